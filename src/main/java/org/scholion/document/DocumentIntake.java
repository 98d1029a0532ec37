package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scholion.account.Actor;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.reading.Decoding;
import org.scholion.document.reading.RawReaders;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/**
 * Takes in raw bytes: keeps them unchanged, has them read, and makes a document of them. The same bytes in the same
 * project are the same document, so that taking in twice changes nothing.
 */
@ApplicationScoped
public class DocumentIntake {
    /** The longest file taken in, in bytes. */
    public static final int LIMIT_BYTES = 20 << 20;

    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*+");
    private static final String MEDIA_TYPE = "text/plain;charset=utf-8";

    private final DocumentRepository documents;
    private final BlobStore blobs;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final RevisionKeeping keeping;

    @Inject
    public DocumentIntake(
            DocumentRepository documents,
            BlobStore blobs,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes,
            RevisionKeeping keeping) {
        this.documents = documents;
        this.blobs = blobs;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
        this.keeping = keeping;
    }

    /**
     * Takes in a document.
     *
     * @param fileName name of the file that the bytes came in
     * @param title its title, or null to take the one in the text or the file's name
     * @param slug the readable part of its address, or null to make one of the title
     * @throws Problem.TooLarge if there are more than {@link #LIMIT_BYTES}, or more lines or blocks than a server can
     *     hold ({@link org.scholion.document.reading.RawReaders#read})
     * @throws Problem.InvalidInput if the bytes are empty, or the slug is malformed or taken
     * @throws Problem.Unsupported if the bytes are no UTF-8 text
     */
    @Transactional
    public Intake add(Actor actor, UUID projectId, String fileName, byte[] bytes, String title, String slug) {
        permissions.require(actor, projectId, Right.UPLOAD);
        String text = decode(bytes);
        String sha256 = BlobStore.sha256(bytes);
        Optional<Document> known = documents.findByRaw(projectId, sha256);
        if (known.isPresent()) {
            return new Intake(known.get(), false);
        }
        // Reading is the longer half: others need not wait for it.
        ReadText read = read(text);
        projects.oneAtATime(projectId);
        return documents
                .findByRaw(projectId, sha256)
                .map(document -> new Intake(document, false))
                .orElseGet(() -> new Intake(keep(actor, projectId, fileName, bytes, read, title, slug), true));
    }

    private Document keep(
            Actor actor, UUID projectId, String fileName, byte[] bytes, ReadText read, String title, String slug) {
        FileName name = FileName.of(fileName);
        Description description = describe(title, read.title(), name);
        Document document = new Document(projectId, slugFor(slug, description.title()), description, actor.id());
        documents.add(document);
        documents.flush();
        changes.add(new Change(
                new Change.Subject(projectId, "document", document.id(), 0),
                "create",
                actor.id(),
                null,
                DescriptionState.of(description)));
        keeping.keep(document, 1, store(fileName, bytes, read), name, read, actor.id());
        return document;
    }

    /** Keeps the bytes that were read. */
    Blob store(String fileName, byte[] bytes, ReadText read) {
        return blobs.put(bytes, MEDIA_TYPE);
    }

    /**
     * What the readers of today make of some bytes.
     *
     * @throws Problem like {@link #add}
     */
    ReadText read(String fileName, byte[] bytes) {
        return read(decode(bytes));
    }

    private static String decode(byte[] bytes) {
        try {
            return Decoding.decode(bytes, LIMIT_BYTES);
        } catch (UnreadableDocument refused) {
            throw problem(refused);
        }
    }

    private static ReadText read(String text) {
        try {
            return RawReaders.read(text);
        } catch (UnreadableDocument refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(UnreadableDocument refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> new Problem.TooLarge("file", refused.getMessage());
            case EMPTY -> new Problem.InvalidInput("file", refused.getMessage());
            case OTHER_ENCODING, BINARY, INVALID_UTF8 -> new Problem.Unsupported("file", refused.getMessage());
        };
    }

    private String slugFor(String asked, String title) {
        if (asked != null && !asked.isBlank()) {
            if (!SLUG.matcher(asked).matches() || asked.length() > 200) {
                throw new Problem.InvalidInput(
                        "slug", "A slug is lower-case words of letters and digits, with hyphens.");
            }
            if (documents.findBySlug(asked).isPresent()) {
                throw new Problem.InvalidInput("slug", "Another document has the slug “" + asked + "”.");
            }
            return asked;
        }
        String base = Slug.of(title);
        String slug = base;
        for (int n = 2; documents.findBySlug(slug).isPresent(); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    /** A title that a person gives has to fit; one that the text or the file's name gives is cut. */
    private static Description describe(String given, String read, FileName name) {
        if (given != null && !given.isBlank()) {
            return Description.titled(given);
        }
        return Description.titledAsRead(read != null && !read.isBlank() ? read : name.asTitle());
    }

    /**
     * What became of the bytes.
     *
     * @param created whether they made a new document; otherwise it was there already
     */
    public record Intake(Document document, boolean created) {}
}
