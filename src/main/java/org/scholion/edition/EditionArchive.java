package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionContentJson;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNotes;

/** The two transactions of publishing: drafting what goes in, and storing it once it is set. */
@ApplicationScoped
public class EditionArchive {
    private static final Instant NO_TIME = Instant.EPOCH;
    private static final UUID NO_ID = new UUID(0, 0);

    private final EditionRepository editions;
    private final SnapshotTaker snapshots;
    private final Documents documents;
    private final SourceNotes notes;
    private final BlobStore blobs;
    private final Permissions permissions;
    private final ChangeRepository changes;
    private final References references;
    private final Addresses addresses;

    @Inject
    public EditionArchive(
            EditionRepository editions,
            SnapshotTaker snapshots,
            Documents documents,
            SourceNotes notes,
            BlobStore blobs,
            Permissions permissions,
            ChangeRepository changes,
            References references,
            Addresses addresses) {
        this.editions = editions;
        this.snapshots = snapshots;
        this.documents = documents;
        this.notes = notes;
        this.blobs = blobs;
        this.permissions = permissions;
        this.changes = changes;
        this.references = references;
        this.addresses = addresses;
    }

    /** Collects what an edition published now would hold. */
    @Transactional
    public EditionDraft draft(Actor actor, String slug, EditionForm form) {
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.PUBLISH);
        Snapshot snapshot = snapshots.take(document);
        EditionHead head = new EditionHead(
                Edition.newId(),
                editions.nextNumber(document.id()),
                form.title() == null ? document.description().title() : form.title(),
                form);
        return new EditionDraft(
                head,
                snapshot,
                content(actor, snapshot, head, Moment.now()),
                fingerprint(actor, snapshot, form),
                references.bibtex(snapshot),
                references.records(snapshot));
    }

    /**
     * Stores an edition that was set, provided that nothing it holds changed meanwhile.
     *
     * @param pdf the pages
     * @throws Problem.Conflict if something changed, or somebody else published first
     */
    @Transactional
    public Edition store(Actor actor, EditionDraft draft, byte[] pdf) {
        Document document = documents.get(actor, draft.snapshot().document().slug());
        permissions.require(actor, document.projectId(), Right.PUBLISH);
        String now = fingerprint(actor, snapshots.take(document), draft.head().form());
        if (!now.equals(draft.fingerprint())
                || editions.nextNumber(document.id()) != draft.head().number()) {
            throw new Problem.Conflict("While the edition was set, somebody changed what goes into it. Publish again.");
        }
        byte[] frozen = json(draft.content());
        Blob snapshot = blobs.put(frozen, "application/json");
        Edition edition = new Edition(draft, snapshot.sha256(), draft.snapshot().missing(references), actor.id());
        editions.add(edition);
        String name = document.slug() + "-edition-" + edition.number();
        byte[] bibtex = draft.references().getBytes(StandardCharsets.UTF_8);
        editions.add(new EditionFile(
                edition.id(), EditionFile.BIBTEX, name + ".bib", blobs.put(bibtex, "application/x-bibtex")));
        byte[] records = draft.records().getBytes(StandardCharsets.UTF_8);
        editions.add(new EditionFile(
                edition.id(),
                EditionFile.RECORDS,
                name + ".json",
                blobs.put(records, "application/vnd.citationstyles.csl+json")));
        editions.add(new EditionFile(edition.id(), EditionFile.PDF, name + ".pdf", blobs.put(pdf, "application/pdf")));
        changes.add(new Change(
                new Change.Subject(document.projectId(), "edition", edition.id(), 0),
                "publish",
                actor.id(),
                null,
                new JsonText()
                        .with("number", edition.number())
                        .with("snapshot", snapshot.sha256())
                        .toString()));
        return edition;
    }

    private EditionContent content(Actor actor, Snapshot snapshot, EditionHead head, Instant at) {
        return new ContentWriter(snapshot, references, addresses)
                .write(head, notes.list(actor, snapshot.document()), actor, at);
    }

    /** Hash of the content without what differs from one try to the next. */
    private String fingerprint(Actor actor, Snapshot snapshot, EditionForm form) {
        EditionHead head = new EditionHead(NO_ID, 1, "-", form);
        return BlobStore.sha256(json(content(actor, snapshot, head, NO_TIME)));
    }

    private static byte[] json(EditionContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EditionContentJson.write(content, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
