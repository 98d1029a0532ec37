package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.testing.Readers;

/** Files that somebody made by hand, to do harm or by mistake. */
class CraftedFilesTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TEI = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>%s</body></text></TEI>";

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] docx(String body) {
        return zip(Map.of(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8)));
    }

    private static byte[] docxOf(byte[] document) {
        return zip(Map.of("word/document.xml", document));
    }

    private static byte[] epub(String opf, Map<String, String> chapters) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"o/p.opf\"/></rootfiles></container>".getBytes(UTF_8));
        parts.put("o/p.opf", opf.getBytes(UTF_8));
        chapters.forEach((name, text) -> parts.put(name, text.getBytes(UTF_8)));
        return zip(parts);
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", "<a/>".getBytes(UTF_8));
        for (int n = 0; n < 20_001; n++) {
            parts.put("p" + n, new byte[0]);
        }
        return zip(parts);
    }

    private static final String ENTITIES =
            "<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "entity bomb in TEI",
                        "a.xml",
                        (ENTITIES + TEI.formatted("<p>&c;</p>")).getBytes(UTF_8),
                        Reason.DAMAGED),
                Arguments.of(
                        "XXE in TEI", "a.xml", (OUTSIDE + TEI.formatted("<p>&x;</p>")).getBytes(UTF_8), Reason.DAMAGED),
                Arguments.of("XXE in DOCX", "a.docx", docxOf((OUTSIDE + "<a>&x;</a>").getBytes(UTF_8)), Reason.DAMAGED),
                Arguments.of("TEI cut off", "a.xml", TEI.formatted("<p>x").getBytes(UTF_8), Reason.DAMAGED),
                Arguments.of(
                        "TEI nested deep",
                        "a.xml",
                        TEI.formatted("<div>".repeat(1001)).getBytes(UTF_8),
                        Reason.TOO_LARGE),
                Arguments.of("zip bomb", "a.docx", docxOf(new byte[30 << 20]), Reason.TOO_LARGE),
                Arguments.of("too many parts", "a.docx", manyParts(), Reason.TOO_LARGE),
                Arguments.of("DOCX without its part", "a.docx", zip(Map.of("x", new byte[] {1})), Reason.DAMAGED),
                Arguments.of("DOCX cut off", "a.docx", java.util.Arrays.copyOf(docx("<w:p/>"), 60), Reason.DAMAGED),
                Arguments.of("DOCX without words", "a.docx", docx("<w:p/>"), Reason.NO_WORDS),
                Arguments.of("EPUB without a spine", "a.epub", epub("<package/>", Map.of()), Reason.DAMAGED),
                Arguments.of("an archive of something else", "a.zip", zip(Map.of("x", new byte[] {1})), Reason.BINARY),
                Arguments.of(
                        "HTML without words", "a.html", "<html><body></body></html>".getBytes(UTF_8), Reason.NO_WORDS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void areRefusedWithAReason(String what, String name, byte[] bytes, Reason reason) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Readers.read(name, bytes))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void whatIsNotReadIsToldWithWhatIs() {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Readers.read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3}))
                .withMessageContainingAll("PNG", "DOCX", "EPUB", "HTML", "PDF", "TEI");
    }

    @ParameterizedTest
    @CsvSource({
        "page.txt, <!DOCTYPE html><p>words</p>, html",
        "page.pdf, <html><p>words</p></html>, html",
        "page.html, Just words without marks, plain-text",
        "notes.md, Just words, markdown",
        "page.docx, Just words without marks, plain-text",
    })
    void theBytesDecideBeforeTheName(String name, String words, String reader) {
        assertThat(Readers.choose(name, words.getBytes(UTF_8)).name()).isEqualTo(reader);
    }

    @Test
    void aDocumentOfTheWordProcessor() {
        ReadText read = Readers.read("a", docx("""
                <w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ug-CN"/></w:rPr><w:t>شەرق</w:t></w:r></w:p>
                <w:p><w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r><w:r><w:br/><w:t>three &lt;script&gt;</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """));

        assertThat(Expected.lines(read))
                .containsExactly(
                        "PARAGRAPH @ug-CN | شەرق",
                        "PARAGRAPH | One two\nthree <script>",
                        "TABLE_CELL 0/0 | wide",
                        "TABLE_CELL 1/0 | a\nb",
                        "TABLE_CELL 1/1 | in",
                        "TABLE_CELL 1/2 | c");
        assertThat(read.milestones()).containsExactly(new ReadMilestone(10, null));
    }

    @Test
    void aBookWhoseNotesStandInAnotherChapter() {
        String opf = "<package><metadata><dc:title xmlns:dc=\"x\">Book</dc:title></metadata><manifest>"
                + "<item id=\"a\" href=\"a.xhtml\"/><item id=\"n\" href=\"notes.xhtml\"/>"
                + "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\"/></manifest>"
                + "<spine><itemref idref=\"nav\"/><itemref idref=\"a\"/><itemref idref=\"n\"/></spine></package>";
        ReadText read = Readers.read(
                "b.epub",
                epub(
                        opf,
                        Map.of(
                                "o/a.xhtml",
                                        "<?xml version=\"1.0\"?><html xmlns:epub=\"x\"><body><h1>One</h1><p>War<a epub:type=\"noteref\""
                                                + " href=\"notes.xhtml#n1\">1</a> <a id=\"p12\"/>and peace.</p></body></html>",
                                "o/notes.xhtml",
                                        "<html xmlns:epub=\"x\"><body><aside id=\"n1\" epub:type=\"footnote\"><p>Forbes 1986, p. 1.</p>"
                                                + "</aside></body></html>",
                                "o/nav.xhtml",
                                        "<html xmlns:epub=\"x\"><body><nav epub:type=\"page-list\"><ol><li><a href=\"a.xhtml#p12\">12</a>"
                                                + "</li></ol></nav></body></html>")));

        assertThat(read.title()).isEqualTo("Book");
        assertThat(Expected.lines(read))
                .containsExactly(
                        "TITLE | One", "PARAGRAPH | War[1] and peace.", "SOURCE_NOTE <1> | Forbes 1986, p. 1.");
        assertThat(read.milestones()).containsExactly(new ReadMilestone(12, "12"));
    }

    @Test
    void anEditedText() {
        ReadText read = Readers.read("t.xml", TEI.formatted("""
                <div><head>Letters</head><pb n="46v"/><p xml:lang="ru">Он <choice><sic>пшол</sic><corr>пошёл</corr></choice>.<ref target="#e1" type="noteAnchor">*</ref></p>
                <list rend="numbered"><item>first</item><item>second</item></list>
                <lg><l>A line</l><l>another</l></lg>
                <table><row><cell>a</cell><cell cols="2">b</cell></row></table>
                <quote>Said.</quote><script>alert(1)</script></div>
                <div type="notes"><note xml:id="e1" n="1">Forbes 1986, p. 2.</note></div>""").getBytes(UTF_8));

        assertThat(Expected.lines(read))
                .containsExactly(
                        "HEADING 2 | Letters",
                        "PARAGRAPH @ru | Он пошёл.[1]",
                        "LIST_ITEM 1 <1.> | first",
                        "LIST_ITEM 1 <2.> | second",
                        "PARAGRAPH | A line\nanother",
                        "TABLE_CELL 0/0 | a",
                        "TABLE_CELL 0/1 | b",
                        "BLOCK_QUOTATION | Said.",
                        "SOURCE_NOTE <1> | Forbes 1986, p. 2.");
        assertThat(read.milestones()).containsExactly(new ReadMilestone(9, "46v"));
    }
}
