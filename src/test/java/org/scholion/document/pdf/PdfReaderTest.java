package org.scholion.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadBlock;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.shared.CodePointText;
import org.scholion.testing.Readers;
import org.scholion.testing.Seed;

class PdfReaderTest {
    private static final String LONG = "The river was crossed by two bridges and stayed the front for months until the";

    private static ReadText read(PdfFile file) {
        return Readers.read("scan.txt", file.bytes());
    }

    /** A page that draws a form, whose content draws others ten times over, nine deep; the last one as given. */
    private static byte[] multiplied(String last) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        file.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        file.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R");
        file.append(
                "/Resources<</XObject<</X 6 0 R>>>>>>endobj\n4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n");
        file.append("5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        for (int depth = 0; depth < 10; depth++) {
            String content = depth < 9 ? "/X Do ".repeat(10) : last;
            int next = depth < 9 ? 7 + depth : 6;
            file.append(6 + depth).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ");
            file.append(next).append(" 0 R>>/Font<</F 5 0 R>>>>/Length ").append(content.length());
            file.append(">>stream\n").append(content).append("\nendstream endobj\n");
        }
        file.append("trailer<</Size 16/Root 1 0 R>>\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/X Do /X Do", "q Q", "BT /F 12 Tf (Envoys) Tj ET"})
    void formsThatDrawFormsOverAndOverAreRefused(String last) {
        byte[] bytes = multiplied(last);

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Readers.read("a.pdf", bytes))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(UnreadableDocument.Reason.TOO_LARGE));
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

    /** The article's table of the government, as a word processor sets it: names, peoples, offices as lists. */
    @Test
    void theTableOfTheArticleIsReadByItsCells() throws IOException {
        ReadText article = Readers.read(Seed.REPUBLIC.text());
        CodePointText text = new CodePointText(article.text());
        List<ReadBlock> cells = article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.TABLE_CELL && block.group() == 0)
                .toList();
        try (PdfFile file = new PdfFile()) {
            file.page().line(72, 80, 11, LONG + " table came.");
            float[] left = {72, 190, 260};
            float top = 96;
            ReadBlock before = null;
            for (ReadBlock cell : cells) {
                boolean sameRow = before != null && before.row().equals(cell.row());
                top += before == null || sameRow && !before.column().equals(cell.column()) ? 0 : 15;
                String words = text.substring(cell.range());
                file.line(left[cell.column()], top, 10, cell.label() == null ? words : cell.label() + " " + words);
                before = cell;
            }
            file.line(72, top + 30, 11, "After it " + LONG + ".");

            List<String> read = Expected.lines(read(file));

            assertThat(read.subList(1, read.size() - 1))
                    .isEqualTo(Expected.lines(article).stream()
                            .filter(line -> line.startsWith("TABLE_CELL"))
                            .limit(cells.size())
                            .toList());
            assertThat(read.get(0)).startsWith("PARAGRAPH | The river");
            assertThat(read.get(read.size() - 1)).startsWith("PARAGRAPH | After it");
        }
    }

    @Test
    void figuresBelowEachOtherAreATableAndAListIsNone() throws IOException {
        try (PdfFile file = new PdfFile()) {
            file.page().line(72, 80, 11, "Population").line(200, 80, 11, "Share");
            file.line(72, 95, 11, "Kazakhs").line(200, 95, 11, "52.1%");
            file.line(72, 110, 11, "Uyghurs").line(200, 110, 11, "25.3%");
            file.line(72, 200, 11, "1.").line(100, 200, 11, "Forbes");
            file.line(72, 215, 11, "2.").line(100, 215, 11, "Wang and Lin");

            assertThat(Expected.lines(read(file)))
                    .contains(
                            "TABLE_CELL 0/0 | Population",
                            "TABLE_CELL 0/1 | Share",
                            "TABLE_CELL 2/0 | Uyghurs",
                            "TABLE_CELL 2/1 | 25.3%")
                    .filteredOn(line -> line.startsWith("TABLE_CELL"))
                    .hasSize(6);
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
