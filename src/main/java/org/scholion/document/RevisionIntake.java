package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.ReadText;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/**
 * Takes in corrected texts of documents: each is a new revision beside the former ones, which stay as they are. What was
 * anchored to a former one is carried over in the same transaction by those who hear of {@link RevisionRead}.
 */
@ApplicationScoped
public class RevisionIntake {
    private final DocumentRepository repository;
    private final Documents documents;
    private final DocumentIntake intake;
    private final RevisionKeeping keeping;
    private final BlobStore blobs;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public RevisionIntake(
            DocumentRepository repository,
            Documents documents,
            DocumentIntake intake,
            RevisionKeeping keeping,
            BlobStore blobs,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.repository = repository;
        this.documents = documents;
        this.intake = intake;
        this.keeping = keeping;
        this.blobs = blobs;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    /**
     * Takes in a corrected text of a document.
     *
     * @param correcting number of the revision that was corrected, or null for whichever is the current one
     * @throws Problem.Conflict if the document has a revision of these bytes already, or another revision came since the
     *     one that was corrected
     * @throws Problem.TooLarge like {@link DocumentIntake#add(Actor, java.util.UUID, DocumentIntake.Upload)}
     * @throws Problem.InvalidInput likewise
     * @throws Problem.Unsupported likewise
     */
    @Transactional
    public Revision add(Actor actor, String slug, RawFile file, Integer correcting) {
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.UPLOAD);
        ReadText read = intake.read(file, null);
        projects.oneAtATime(document.projectId());
        List<RevisionEntry> present = repository.findRevisionEntries(document.id());
        RevisionEntry current = present.get(0);
        requireUnchanged(current, correcting);
        present.stream()
                .filter(revision -> revision.rawSha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(known -> {
                    throw new Problem.Conflict(
                            "file",
                            "These are the very bytes of revision " + known.number()
                                    + " of this document. Nothing was changed.");
                });
        Blob raw = intake.store(file, read);
        return keep(actor, document, current, new Kept(raw, FileName.of(file.name()), read, "revise"));
    }

    /**
     * Reads the bytes of the current revision again, with the readers of today. What comes of it is a new revision.
     *
     * @throws Problem.Conflict if the readers of today make the same text and blocks of them
     */
    @Transactional
    public Revision readAgain(Actor actor, String slug) {
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.UPLOAD);
        projects.oneAtATime(document.projectId());
        RevisionEntry current = repository.findRevisionEntries(document.id()).get(0);
        Blob raw = blobs.get(current.rawSha256());
        ReadText read = readAgain(current, raw);
        boolean sameRules = read.reader().equals(current.reader()) && read.readerVersion() == current.readerVersion();
        if (sameRules) {
            throw new Problem.Conflict(
                    "reader",
                    "The text was read by version " + current.readerVersion() + " of the reader “" + current.reader()
                            + "” already, which is the newest. Nothing was changed.");
        }
        return keep(actor, document, current, new Kept(raw, FileName.of(current.rawName()), read, "read-again"));
    }

    private ReadText readAgain(RevisionEntry revision, Blob raw) {
        try (RawFile file = RawFile.take(revision.rawName(), out -> blobs.write(raw, out))) {
            return intake.read(file, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What shall become a revision. */
    private record Kept(Blob raw, FileName name, ReadText read, String act) {}

    private Revision keep(Actor actor, Document document, RevisionEntry current, Kept kept) {
        long version = document.version();
        Revision revision =
                keeping.keep(document, current.number() + 1, kept.raw(), kept.name(), kept.read(), actor.id());
        changes.add(new Change(
                new Change.Subject(document.projectId(), "document", document.id(), version),
                kept.act(),
                actor.id(),
                state(current.number(), current.rawSha256(), current.length()),
                state(revision.number(), revision.rawSha256(), revision.length())));
        return revision;
    }

    private static String state(int number, String rawSha256, int length) {
        return new JsonText()
                .with("revision", number)
                .with("raw", rawSha256)
                .with("length", length)
                .toString();
    }

    private static void requireUnchanged(RevisionEntry current, Integer correcting) {
        if (correcting != null && correcting != current.number()) {
            throw new Problem.Conflict(
                    "revision",
                    "You corrected revision " + correcting + "; the current one is revision " + current.number()
                            + ". Look at what it changed before you upload.");
        }
    }
}
