package org.scholion.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.testing.Readers;

class PdfReaderTest {
    private static final String LONG = "The river was crossed by two bridges and stayed the front for months until the";

    private static ReadText read(PdfFile file) {
        return Readers.read("scan.txt", file.bytes());
    }

    @Test
    void paragraphsGoOnOverThePageAndNotesLeaveItsFoot() throws IOException {
        try (PdfFile file = new PdfFile()) {
            file.page().line(72, 40, 9, "The Ili Rebellion").line(300, 810, 10, "11");
            file.line(72, 90, 20, "Ili Rebellion");
            file.line(72, 130, 11, LONG + " war").line(72, 144, 11, "ended in a cease-fire of the two ar-");
            file.line(72, 158, 11, "mies.").line(72 + PdfFile.width(11, "mies."), 154, 6, "1");
            file.line(86, 172, 11, "A second paragraph begins here and goes on over the end of the page where");
            file.line(72, 750, 8, "1 Forbes 1986, p. 176.")
                    .line(72, 760, 8, "2 Wang 2020, pp. 145–146, with a long re-");
            file.line(72, 770, 8, "mark.");
            file.page().line(72, 40, 9, "The Ili Rebellion").line(300, 810, 10, "12");
            file.line(72, 90, 11, "its words are found again on the next one, which is printed with another number.");
            file.line(72, 114, 14, "Background").line(72, 136, 11, LONG + ".");
            file.page()
                    .line(72, 40, 9, "The Ili Rebellion")
                    .line(300, 810, 10, "13")
                    .line(72, 90, 11, LONG + ".");

            ReadText read = read(file);

            assertThat(read.reader()).isEqualTo("pdf");
            assertThat(Expected.lines(read).stream().filter(line -> !line.startsWith("FURNITURE")))
                    .containsExactly(
                            "TITLE | Ili Rebellion",
                            "PARAGRAPH | " + LONG + " war ended in a cease-fire of the two armies.[1]",
                            "PARAGRAPH | A second paragraph begins here and goes on over the end of the page where its words"
                                    + " are found again on the next one, which is printed with another number.",
                            "HEADING 2 | Background",
                            "PARAGRAPH | " + LONG + ".",
                            "PARAGRAPH | " + LONG + ".",
                            "SOURCE_NOTE <1> | Forbes 1986, p. 176.",
                            "SOURCE_NOTE <2> | Wang 2020, pp. 145–146, with a long remark.");
            assertThat(read.milestones()).extracting(ReadMilestone::label).containsExactly("11", "12", "13");
            int second = read.milestones().get(1).at();
            assertThat(read.text().substring(second)).startsWith("its words are found");
        }
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        try (PdfFile file = new PdfFile()) {
            file.page().roman(4);
            for (int n = 0; n < 12; n++) {
                file.line(60, 100 + 14 * n, 10, "left words of line " + n + " in this column");
                file.line(320, 100 + 14 * n, 10, "right words of line " + n + " in this column");
            }

            ReadText read = read(file);

            String text = read.text().replace('\n', ' ');
            assertThat(text.indexOf("left words of line 11")).isLessThan(text.indexOf("right words of line 0"));
            assertThat(read.milestones()).containsExactly(new ReadMilestone(0, "iv"));
        }
    }

    @Test
    void fourHundredPagesAreRead() throws IOException {
        try (PdfFile file = new PdfFile()) {
            for (int page = 1; page <= 400; page++) {
                file.page().line(300, 820, 9, String.valueOf(page));
                for (int n = 0; n < 40; n++) {
                    file.line(72, 80 + 16 * n, 11, LONG + " " + n);
                }
            }

            ReadText read = read(file);

            assertThat(read.milestones()).hasSize(400);
            assertThat(read.milestones().get(399).label()).isEqualTo("400");
        }
    }

    @Test
    void aFileWithoutWordsIsRefusedWithAdvice() throws IOException {
        try (PdfFile file = new PdfFile()) {
            file.page().page();
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> read(file))
                    .withMessageContaining("no text layer")
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_WORDS));
        }
    }

    @Test
    void aLockedFileIsRefused() throws IOException {
        try (PdfFile file = new PdfFile()) {
            file.page().line(72, 90, 11, LONG).locked("secret");
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> read(file))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.LOCKED));
        }
    }

    @Test
    void aFileThatIsCutOffOrRubbishIsRefused() throws IOException {
        try (PdfFile file = new PdfFile()) {
            byte[] whole = file.page().line(72, 90, 11, LONG).bytes();
            for (byte[] bytes : new byte[][] {Arrays.copyOf(whole, 60), "%PDF-1.7\nrubbish".getBytes()}) {
                assertThatExceptionOfType(UnreadableDocument.class)
                        .isThrownBy(() -> Readers.read("a.pdf", bytes))
                        .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.DAMAGED, Reason.NO_WORDS));
            }
        }
    }
}
