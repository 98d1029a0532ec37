package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/** Whole .bib files as people have them. */
class BibtexFileTest {
    private final BibtexReader reader = new BibtexReader();

    @Test
    void stringsOfStringsAreExpandedAndOneThatIsNowhereDefinedIsTold() {
        ReadBibliography read = reader.read("""
                @string{as = "Asian Studies"}
                @string(jas = {Journal of } # as)
                @article{a, title = {A}, journal = jas # " " # 12, publisher = nowhere}
                """);

        CslItem item = read.entries().get(0).item();
        assertThat(item.text("container-title")).hasValue("Journal of Asian Studies 12");
        assertThat(item.text("publisher")).hasValue("nowhere");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains("nowhere");
        });
    }

    @Test
    void chainsOfParentsAreFollowedAndCirclesAreTold() {
        ReadBibliography read = reader.read("""
                @inbook{part, title = {Part}, crossref = {volume}}
                @book{volume, title = {Volume}, crossref = {whole}, year = 1990}
                @mvbook{whole, title = {Whole}, publisher = {P}}
                @book{x, title = {X}, crossref = {y}}
                @book{y, title = {Y}, crossref = {x}}
                @book{z, title = {Z}, xdata = {missing}}
                """);

        CslItem part = read.entries().get(0).item();
        assertThat(part.text("container-title")).hasValue("Whole");
        assertThat(part.text("volume-title")).hasValue("Volume");
        assertThat(part.text("publisher")).hasValue("P");
        assertThat(part.issued())
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo("1990"));
        assertThat(read.entries()).hasSize(6);
        assertThat(read.problems()).extracting(ReadProblem::key).containsExactly("x", "z");
        assertThat(read.problems()).noneMatch(ReadProblem::lost);
    }

    @Test
    void biblatexAndBibtexNamesMeanTheSame() {
        List<CslItem> both = items("""
                @article{a, author = {Benson, Linda}, title = {Osman}, journal = {Asian Survey}, year = 1988, month = jul,
                  address = {Berkeley}, annote = {Good}}
                @article{b, author = {Benson, Linda}, title = {Osman}, journaltitle = {Asian Survey}, date = {1988-07},
                  location = {Berkeley}, annotation = {Good}}
                """);

        assertThat(bare(both.get(0))).isEqualTo(bare(both.get(1)));
    }

    @Test
    void theFieldsOfOtherProgramsAreSkippedOrKept() {
        ReadBibliography read = reader.read("""
                % Encoding: UTF-8

                @Book{Forbes1986,
                  author    = {Forbes},
                  title     = {Warlords},
                  groups    = {Xinjiang, read},
                  comment   = {mine},
                  timestamp = {2020-01-01},
                  owner     = {me},
                }

                @Comment{jabref-meta: databaseType:biblatex;}

                @Comment{jabref-meta: grouping:
                0 AllEntriesGroup:;
                1 StaticGroup:Xinjiang\\;0\\;1\\;\\;\\;\\;;
                }
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(3);
            assertThat(entry.item().foreign("bibtex"))
                    .containsEntry("groups", "Xinjiang, read")
                    .containsEntry("timestamp", "2020-01-01");
        });
    }

    @Test
    void aKeyThatStandsTwiceIsToldAndBothEntriesAreRead() {
        ReadBibliography read = reader.read("@book{k, title = {A}}\n@book{k, title = {B}}\n@book{, title = {C}}");

        assertThat(read.entries())
                .extracting(entry -> entry.key(), entry -> entry.item().title().orElse(""))
                .containsExactly(tuple("k", "A"), tuple("k", "B"), tuple("", "C"));
        assertThat(read.problems()).extracting(ReadProblem::line).containsExactly(2, 3);
    }

    @Test
    void ofAFieldThatStandsTwiceTheFirstIsKeptAndItIsTold() {
        ReadBibliography read = reader.read("@book{k, title = {A},\n title = {B}}");

        assertThat(read.entries().get(0).item().title()).hasValue("A");
        assertThat(read.problems())
                .extracting(ReadProblem::line, ReadProblem::lost)
                .containsExactly(tuple(2, false));
    }

    @Test
    void linesEndAsOnOtherSystems() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ReadBibliography read = reader.read(
                    "\uFEFF@book{a,\n title = {A\n B}}\n@book{b, title = {B}, year 1}\n".replace("\n", end));

            assertThat(read.entries().get(0).item().title()).hasValue("A B");
            assertThat(read.problems()).extracting(ReadProblem::line).containsExactly(4);
        }
    }

    @Test
    void anEntryWithoutAnythingUsefulIsLostAndTold() {
        ReadBibliography read = reader.read("@book{k}\n@set{s, entryset = {k}}");

        assertThat(read.entries()).isEmpty();
        assertThat(read.problems())
                .extracting(ReadProblem::key, ReadProblem::lost)
                .containsExactly(tuple("k", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ludwig van Beethoven | Beethoven | Ludwig | van | ''",
                "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin | Vallée Poussin | Charles Louis Xavier Joseph | de la"
                        + " | ''",
                "de la Fontaine, Jean | Fontaine | Jean | de la | ''",
                "Ford, Jr., Henry | Ford | Henry | '' | Jr.",
                "von Hicks, III, Michael | Hicks | Michael | von | III",
                "{von Neumann}, John | von Neumann | John | '' | ''",
                "Ali, \\d{H}asan | Ali | Ḥasan | '' | ''",
                "\\.Z\\k{e}la\\'zny, R. | Żęlaźny | R. | '' | ''",
                "Кляшторный, Сергей | Кляшторный | Сергей | '' | ''",
                "王, 恩茂 | 王 | 恩茂 | '' | ''",
                "ئەزىزى, سەيپىدىن | ئەزىزى | سەيپىدىن | '' | ''",
                "family=Gogh, given=Vincent, prefix=van, useprefix=true | Gogh | Vincent | van | ''",
                "given=Jean, family={de Sales}, suffix=Sr. | de Sales | Jean | '' | Sr.",
            })
    void namesOfAllSortsAreTakenApart(String latex, String family, String given, String particle, String suffix) {
        assertThat(BibNameReader.read(latex))
                .extracting(CslName::family, CslName::given, CslName::nonDroppingParticle, CslName::suffix)
                .containsExactly(tuple(family, given, particle, suffix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\=a \\k{a} \\d{u} \\u{g} \\.z \\c{s} \\^o | ā ą ụ ğ ż ş ô",
                "\\k a\\r{u}\\H{o}\\b{d} | ąůőḏ",
                "{\\'{\\i}} \\'\\i{} \\t{oo} | í í o͡o",
                "{\\o}re, {\\AE}r{\\o}, \\ss{} | øre, Ærø, ß",
                "A$^{2}$ and $\\beta$ | A<sup>2</sup> and β",
                "{\\textsc{url}} {deep {er {and}}} | url deep er and",
                "10\\,000 and A\\slash B | 10 000 and A/B",
                "first\\newline{} second | 'first\nsecond'",
                "see \\url{http://a.org/~x_y#z} | see http://a.org/~x_y#z",
            })
    void latexOfAllSortsBecomesCharacters(String latex, String characters) {
        assertThat(LatexReader.read(latex)).isEqualTo(characters);
    }

    @Test
    void addressesKeepTheirSigns() {
        CslItem item = items("@online{k, title = {T}, url = {http://a.org/%20x#y?a_b&c=~d}, doi = {10.1/a\\_b}}")
                .get(0);

        assertThat(item.text("URL")).hasValue("http://a.org/%20x#y?a_b&c=~d");
        assertThat(item.text("DOI")).hasValue("10.1/a_b");
    }

    @ParameterizedTest
    @CsvSource({
        "article, '', ARTICLE_JOURNAL",
        "article, newspaper, ARTICLE_NEWSPAPER",
        "misc, legal_case, LEGAL_CASE",
        "online, '', WEBPAGE",
        "mvcollection, '', BOOK",
        "nonsense, '', DOCUMENT",
    })
    void typesAreThoseOfCsl(String type, String subtype, CslType expected) {
        assertThat(items("@" + type + "{k, title = {T}, entrysubtype = {" + subtype + "}}")
                        .get(0)
                        .type())
                .isEqualTo(expected);
    }

    private List<CslItem> items(String file) {
        return reader.read(file).entries().stream().map(entry -> entry.item()).toList();
    }

    private static CslItem bare(CslItem item) {
        return item.toBuilder().foreign("bibtex", java.util.Map.of()).build();
    }
}
