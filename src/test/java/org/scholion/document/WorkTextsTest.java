package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkTextsTest {
    private static final String PAGE = "<html><body><p>First<sup><a href='#n1'>1</a></sup> paragraph."
            + "<span role='doc-pagebreak' aria-label='12'></span> Second sentence.</p>"
            + "<p>Third <span role='doc-pagebreak' aria-label='13'></span>“quoted” words.</p>"
            + "<ol class='references'><li id='n1'>Forbes 1986, p. 1.</li></ol></body></html>";

    private final TestProject project;

    WorkTextsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    private Document take(String name, String page) {
        return project.in(rooms ->
                        rooms.intake.add(project.editor, project.id(), name, page.getBytes(UTF_8), "A text", null))
                .document();
    }

    private Work work() {
        return project.in(rooms -> rooms.works.add(
                project.editor,
                project.id(),
                CslItem.builder(CslType.BOOK).text("title", "A book").build()));
    }

    private Passage passage(Document document, String words) {
        return project.in(rooms -> {
            int start = rooms.texts.get(document.currentRevisionId()).indexOf(words, 0);
            return rooms.workTexts.passage(project.scholar, document, start, start + words.length());
        });
    }

    @Test
    void theFileIsKeptByteForByteUnderItsMediaTypeWithItsPages() {
        Document document = take("a.html", PAGE);

        project.act(rooms -> {
            Revision revision = rooms.documents.currentRevision(document);
            assertThat(revision.reader()).isEqualTo("html");
            assertThat(rooms.blobs.get(revision.rawSha256()).mediaType()).isEqualTo("text/html");
            assertThat(rooms.blobs.get(revision.rawSha256()).size()).isEqualTo(PAGE.getBytes(UTF_8).length);
            assertThat(rooms.documents.milestones(revision.id()))
                    .extracting(Milestone::label)
                    .containsExactly("12", "13");
        });
    }

    @ParameterizedTest
    @CsvSource({"Second, page, 12", "Third “q, page, 12–13", "quoted, page, 13", "First, paragraph, 1"})
    void aPassageKnowsWhereItIsPrinted(String words, String label, String value) {
        assertThat(passage(take("a.html", PAGE), words).locator()).isEqualTo(new Locator(label, value));
    }

    @Test
    void itsWordsAreWithoutMarksOfNotes() {
        assertThat(passage(take("a.html", PAGE), "First[1] paragraph. Second sentence.\n\nThird")
                        .quote())
                .isEqualTo("First paragraph. Second sentence.\nThird");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "6, 5", "0, 100000", "-1, 5"})
    void aPassageThatIsNoneIsRefused(int start, int end) {
        Document document = take("a.html", PAGE);
        assertThatThrownBy(() -> project.in(rooms -> rooms.workTexts.passage(project.scholar, document, start, end)))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aDocumentIsDeclaredTheTextOfAWorkOfItsProject() {
        Document document = take("a.html", PAGE);
        Work work = work();
        Document declared = project.in(rooms -> rooms.documents.describe(
                project.editor, document.slug(), document.version(), document.description(), work.id()));

        assertThat(declared.workId()).isEqualTo(work.id());
        project.act(rooms -> assertThat(rooms.workTexts.find(project.scholar, project.id(), work.id()))
                .extracting(Document::slug)
                .containsExactly(document.slug()));
        assertThatThrownBy(() -> project.in(rooms -> rooms.documents.describe(
                        project.editor,
                        document.slug(),
                        declared.version(),
                        document.description(),
                        java.util.UUID.randomUUID())))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "First paragraph. | true",
                "First … Second | true",
                "\"quoted\" words | true",
                "Second … First | false",
                "first paragraph | false",
                "… | false",
            })
    void quotationsAreLookedUpInTheTextsOfTheWork(String quote, boolean held) {
        Document document = take("a.html", PAGE);
        Work work = work();
        project.act(rooms -> assertThat(rooms.workTexts.holds(work.id(), quote))
                .as("no text here")
                .isEmpty());
        project.act(rooms -> rooms.documents.describe(
                project.editor, document.slug(), document.version(), document.description(), work.id()));

        project.act(rooms -> assertThat(rooms.workTexts.holds(work.id(), quote)).contains(held));
    }

    @Test
    void aReaderCanBeAskedFor() {
        ReadText read = project.in(rooms -> {
            try (var file = org.scholion.document.reading.RawFile.take("a.html", PAGE.getBytes(UTF_8))) {
                assertThatThrownBy(() -> rooms.intake.read(file, "unheard-of"))
                        .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                                .contains("reader"));
                return rooms.intake.read(file, "plain-text");
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        assertThat(read.text()).isEqualTo(PAGE);
    }
}
