package org.scholion.bibliography.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.blob.Spool;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Keeps PDFs and scans with the works that they show. */
@ApplicationScoped
public class Attachments {
    private static final int LONGEST_NAME = 300;
    private static final String ACCEPTED = "A PDF, PNG, JPEG, TIFF or DjVu file is needed here.";

    private final AttachmentRepository attachments;
    private final AttachmentLimit limit;
    private final Works works;
    private final BlobStore blobs;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public Attachments(
            AttachmentRepository attachments,
            AttachmentLimit limit,
            Works works,
            BlobStore blobs,
            Permissions permissions,
            ChangeRepository changes) {
        this.attachments = attachments;
        this.limit = limit;
        this.works = works;
        this.blobs = blobs;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** The attachments of a work and of those that were merged into it, the oldest first. */
    @Transactional
    public List<Attachment> list(Actor actor, UUID projectId, String citekey) {
        return attachments.findByWork(works.get(actor, projectId, citekey).id());
    }

    /**
     * Attaches a file to a work. The same file a second time is the attachment that is there already.
     *
     * @param description what the sender says of the file
     * @param content its bytes, read to their end or to the limit
     * @throws Problem.TooLarge if there are more bytes than {@link AttachmentLimit} allows
     * @throws Problem.Unsupported if the bytes are of no kind that is taken, or not of the kind that they are said to be
     * @throws Problem.InvalidInput if the file is empty or its name or label are too long
     */
    @Transactional
    public Attachment add(Actor actor, UUID projectId, String citekey, Description description, InputStream content) {
        Work work = works.get(actor, projectId, citekey);
        permissions.require(actor, projectId, Right.CURATE);
        String fileName = name("name", description.fileName());
        String label = blank(description.label()) ? fileName : name("label", description.label());
        try (Spool spool = Spool.read(content, limit.bytes())) {
            AttachmentType type = type(spool, description.mediaType());
            Optional<Attachment> known = attachments.findByWork(work.id()).stream()
                    .filter(attachment -> attachment.sha256().equals(spool.sha256()))
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
            Blob blob = stored(spool, type);
            Attachment attachment = new Attachment(work, blob, type, fileName, label, actor);
            attachments.add(attachment);
            log(attachment, "create", actor, null, attachment.state());
            return attachment;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Blob stored(Spool spool, AttachmentType type) throws IOException {
        try (InputStream bytes = spool.open()) {
            return blobs.put(new Blob(spool.sha256(), spool.size(), type.mediaType()), bytes);
        }
    }

    private static AttachmentType type(Spool spool, String said) {
        if (spool.size() == 0) {
            throw new Problem.InvalidInput("file", "The file is empty.");
        }
        AttachmentType type =
                AttachmentType.sniff(spool.head()).orElseThrow(() -> new Problem.Unsupported("file", ACCEPTED));
        boolean unsaid = blank(said) || said.startsWith("application/octet-stream");
        if (!unsaid && !AttachmentType.of(said).equals(Optional.of(type))) {
            throw new Problem.Unsupported(
                    "file", "The file is said to be " + said + ", but its bytes are " + type.mediaType() + ".");
        }
        return type;
    }

    /**
     * An attachment.
     *
     * @throws Problem.NotFound if there is none, or the person may not see its project
     */
    @Transactional
    public Attachment get(Actor actor, UUID id) {
        Attachment attachment = attachments.find(id).orElseThrow(() -> new Problem.NotFound("attachment", id));
        permissions.requireSight(actor, attachment.projectId(), "attachment", id);
        return attachment;
    }

    /**
     * Gives an attachment another label.
     *
     * @param version the version that the person read
     */
    @Transactional
    public Attachment rename(Actor actor, UUID id, long version, String label) {
        Attachment attachment = own(actor, id, version);
        String before = attachment.state();
        attachment.rename(name("label", label));
        attachments.flush();
        log(attachment, "rename", actor, before, attachment.state());
        return attachment;
    }

    /**
     * Takes an attachment from its work. Its bytes stay in the store, as other works may have the same file.
     *
     * @param version the version that the person read
     */
    @Transactional
    public void remove(Actor actor, UUID id, long version) {
        Attachment attachment = own(actor, id, version);
        log(attachment, "delete", actor, attachment.state(), null);
        attachments.remove(attachment);
        attachments.flush();
    }

    private Attachment own(Actor actor, UUID id, long version) {
        Attachment attachment = get(actor, id);
        permissions.require(actor, attachment.projectId(), Right.CURATE);
        if (attachment.version() != version) {
            throw new Problem.StaleVersion(attachment.version(), version);
        }
        return attachment;
    }

    private static String name(String field, String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            throw new Problem.InvalidInput(field, "A name is needed here, such as “scan.pdf”.");
        }
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Problem.InvalidInput(field, "A name has at most " + LONGEST_NAME + " characters, all visible.");
        }
        return name;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void log(Attachment attachment, String act, Actor actor, String before, String after) {
        Change.Subject subject =
                new Change.Subject(attachment.projectId(), "attachment", attachment.id(), attachment.version());
        changes.add(new Change(subject, act, actor.id(), before, after));
    }

    /**
     * What is said of a file.
     *
     * @param fileName its name where it comes from
     * @param label what people shall call it; null for its name
     * @param mediaType what its bytes are said to be; null if nothing is said
     */
    public record Description(String fileName, String label, String mediaType) {}
}
