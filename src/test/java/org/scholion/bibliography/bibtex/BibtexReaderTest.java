package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class BibtexReaderTest {
    private final BibtexReader reader = new BibtexReader();

    @Test
    void aBookIsReadWithItsNamesDatesAndNumbers() {
        CslItem book = one("""
                @book{forbes1986,
                  author    = {Forbes, Andrew D. W.},
                  title     = {Warlords and {Muslims} in {Chinese Central Asia}},
                  subtitle  = {a political history of Republican Sinkiang 1911--1949},
                  publisher = {Cambridge University Press},
                  location  = {Cambridge},
                  year      = 1986,
                  isbn      = {0-521-25514-7},
                }
                """);

        assertThat(book.type()).isEqualTo(CslType.BOOK);
        assertThat(book.title())
                .hasValue("Warlords and Muslims in Chinese Central Asia: a political history of Republican Sinkiang"
                        + " 1911–1949");
        assertThat(book.authors()).containsExactly(CslName.person("Forbes", "Andrew D. W."));
        assertThat(book.issued())
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo("1986"));
        assertThat(book.text("publisher-place")).hasValue("Cambridge");
        assertThat(book.text("ISBN")).hasValue("0-521-25514-7");
        assertThat(book.foreign("bibtex")).containsEntry("title", "Warlords and {Muslims} in {Chinese Central Asia}");
    }

    @Test
    void stringsAreJoinedAndMonthsAreNumbers() {
        CslItem article = one("""
                @string{jas = "Journal of " # "Asian Studies"}
                @article(x, author = "Linda Benson", title = "Osman", journal = jas # {, New Series},
                  year = 1988, month = jul, volume = 7, number = "1", pages = {12--34})
                """);

        assertThat(article.text("container-title")).hasValue("Journal of Asian Studies, New Series");
        assertThat(article.issued())
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo("1988-07"));
        assertThat(article.text("issue")).hasValue("1");
        assertThat(article.text("page")).hasValue("12–34");
    }

    @Test
    void aPartTakesOverTheBookThatItStandsIn() {
        ReadBibliography read = reader.read("""
                @incollection{millward, author = {Millward, James}, title = {Political History}, crossref = {starr},
                  pages = {27-62}}
                @xdata{sharpe, publisher = {M. E. Sharpe}, location = {Armonk}}
                @collection{starr, editor = {Starr, S. Frederick}, title = {Xinjiang}, subtitle = {China's Borderland},
                  date = {2004}, xdata = {sharpe}}
                """);

        CslItem part = read.entries().get(0).item();
        assertThat(part.text("container-title")).hasValue("Xinjiang: China's Borderland");
        assertThat(part.names("editor")).containsExactly(CslName.person("Starr", "S. Frederick"));
        assertThat(part.text("publisher")).hasValue("M. E. Sharpe");
        assertThat(part.issued())
                .hasValueSatisfying(date -> assertThat(date.text()).isEqualTo("2004"));
        assertThat(read.entries()).hasSize(2);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Andr\\'e | André",
                "{\\'E}cole | École",
                "Stra{\\ss}e, \\AA{}ngstr\\\"om | Straße, Ångström",
                "\\v{S}koda and \\v Z | Škoda and Ž",
                "\\c{c}a va, na\\\"{\\i}ve | ça va, naïve",
                "\\d{H}af\\={\\i}\\d z | Ḥafīẓ",
                "pages 1--3 --- and so on | pages 1–3 — and so on",
                "``quoted'' and `single' | “quoted” and ‘single'",
                "\\emph{Pravda} and {\\em Izvestiya} | <i>Pravda</i> and <i>Izvestiya</i>",
                "\\enquote{outer \\enquote{inner}} | “outer ‘inner’”",
                "H$_2$O, 10$^{-3}$, $\\alpha$-decay | H<sub>2</sub>O, 10<sup>-3</sup>, α-decay",
                "$\\frac{1}{2}$ stays | $\\frac{1}{2}$ stays",
                "A \\& B, 100\\%, \\#1, a\\_b, \\$5 | A & B, 100%, #1, a_b, $5",
                "新疆的政治 и Синьцзян ۋە شىنجاڭ | 新疆的政治 и Синьцзян ۋە شىنجاڭ",
                "{{Kept}} {C}ase | Kept Case",
                "\\textcyrillic{Мир}, \\foreignlanguage{german}{Welt} | Мир, Welt",
                "unknown \\mycommand{argument} | unknown argument",
            })
    void latexBecomesCharacters(String latex, String characters) {
        assertThat(LatexReader.read(latex)).isEqualTo(characters.replace("Dr. A", "Dr.\u00a0A"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linda Benson | Benson, Linda",
                "Ludwig van Beethoven | van Beethoven, Ludwig",
                "von der Leyen, Ursula | von der Leyen, Ursula",
                "King, Jr, Martin Luther | King, Martin Luther, Jr",
                "{Xinjiang Academy and Press} | Xinjiang Academy and Press",
                "王柯 | 王柯",
                "family=Gogh, given=Vincent, prefix=van, useprefix=true | van Gogh, Vincent",
                "{\\'E}. Zola | Zola, É.",
            })
    void namesAreTakenApart(String latex, String filed) {
        assertThat(BibNameReader.read(latex)).extracting(CslName::inFilingOrder).containsExactly(filed);
    }

    @Test
    void severalNamesAreDividedOutsideOfBracesOnly() {
        assertThat(BibNameReader.read("Millward, James AND {Tursun and Sons} and\nNabijan Tursun and others"))
                .extracting(CslName::inFilingOrder)
                .containsExactly("Millward, James", "Tursun and Sons", "Tursun, Nabijan", "others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date = {1944-11-12} | 1944-11-12",
                "date = {1944-11/1949-10} | 1944-11/1949-10",
                "date = {1723~} | 1723~",
                "date = {1998/} | 1998/",
                "date = {2004-04-05T14:34:00} | 2004-04-05",
                "year = {c. 1920} | 1920~",
                "year = {1990--91} | 1990/1991",
                "year = 1946, month = {July 4} | 1946-07-04",
                "year = 1946, month = jul, day = 31 | 1946-07-31",
                "year = {in press} | in press",
                "year = 85 | 0085",
            })
    void datesAreRead(String fields, String date) {
        assertThat(one("@misc{k, title = {T}, " + fields + "}").issued())
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo(date));
    }

    @Test
    void aBrokenEntryIsToldWithItsLineAndTheOthersAreRead() {
        ReadBibliography read = reader.read("""
                @book{one, title = {First}}

                @book{two,
                  title = {Second {never closed},
                  year = 1999,
                }

                @book{three, title = {Third}, year 2000}
                @book{four, title = {Fourth}}
                """);

        assertThat(read.entries()).extracting(entry -> entry.key()).containsExactly("one", "two", "three", "four");
        assertThat(read.problems())
                .extracting(ReadProblem::line, ReadProblem::key, ReadProblem::lost)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, "two", false),
                        org.assertj.core.groups.Tuple.tuple(8, "three", false));
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        CslItem item =
                one("@online{x, title = {T}, url = {https://example.org/a\\_b}, mood = {blue}, file = {:a.pdf:PDF}}");

        assertThat(item.text("URL")).hasValue("https://example.org/a_b");
        assertThat(item.foreign("bibtex")).containsEntry("mood", "blue").containsEntry("file", ":a.pdf:PDF");
        assertThat(CslItem.fromJson(item.toJson())).isEqualTo(item);
    }

    @Test
    void commentsPreamblesAndProseBetweenEntriesAreSkipped() {
        ReadBibliography read = reader.read("""
                Mail me at someone@example.org {or not}.
                @comment{jabref-meta: databaseType:bibtex;}
                @preamble{"\\newcommand{\\x}{y}"}
                % @book{commented, title = {Read all the same, as BibTeX does}}
                @book{a, title = {A}}
                """);

        assertThat(read.entries()).extracting(entry -> entry.key()).containsExactly("commented", "a");
        assertThat(read.problems()).isEmpty();
    }

    private CslItem one(String file) {
        ReadBibliography read = reader.read(file);
        assertThat(read.problems()).isEqualTo(List.of());
        assertThat(read.entries()).hasSize(1);
        return read.entries().get(0).item();
    }
}
