package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.blob.BlobStore;
import org.scholion.document.reading.RawFile;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class DocumentIntakeTest {
    private final TestDatabase database;
    private final TestProject project;

    DocumentIntakeTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @ParameterizedTest
    @EnumSource
    void anArticleIsKeptByteForByteAndReadWithoutLoss(Seed seed) {
        Document document = project.take(seed);

        assertThat(raw(document)).isEqualTo(seed.bytes());
        assertThat(project.text(document).toString()).isEqualTo(seed.text());
        project.act(rooms -> {
            Revision revision = rooms.documents.currentRevision(document);
            assertThat(revision.number()).isEqualTo(1);
            assertThat(revision.length())
                    .isEqualTo(seed.text().codePointCount(0, seed.text().length()));
            assertThat(rooms.documents.blocks(revision.id()))
                    .isNotEmpty()
                    .extracting(Block::ordinal)
                    .isSorted();
        });
    }

    @Test
    void takingInTheSameBytesTwiceChangesNothing() {
        Document first = project.take(Seed.ILI_REBELLION);
        long works = count("work");
        long notes = count("source_note");

        DocumentIntake.Intake second = project.in(rooms -> rooms.intake.add(
                project.editor, project.id(), "copy.txt", Seed.ILI_REBELLION.bytes(), "Another title", "another-slug"));

        assertThat(second.created()).isFalse();
        assertThat(second.document().id()).isEqualTo(first.id());
        assertThat(second.document().description().title())
                .isEqualTo(first.description().title());
        assertThat(documents()).hasSize(1);
        assertThat(count("work")).isEqualTo(works);
        assertThat(count("source_note")).isEqualTo(notes);
    }

    @Test
    void theSameBytesTakenInAtOnceAreOneDocument() throws Exception {
        ExecutorService uploaders = Executors.newFixedThreadPool(4);
        try {
            List<Callable<DocumentIntake.Intake>> uploads = Collections.nCopies(
                    4,
                    () -> project.in(rooms -> rooms.intake.add(
                            project.editor, project.id(), "ili.txt", Seed.ILI_REBELLION.bytes(), null, null)));
            List<DocumentIntake.Intake> intakes = new ArrayList<>();
            for (Future<DocumentIntake.Intake> upload : uploaders.invokeAll(uploads)) {
                intakes.add(upload.get());
            }

            assertThat(intakes).filteredOn(DocumentIntake.Intake::created).hasSize(1);
            assertThat(documents()).hasSize(1);
        } finally {
            uploaders.shutdownNow();
        }
    }

    @Test
    void theSameBytesInAnotherProjectAreAnotherDocumentOnTheSameStoredBytes() {
        Document first = project.take(Seed.REVOLUTION);
        TestProject other = TestProject.on(database);

        Document second = other.take(Seed.REVOLUTION);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(raw(second)).isEqualTo(raw(first));
    }

    @Test
    void aTextOfSeveralMebibytesComesBackByteForByte() {
        byte[] bytes =
                "Ein Satz — 新疆 😀 with more words in it.\n\n".repeat(90_000).getBytes(UTF_8);
        assertThat(bytes.length).isGreaterThan(3 << 20);

        Document document = project.in(
                        rooms -> rooms.intake.add(project.scholar, project.id(), "long.txt", bytes, "Long", null))
                .document();

        assertThat(raw(document)).isEqualTo(bytes);
        assertThat(project.text(document).toString()).isEqualTo(new String(bytes, UTF_8));
    }

    static Stream<Arguments> refusedBytes() {
        return Stream.of(
                Arguments.of("no bytes", new byte[0], Problem.InvalidInput.class),
                Arguments.of("white space", " \n\t ".getBytes(UTF_8), Problem.InvalidInput.class),
                Arguments.of("UTF-16", "A text of some length".getBytes(UTF_16), Problem.Unsupported.class),
                Arguments.of("malformed UTF-8", new byte[] {'a', (byte) 0xC3, '(', 'b'}, Problem.Unsupported.class),
                Arguments.of("half a letter", new byte[] {'a', (byte) 0xE6, (byte) 0x96}, Problem.Unsupported.class),
                Arguments.of("an encoded surrogate", bytes('a', 0xED, 0xA0, 0x80, 'b'), Problem.Unsupported.class),
                Arguments.of("a NUL", bytes('a', 'b', 'c', 0, 'd', 'e', 'f', 'g', 'h'), Problem.Unsupported.class),
                Arguments.of("a picture", bytes(0x89, 'P', 'N', 'G', 1, 2, 3), Problem.Unsupported.class),
                Arguments.of("too many paragraphs", "a\n\n".repeat(200_001).getBytes(UTF_8), Problem.TooLarge.class),
                Arguments.of("too many bytes", new byte[RawFile.TEXT_LIMIT_BYTES + 1], Problem.TooLarge.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedBytes")
    void bytesThatAreNoTextAreRefusedAndLeaveNothingBehind(
            String name, byte[] bytes, Class<? extends Problem> refusal) {
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.intake.add(project.scholar, project.id(), "file", bytes, "A title", null)))
                .isInstanceOfSatisfying(
                        refusal, problem -> assertThat(problem.field()).contains("file"));
        assertThat(documents()).isEmpty();
        project.act(rooms -> assertThatThrownBy(() -> rooms.blobs.get(BlobStore.sha256(bytes)))
                .isInstanceOf(Problem.NotFound.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two Words", "UPPER", "a--b", "-a", "a/b", "a.b", "a\0b"})
    void malformedSlugsAreRefused(String slug) {
        assertThatThrownBy(() -> project.in(rooms -> rooms.intake.add(
                        project.scholar, project.id(), "a.txt", "Some words.".getBytes(UTF_8), null, slug)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("slug"));
    }

    @Test
    void aTakenSlugIsRefusedAndOneOfATitleGetsANumber() {
        Document first = project.take("Some words of " + project.id());
        assertThatThrownBy(() -> project.in(rooms -> rooms.intake.add(
                        project.scholar, project.id(), "b.txt", "Other.".getBytes(UTF_8), null, first.slug())))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("slug"));

        String title = first.description().title();
        Document second = project.in(rooms -> rooms.intake.add(
                        project.scholar, project.id(), "b.txt", "Other words.".getBytes(UTF_8), title, null))
                .document();
        assertThat(second.slug()).isEqualTo(first.slug() + "-2");
    }

    @Test
    void aVeryLongTitleInAFarScriptStillMakesAnAddress() {
        Document document = project.in(rooms -> rooms.intake.add(
                        project.scholar, project.id(), "a.txt", "Words.".getBytes(UTF_8), "𠀀".repeat(400), null))
                .document();

        assertThat(document.slug()).startsWith("𠀀𠀀𠀀");
        project.act(rooms -> assertThat(
                        rooms.documents.get(project.scholar, document.slug()).id())
                .isEqualTo(document.id()));
    }

    @Test
    void aTitleInTheTextThatIsTooLongForATitleIsCutAndTheTextIsNot() {
        String title = "A😀".repeat(800);
        Document document = project.take("= " + title + " =\n\nSome words.\n");

        assertThat(document.description().title()).hasSizeBetween(990, 1000).endsWith("…");
        assertThat(title).startsWith(document.description().title().replace("…", ""));
        assertThat(project.text(document).toString()).contains(title);
    }

    @ParameterizedTest
    @CsvSource({"'a\0b.txt', ab.txt", "'../../etc/passwd', passwd", "'C:\\texts\\a.txt', a.txt", "'\0', document"})
    void ofAFilesNameOnlyWhatCanBeKeptIsKept(String fileName, String kept) {
        byte[] text = ("Words in a file called " + kept).getBytes(UTF_8);
        Document document = project.in(
                        rooms -> rooms.intake.add(project.scholar, project.id(), fileName, text, "A title", null))
                .document();

        assertThat(rawName(document)).isEqualTo(kept);
    }

    @Test
    void aVeryLongFileNameIsNotCutWithinACharacter() {
        byte[] text = "Words in a file of a very long name".getBytes(UTF_8);
        Document document = project.in(rooms ->
                        rooms.intake.add(project.scholar, project.id(), "x" + "😀".repeat(500), text, "A title", null))
                .document();

        assertThat(rawName(document)).isEqualTo("x" + "😀".repeat(199));
    }

    private String rawName(Document document) {
        return project.in(rooms -> rooms.documents.currentRevision(document).rawName());
    }

    @Test
    void aNoteReferredToVeryOftenIsKeptWithItsCount() {
        String letters = Stream.iterate(0, n -> n + 1)
                .limit(60)
                .map(n -> n < 26 ? "" + (char) ('a' + n) : "a" + (char) ('a' + n - 26))
                .limit(50)
                .reduce("", (one, other) -> one + " " + other);
        String text = Seed.REPUBLIC.text().replaceFirst("\\^ a b ", "^" + letters + " ");

        assertThat(text).isNotEqualTo(Seed.REPUBLIC.text());
        Document document = project.take(text);

        assertThat(project.text(document).toString()).isEqualTo(text);
    }

    private Iterable<Document> documents() {
        return project.in(rooms -> rooms.documents.list(project.scholar, project.id(), new Page.Request(null, 10)))
                .items();
    }

    private long count(String table) {
        return project.in(rooms -> ((Number) rooms.entities
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private byte[] raw(Document document) {
        return project.in(rooms -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                rooms.blobs.write(
                        rooms.blobs.get(
                                rooms.documents.currentRevision(document).rawSha256()),
                        out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int n = 0; n < values.length; n++) {
            bytes[n] = (byte) values[n];
        }
        return bytes;
    }
}
