package org.scholion.bibliography.ris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

class RisReaderTest {
    private final RisReader reader = new RisReader();

    @Test
    void anArticleIsReadWithItsNamesDatesAndPages() {
        CslItem item = one("""
                Provider: somebody
                TY  - JOUR
                ID  - benson1988
                AU  - Benson, Linda
                A1  - van den Berg, Jan, Jr.
                AU  - Xinjiang Academy of Social Sciences
                TI  - Osman Batur
                JO  - Central Asian Survey
                VL  - 7
                IS  - 2/3
                SP  - 141
                EP  - 187
                PY  - 1988
                DA  - 1988/07/04/
                Y2  - 2020/01/02/
                SN  - 0263-4937
                DO  - 10.1080/02634938808400636
                KW  - Xinjiang
                KW  - Kazakhs
                AB  - First line
                second line
                N1  - One
                N1  - Two
                X9  - kept
                ER  -
                """);

        assertThat(item.type()).isEqualTo(CslType.ARTICLE_JOURNAL);
        assertThat(item.authors())
                .containsExactly(
                        CslName.person("Benson", "Linda"),
                        new CslName("Berg", "Jan", "", "van den", "Jr.", "", java.util.Map.of()),
                        CslName.literal("Xinjiang Academy of Social Sciences"));
        assertThat(item.text("container-title")).hasValue("Central Asian Survey");
        assertThat(item.text("issue")).hasValue("2/3");
        assertThat(item.text("page")).hasValue("141–187");
        assertThat(item.display("issued")).hasValue("1988-07-04");
        assertThat(item.display("accessed")).hasValue("2020-01-02");
        assertThat(item.text("ISSN")).hasValue("0263-4937");
        assertThat(item.text("keyword")).hasValue("Xinjiang, Kazakhs");
        assertThat(item.text("abstract")).hasValue("First line\nsecond line");
        assertThat(item.text("note")).hasValue("One\nTwo");
        assertThat(item.foreign("ris")).containsEntry("X9", "kept");
    }

    @ParameterizedTest
    @CsvSource({
        "PY  - 1946, 1946",
        "Y1  - 1946/07/04/, 1946-07-04",
        "PY  - 1946/07//, 1946-07",
        "PY  - 1946///Spring, 1946-21",
        "PY  - in press, in press",
        "DA  - 1946/02/31/, 1946/02/31/",
        "PY  - 1946~, 1946~",
    })
    void bothFormsOfDatesAreRead(String line, String date) {
        assertThat(one("TY  - BOOK\nTI  - T\n" + line + "\nER  - \n").display("issued"))
                .hasValue(date);
    }

    @Test
    void titlesMeanWhatTheTypeMakesOfThem() {
        assertThat(one("TY  - BOOK\nTI  - A\nT2  - Series\nER  - ").text("collection-title"))
                .hasValue("Series");
        assertThat(one("TY  - CHAP\nTI  - A\nT2  - Book\nER  - ").text("container-title"))
                .hasValue("Book");
        assertThat(one("TY  - CHAP\nTI  - A\nBT  - Book\nER  - ").text("container-title"))
                .hasValue("Book");
        assertThat(one("TY  - BOOK\nBT  - A\nER  - ").title()).hasValue("A");
    }

    @Test
    void brokenRecordsAreToldWithTheirLineAndTheOthersAreRead() {
        ReadBibliography read = reader.read("""
                TY  - BOOK
                TI  - Not ended
                TY  - NOVEL
                TI  - Of no known type
                ER  -
                TI  - Outside
                TY  - BOOK
                ER  -
                TY  - BOOK
                TI  - Last
                """);

        assertThat(read.entries())
                .extracting(entry -> entry.item().title().orElse(""), entry -> entry.line())
                .containsExactly(tuple("Not ended", 1), tuple("Of no known type", 3), tuple("Last", 9));
        assertThat(read.problems())
                .extracting(ReadProblem::line, ReadProblem::lost)
                .containsExactly(tuple(1, false), tuple(3, false), tuple(6, false), tuple(7, true), tuple(9, false));
    }

    @Test
    void markAndLineEndsOfOtherSystemsDoNoHarm() {
        assertThat(reader.recognises("\uFEFFTY  - BOOK\r\n")).isTrue();
        assertThat(reader.recognises("@book{a, title = {TY  - BOOK}}")).isFalse();
        assertThat(one("\uFEFFTY  - BOOK\r\nTI  - A\r\nER  - \r\n").title()).hasValue("A");
    }

    @Test
    void whatWasNotUnderstoodComesOutAgain() {
        CslItem item = one(
                "TY  - CTLG\nTI  - A\nAD  - Ürümchi\nAD  - Ghulja\nC7  - x\nUR  - http://a\nUR  - http://b\nER  - ");

        assertThat(new RisWriter().write(List.of(new KeyedItem("k", item))).text())
                .isEqualTo("""
                TY  - CTLG
                ID  - k
                TI  - A
                UR  - http://a
                AD  - Ürümchi
                AD  - Ghulja
                C7  - x
                UR  - http://b
                ER  -\s

                """.replace("\n", "\r\n"));
    }

    @Test
    void aPersonsCorrectionIsWritten() {
        CslItem item =
                one("TY  - BOOK\nTI  - A\nPY  - 1946\nER  - ").without("issued").with("title", "B");

        assertThat(new RisWriter().write(List.of(new KeyedItem("k", item))).text())
                .contains("TI  - B")
                .doesNotContain("1946");
    }

    private CslItem one(String file) {
        List<CslItem> items =
                reader.read(file).entries().stream().map(entry -> entry.item()).toList();
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
