package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.blob.BlobStore;
import org.scholion.document.pdf.PdfFile;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.web.desk.ReadingTexts;

/** Files made to do harm, taken in as a person uploads them: refused whole with a reason, or words and nothing else. */
@OnEachDatabase
class HostileUploadsTest {
    private static final Page.Request ALL = new Page.Request(null, 50);

    private final TestProject project;

    HostileUploadsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] empty;
        byte[] locked;
        try (PdfFile file = new PdfFile()) {
            empty = file.page().page().bytes();
        }
        try (PdfFile file = new PdfFile()) {
            locked = file.page().line(72, 90, 11, "Words.").locked("secret").bytes();
        }
        Stream<Arguments> crafted =
                CraftedFilesTest.refused().map(one -> Arguments.of(one.get()[0], one.get()[1], one.get()[2], ""));
        return Stream.concat(
                crafted,
                Stream.of(
                        Arguments.of("a PDF without text", "scan.pdf", empty, "no text layer"),
                        Arguments.of("a locked PDF", "locked.pdf", locked, "locked by a password")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithAReasonAndLeavesNothingBehind(String what, String name, byte[] bytes, String said) {
        assertThatThrownBy(() ->
                        project.in(rooms -> rooms.intake.add(project.scholar, project.id(), name, bytes, null, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).contains("file"))
                .hasMessageContaining(said);

        project.act(rooms -> {
            assertThat(rooms.documents.list(project.scholar, project.id(), ALL).items())
                    .isEmpty();
            assertThatThrownBy(() -> rooms.blobs.get(BlobStore.sha256(bytes))).isInstanceOf(Problem.NotFound.class);
        });
    }

    static Stream<Arguments> running() {
        String tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p rend=\"position:fixed\">Good "
                + "<ref target=\"javascript:alert(1)\">words</ref></p><script>alert(2)</script>"
                + "<p>&lt;script&gt;alert(3)&lt;/script&gt;</p></body></text></TEI>";
        String docx = "<w:p><w:r><w:t>Good </w:t></w:r><w:hyperlink w:anchor=\"javascript:alert(1)\"><w:r><w:t>words"
                + "</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:t>&lt;script&gt;alert(3)&lt;/script&gt;</w:t></w:r></w:p>";
        String html = "<html><head><style>p{}</style><script>alert(1)</script></head><body onload=alert(1)>"
                + "<p style='position:fixed' onclick=alert(1)>Good <a href='javascript:alert(1)'>words</a></p>"
                + "<svg onload=alert(1)><style>p{}</style><script>alert(2)</script></svg>"
                + "<p>&lt;script&gt;alert(3)&lt;/script&gt;</p></body></html>";
        String markdown = "Good [words](javascript:alert(1)) <b style=\"position:fixed\" onclick=\"alert(1)\"></b>\n\n"
                + "<script>alert(2)</script>\n\n<svg onload=alert(1)></svg>\n\n`<script>alert(3)</script>`\n";
        // A picture's source is read as the text that it is: its entities stay what they are called.
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script>"
                + "<text style=\"fill:red\">Good words &a;</text></svg>";
        String wiki = "== Words ==\nGood <span style=\"x\" onclick=\"alert(1)\">words</span>\n\n"
                + "<script>alert(2)</script>\n\n<nowiki><script>alert(3)</script></nowiki>\n";
        return Stream.of(
                Arguments.of("a.xml", tei.getBytes(UTF_8)),
                Arguments.of("a.docx", CraftedFilesTest.docx(docx)),
                Arguments.of("a.html", html.getBytes(UTF_8)),
                Arguments.of("a.md", markdown.getBytes(UTF_8)),
                Arguments.of("a.svg", svg.getBytes(UTF_8)),
                Arguments.of("a.wiki", wiki.getBytes(UTF_8)),
                Arguments.of("a.txt", "Good words\n\n<script>alert(3)</script>\n".getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("running")
    void whatCouldRunIsWordsOnThePage(String name, byte[] bytes) {
        Document document = take(name, bytes);

        Element page = page(document);
        assertThat(page.text()).contains("Good").contains("words");
        assertThat(page.text()).doesNotContain("root:");
        assertThat(page.select("script, style, svg, iframe, object, embed, link, img, form, base, meta"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).doesNotContain("javascript:");
            }
        }
    }

    static Stream<Arguments> lines() {
        String words = "word ".repeat(200_000);
        return Stream.of(
                Arguments.of("a.txt", "x".repeat(1_000_000) + " Ghulja"),
                Arguments.of("b.txt", "😀".repeat(1_000_000) + " Ghulja"),
                Arguments.of("a.md", words + "Ghulja"),
                Arguments.of("a.html", "<html><body><p>" + words + "Ghulja</p></body></html>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineOfAMillionLettersIsReadAnnotatedAndCorrected(String name, String text) {
        Document document = take(name, text.getBytes(UTF_8));
        Annotation note = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);

        assertThat(project.text(document).length()).isGreaterThan(1_000_000);
        assertThat(page(document).text()).endsWith("Ghulja");
        project.revise(project.scholar, document, "Corrected: " + project.text(document), null);
        project.act(rooms -> {
            Document now = rooms.documents.get(project.scholar, document.slug());
            assertThat(rooms.placements
                            .places(java.util.List.of(note.target()), now.currentRevisionId())
                            .get(note.target().id())
                            .range())
                    .isNotNull();
        });
    }

    private Document take(String name, byte[] bytes) {
        return project.in(rooms -> rooms.intake.add(project.scholar, project.id(), name, bytes, null, null))
                .document();
    }

    private Element page(Document document) {
        return project.in(rooms -> Jsoup.parseBodyFragment(new ReadingTexts(rooms.documents, rooms.texts)
                        .get(document, document.currentRevisionId(), Locale.ENGLISH)
                        .html())
                .body());
    }
}
