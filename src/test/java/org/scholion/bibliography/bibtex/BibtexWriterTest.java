package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class BibtexWriterTest {
    private final BibtexWriter writer = new BibtexWriter();

    private static CslItem.Builder book() {
        return CslItem.builder(CslType.BOOK);
    }

    @Test
    void entriesStandInOrderOfTheirKeysWithFieldsInAFixedOrder() {
        CslItem klimes = book().text("publisher", "BRILL")
                .text("title", "Struggle by the Pen: c.1900–1949 & more")
                .names("author", List.of(CslName.person("Klimeš", "Ondřej")))
                .date("issued", "2015-01-08")
                .text("ISBN", "978-90-04-28809-6")
                .date("accessed", "2015-11-18")
                .date("archive-date", "2016-05-27")
                .build();
        CslItem forbes = book().names("author", List.of(CslName.family("Forbes")))
                .date("issued", "1986")
                .build();

        WrittenBibliography written =
                writer.write(List.of(new KeyedItem("Klimes2015", klimes), new KeyedItem("Forbes1986", forbes)));

        assertThat(written.text()).isEqualTo("""
                        @book{Forbes1986,
                          author       = {Forbes},
                          year         = {1986},
                        }

                        @book{Klimes2015,
                          author       = {Klime{\\v s}, Ond{\\v r}ej},
                          title        = {{Struggle by the Pen: c.1900--1949 \\& more}},
                          publisher    = {BRILL},
                          year         = {2015},
                          month        = jan,
                          day          = {8},
                          isbn         = {978-90-04-28809-6},
                          urldate      = {2015-11-18},
                          archivedate  = {2016-05-27},
                          note         = {Archived 2016-05-27},
                        }
                        """);
        assertThat(written.unknown()).isEqualTo(Map.of("Forbes1986", List.of("title", "publisher")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0000',
            delimiter = '|',
            value = {
                "Dikötter|Dik{\\\"o}tter",
                "Bellér-Hann|Bell{\\'e}r-Hann",
                "Žižek|{\\v Z}i{\\v z}ek",
                "Đặng ế|{\\DJ}{\\u{\\d a}}ng {\\'{\\^e}}",
                "naïve Łódź ß Ærø|na{\\\"\\i}ve {\\L}{\\'o}d{\\'z} {\\ss} {\\AE}r{\\o}",
                "50% & $5 #1 a_b ~ ^|50\\% \\& \\$5 \\#1 a\\_b \\textasciitilde{} \\textasciicircum{}",
                "a{b}c\\d|a\\textbraceleft{}b\\textbraceright{}c\\textbackslash{}d",
                "1944–1949 — “x” ‘y’ …|1944--1949 --- ``x'' \\textquoteleft{}y\\textquoteright{} \\ldots{}",
                "Синьцзян 新疆 شىنجاڭ|Синьцзян 新疆 شىنجاڭ",
                "Ghulja's|Ghulja's",
            })
    void lettersAreAccentedOrKeptAndCharactersOfBibtexEscaped(String text, String latex) {
        assertThat(LatexText.of(text, true)).isEqualTo(latex);
    }

    @Test
    void namesKeepParticlesSuffixesAndBodiesTogether() {
        List<CslName> names = List.of(
                new CslName("Berg", "Jan", "", "van den", "Jr.", "", Map.of()),
                CslName.literal("Ministry of Health and Welfare"),
                CslName.family("Le Coq"),
                CslName.person("al-Tabari", "Muhammad"),
                CslName.literal("王恩茂"),
                new CslName("Humboldt", "Alexander", "von", "", "", "", Map.of()));

        assertThat(new BibNameWriter(BibDialect.BIBTEX).of(names))
                .isEqualTo("van den Berg, Jr., Jan and {Ministry of Health and Welfare} and {Le Coq}"
                        + " and {al-Tabari}, Muhammad and {王恩茂} and Humboldt, Alexander von");
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE_JOURNAL, article",
        "ARTICLE_NEWSPAPER, article",
        "BOOK, book",
        "CHAPTER, incollection",
        "PAPER_CONFERENCE, inproceedings",
        "REPORT, techreport",
        "THESIS, phdthesis",
        "PAMPHLET, booklet",
        "WEBPAGE, misc",
        "MANUSCRIPT, misc",
        "MAP, misc",
    })
    void typesAreMapped(CslType type, String entry) {
        CslItem item = CslItem.builder(type).text("title", "T").build();

        assertThat(writer.write(List.of(new KeyedItem("T", item))).text()).startsWith("@" + entry + "{T,\n");
    }

    @Test
    void addressesAreNotEscapedButCannotEndTheirField() {
        CslItem item = CslItem.builder(CslType.WEBPAGE)
                .text("URL", "https://example.org/a_b?c=%20&d={x}#y")
                .text("DOI", "10.1000/a_b")
                .build();

        assertThat(writer.write(List.of(new KeyedItem("K", item))).text())
                .contains("url          = {https://example.org/a_b?c=%20&d=%7Bx%7D#y}")
                .contains("doi          = {10.1000/a_b}");
    }

    @Test
    void intervalsAndUncertainDatesLoseNothing() {
        CslItem interval = book().date("issued", "2000/2009").build();
        CslItem circa = book().date("issued", "1946~").build();
        CslItem decade = book().date("issued", "194X").build();

        String text = writer.write(
                        List.of(new KeyedItem("A", interval), new KeyedItem("B", circa), new KeyedItem("C", decade)))
                .text();
        assertThat(text)
                .contains("year         = {2000},\n  endyear      = {2009}")
                .contains("year         = {1946},\n  note         = {Date uncertain: 1946\\textasciitilde{}}")
                .contains("date         = {194X}");
    }

    @Test
    void aKeyThatWouldBreakTheFileIsRefused() {
        CslItem item = book().build();

        assertThatThrownBy(() -> new KeyedItem("a,b", item)).isInstanceOf(IllegalArgumentException.class);
    }
}
