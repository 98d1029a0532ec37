package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionTypesetter;
import org.scholion.edition.content.TypesettingException;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Previews, publishes and shows editions. */
@ApplicationScoped
public class Editions {
    private final EditionRepository editions;
    private final EditionArchive archive;
    private final SnapshotTaker snapshots;
    private final EditionTypesetter typesetter;
    private final Documents documents;
    private final Permissions permissions;
    private final References references;

    @Inject
    public Editions(
            EditionRepository editions,
            EditionArchive archive,
            SnapshotTaker snapshots,
            EditionTypesetter typesetter,
            Documents documents,
            Permissions permissions,
            References references) {
        this.editions = editions;
        this.archive = archive;
        this.snapshots = snapshots;
        this.typesetter = typesetter;
        this.documents = documents;
        this.permissions = permissions;
        this.references = references;
    }

    /** What an edition of the document published now would hold. */
    @Transactional
    public EditionPreview preview(Actor actor, String slug) {
        Document document = documents.get(actor, slug);
        Snapshot snapshot = snapshots.take(document);
        return new EditionPreview(
                editions.nextNumber(document.id()),
                document.description().licence(),
                snapshot.annotations().size(),
                snapshot.claims().size(),
                snapshot.citationCount(),
                snapshots.waiting(document),
                snapshot.unplaced(),
                snapshot.missing(references));
    }

    /**
     * Publishes the next edition of a document. It is set outside a transaction, for that takes seconds, and stored only
     * if nothing changed meanwhile.
     *
     * @throws Problem.Forbidden if the person may not publish
     * @throws Problem.Conflict if something that goes in changed while it was set
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Edition publish(Actor actor, String slug, EditionForm form) {
        EditionDraft draft = archive.draft(actor, slug, form);
        return archive.store(actor, draft, set(draft.content()));
    }

    private byte[] set(EditionContent content) {
        try {
            Path pages = Files.createTempFile("scholion-edition", ".pdf");
            try {
                typesetter.typeset(content, pages);
                return Files.readAllBytes(pages);
            } finally {
                Files.deleteIfExists(pages);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The edition could not be set", failure);
        } catch (TypesettingException failure) {
            throw new IllegalStateException("The edition could not be set", failure);
        }
    }

    /** The editions of a document, the newest first. */
    @Transactional
    public List<Edition> list(Actor actor, Document document) {
        permissions.require(actor, document.projectId(), Right.READ);
        return editions.findByDocument(document.id());
    }

    /** The editions of all documents of a project, the newest first. */
    @Transactional
    public List<Edition> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return editions.findByProject(projectId);
    }

    /**
     * An edition.
     *
     * @throws Problem.NotFound if there is none, or the person may not see its document
     */
    @Transactional
    public Edition get(Actor actor, UUID id) {
        Edition edition = editions.find(id).orElseThrow(() -> new Problem.NotFound("edition", id));
        documents.get(actor, edition.documentId());
        return edition;
    }

    /** The files of some editions that the person was shown, by edition. */
    @Transactional
    public Map<UUID, List<EditionFile>> files(Collection<Edition> of) {
        return editions.findFiles(of.stream().map(Edition::id).toList()).stream()
                .collect(Collectors.groupingBy(EditionFile::editionId));
    }

    /** The files of an edition that the person was shown. */
    @Transactional
    public List<EditionFile> files(Edition edition) {
        return editions.findFiles(List.of(edition.id()));
    }
}
