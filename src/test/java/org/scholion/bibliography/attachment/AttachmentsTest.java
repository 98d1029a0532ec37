package org.scholion.bibliography.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.attachment.Attachments.Description;
import org.scholion.bibliography.jpa.JpaAttachmentRepository;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class AttachmentsTest {
    private static final Description SCAN = new Description("scan.pdf", null, "application/pdf");

    private final TestDatabase database;
    private final TestProject project;

    AttachmentsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private static byte[] file(String head, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return bytes;
    }

    private Attachment add(Actor actor, Work work, Description description, byte[] bytes) {
        return project.in(rooms -> rooms.attachments.add(
                actor, project.id(), project.key(work), description, new ByteArrayInputStream(bytes)));
    }

    private List<Attachment> list(Work work) {
        return project.in(rooms -> rooms.attachments.list(project.reviewer, project.id(), project.key(work)));
    }

    private byte[] content(Attachment attachment) {
        return project.in(rooms -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                rooms.blobs.write(rooms.blobs.get(attachment.sha256()), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1 << 20})
    void aFileComesBackByteForByteWithItsHash(int length) {
        Work work = project.work("Forbes on Warlords");
        byte[] bytes = file("%PDF-1.7", length);

        Attachment added =
                add(project.scholar, work, new Description("scan.pdf", "Chapter 3", "application/pdf"), bytes);

        assertThat(content(added)).isEqualTo(bytes);
        assertThat(added.sha256()).isEqualTo(BlobStore.sha256(bytes));
        assertThat(list(work)).singleElement().satisfies(listed -> {
            assertThat(listed.label()).isEqualTo("Chapter 3");
            assertThat(listed.fileName()).isEqualTo("scan.pdf");
            assertThat(listed.size()).isEqualTo(length);
            assertThat(listed.type()).isEqualTo(AttachmentType.PDF);
            assertThat(listed.addedBy()).isEqualTo(project.scholar.id());
        });
    }

    @Test
    void aFileOfSeveralPiecesComesBackByteForByte() {
        Work work = project.work("Forbes on Warlords");
        byte[] bytes = file("%PDF-1.7", (5 << 19) + 7);

        Attachment added = project.in(rooms -> new Attachments(
                        new JpaAttachmentRepository(rooms.entities),
                        new AttachmentLimit(3),
                        rooms.works,
                        rooms.blobs,
                        rooms.permissions,
                        rooms.changes)
                .add(project.scholar, project.id(), project.key(work), SCAN, new ByteArrayInputStream(bytes)));

        assertThat(content(added)).isEqualTo(bytes);
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndNothingOfItKept() {
        Work work = project.work("Forbes on Warlords");

        assertThatThrownBy(() -> add(project.scholar, work, SCAN, file("%PDF-1.7", (1 << 20) + 1)))
                .isInstanceOfSatisfying(
                        Problem.TooLarge.class, refused -> assertThat(refused).hasMessageContaining("1 MiB"));
        assertThat(list(work)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'%PDF-1.4', application/pdf, PDF",
                "'%PDF-1.4', -, PDF",
                "'%PDF-1.4', application/octet-stream, PDF",
                "'\u0089PNG\r\n\u001A\n', image/png, PNG",
                "'\u00FF\u00D8\u00FF\u00E0', image/jpeg, JPEG",
                "'II*\0', image/tiff, TIFF",
                "'MM\0*', image/tiff, TIFF",
                "'AT&TFORM\0\0\0\u0001DJVM', image/vnd.djvu, DJVU",
            })
    void theBytesSayWhatAFileIs(String head, String said, AttachmentType type) {
        Work work = project.work("Forbes on Warlords");

        assertThat(add(project.scholar, work, new Description("scan", null, said), file(head, 40))
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><script>', application/pdf",
        "'<html><script>', text/html",
        "'<svg xmlns=', image/svg+xml",
        "'%PDF-1.4', image/png",
        "'\u0089PNG\r\n\u001A\n', application/pdf",
        "'GIF89a', image/gif"
    })
    void whatIsOfAnotherKindThanItSaysOrThanIsTakenIsRefused(String head, String said) {
        Work work = project.work("Forbes on Warlords");

        assertThatThrownBy(() -> add(project.scholar, work, new Description("scan.pdf", null, said), file(head, 40)))
                .isInstanceOf(Problem.Unsupported.class);
        assertThat(list(work)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\0b"})
    void aFileNeedsAName(String name) {
        Work work = project.work("Forbes on Warlords");

        assertThatThrownBy(() -> add(project.scholar, work, new Description(name, null, null), file("%PDF-1.7", 40)))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> add(project.scholar, work, SCAN, new byte[0]))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void theSameFileTwiceIsOneAttachmentAndOfTwoWorksTwoWithOneBlob() {
        Work work = project.work("Forbes on Warlords");
        Work other = project.work("Wang on Movements");
        byte[] bytes = file("%PDF-1.7", 40);

        Attachment first = add(project.scholar, work, SCAN, bytes);
        Attachment again = add(project.scholar, work, SCAN, bytes);
        Attachment elsewhere = add(project.scholar, other, SCAN, bytes);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(elsewhere.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void labelsAreChangedAndAttachmentsRemovedByVersionAndEveryActIsLogged() {
        Work work = project.work("Forbes on Warlords");
        Attachment added = add(project.scholar, work, SCAN, file("%PDF-1.7", 40));

        Attachment renamed = project.in(
                rooms -> rooms.attachments.rename(project.colleague, added.id(), added.version(), " Map 2 "));
        assertThat(renamed.label()).isEqualTo("Map 2");
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.attachments.rename(project.colleague, added.id(), added.version(), "Map 3")))
                .isInstanceOf(Problem.StaleVersion.class);
        project.act(rooms -> rooms.attachments.remove(project.colleague, added.id(), renamed.version()));

        assertThat(list(work)).isEmpty();
        List<Change> history = project.in(rooms -> rooms.changes.findByObject(added.id()));
        assertThat(history).extracting(Change::act).containsExactly("create", "rename", "delete");
        assertThatThrownBy(() -> project.in(rooms -> rooms.attachments.get(project.scholar, added.id())))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aMergedWorkKeepsItsAttachmentsAndTheyAreShownWithTheOneItWentInto() {
        Work into = project.work("Forbes on Warlords");
        Work merged = project.work("Forbes, Warlords");
        Work before = project.work("Forbes: Warlords");
        add(project.scholar, into, SCAN, file("%PDF-1.1", 40));
        Attachment own = add(project.scholar, merged, SCAN, file("%PDF-1.2", 40));
        add(project.scholar, before, SCAN, file("%PDF-1.3", 40));

        merge(before, merged.id());
        merge(merged, into.id());
        assertThat(list(into)).extracting(Attachment::workId).containsExactly(into.id(), merged.id(), before.id());
        merge(merged, null);

        assertThat(list(into)).hasSize(1);
        assertThat(list(merged)).hasSize(2).first().extracting(Attachment::id).isEqualTo(own.id());
    }

    private void merge(Work work, UUID into) {
        database.transact(entities -> entities.createNativeQuery("update work set merged_into = "
                        + (into == null ? "null" : "'" + into + "'") + " where id = '" + work.id() + "'")
                .executeUpdate());
    }

    @Test
    void whoMayNotCurateReadsAttachmentsAndAddsNone() {
        Work work = project.work("Forbes on Warlords");
        Attachment added = add(project.scholar, work, SCAN, file("%PDF-1.7", 40));

        assertThat(list(work)).hasSize(1);
        assertThatThrownBy(() -> add(project.reviewer, work, SCAN, file("%PDF-1.8", 40)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.attachments.rename(project.reviewer, added.id(), added.version(), "x")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.attachments.get(project.stranger, added.id())))
                .isInstanceOf(Problem.NotFound.class);
    }
}
