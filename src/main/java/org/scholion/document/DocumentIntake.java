package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scholion.account.Actor;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.reading.RawFile;
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
    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*+");

    private final DocumentRepository documents;
    private final BlobStore blobs;
    private final RawReaders readers;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final RevisionKeeping keeping;

    @Inject
    public DocumentIntake(
            DocumentRepository documents,
            BlobStore blobs,
            RawReaders readers,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes,
            RevisionKeeping keeping) {
        this.documents = documents;
        this.blobs = blobs;
        this.readers = readers;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
        this.keeping = keeping;
    }

    /**
     * Takes in a document of bytes in memory, read by the reader that is surest of them.
     *
     * @param fileName name of the file that the bytes came in
     * @param title its title, or null to take the one in the text or the file's name
     * @param slug the readable part of its address, or null to make one of the title
     * @throws Problem like {@link #add(Actor, UUID, Upload)}
     */
    @Transactional
    public Intake add(Actor actor, UUID projectId, String fileName, byte[] bytes, String title, String slug) {
        try (RawFile file = RawFile.take(fileName, bytes)) {
            return add(actor, projectId, new Upload(file, title, slug, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Takes in a document.
     *
     * @throws Problem.TooLarge if there are more lines, blocks or characters than a server can hold
     * @throws Problem.InvalidInput if the file is empty, damaged, locked or without words, no reader has the name that
     *     was asked for, or the slug is malformed or taken
     * @throws Problem.Unsupported if no reader knows the form
     */
    @Transactional
    public Intake add(Actor actor, UUID projectId, Upload upload) {
        permissions.require(actor, projectId, Right.UPLOAD);
        String sha256 = upload.file().sha256();
        Optional<Document> known = documents.findByRaw(projectId, sha256);
        if (known.isPresent()) {
            return new Intake(known.get(), false);
        }
        // Reading is the longer half: others need not wait for it.
        ReadText read = read(upload.file(), upload.reader());
        projects.oneAtATime(projectId);
        return documents
                .findByRaw(projectId, sha256)
                .map(document -> new Intake(document, false))
                .orElseGet(() -> new Intake(keep(actor, projectId, upload, read), true));
    }

    private Document keep(Actor actor, UUID projectId, Upload upload, ReadText read) {
        FileName name = FileName.of(upload.file().name());
        Description description = describe(upload.title(), read.title(), name);
        Document document =
                new Document(projectId, slugFor(upload.slug(), description.title()), description, actor.id());
        documents.add(document);
        documents.flush();
        changes.add(new Change(
                new Change.Subject(projectId, "document", document.id(), 0),
                "create",
                actor.id(),
                null,
                DescriptionState.of(description)));
        keeping.keep(document, 1, store(upload.file(), read), name, read, actor.id());
        return document;
    }

    /** Keeps the bytes that were read. */
    Blob store(RawFile file, ReadText read) {
        String mediaType = readers.find(read.reader()).orElseThrow().form().mediaType();
        try (InputStream bytes = file.open()) {
            return blobs.put(new Blob(file.sha256(), file.size(), mediaType), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Has a file read, and keeps nothing.
     *
     * @param reader name of the reader that somebody chose, or null for the one that is surest
     * @throws Problem like {@link #add(Actor, UUID, Upload)}
     */
    public ReadText read(RawFile file, String reader) {
        try {
            return readers.read(file, reader);
        } catch (UnreadableDocument refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(UnreadableDocument refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> new Problem.TooLarge("file", refused.getMessage());
            case EMPTY, DAMAGED, LOCKED, NO_WORDS -> new Problem.InvalidInput("file", refused.getMessage());
            case NO_SUCH_READER -> new Problem.InvalidInput("reader", refused.getMessage());
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
     * A file to be taken in.
     *
     * @param title its title, or null to take the one in the text or the file's name
     * @param slug the readable part of its address, or null to make one of the title
     * @param reader name of the reader that is to read it, or null for the one that is surest
     */
    public record Upload(RawFile file, String title, String slug, String reader) {}

    /**
     * What became of the bytes.
     *
     * @param created whether they made a new document; otherwise it was there already
     */
    public record Intake(Document document, boolean created) {}
}
