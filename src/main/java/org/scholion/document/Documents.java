package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Finds documents for those who may see them, and corrects their descriptions. */
@ApplicationScoped
public class Documents {
    private final DocumentRepository documents;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public Documents(DocumentRepository documents, Permissions permissions, ChangeRepository changes) {
        this.documents = documents;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** A page of a project's documents, the oldest first. */
    @Transactional
    public Page<Document> list(Actor actor, UUID projectId, Page.Request page) {
        permissions.require(actor, projectId, Right.READ);
        return Page.of(documents.findByProject(projectId, page), page.limit(), document -> document.id()
                .toString());
    }

    /**
     * A document.
     *
     * @throws Problem.NotFound if there is none of that slug, or the person may not see it
     */
    @Transactional
    public Document get(Actor actor, String slug) {
        Document document = Optional.of(slug)
                .filter(Slug::isPossible)
                .flatMap(documents::findBySlug)
                .orElseThrow(() -> new Problem.NotFound("document", slug));
        permissions.requireSight(actor, document.projectId(), "document", slug);
        return document;
    }

    /** Like {@link #get(Actor, String)}, by id. */
    @Transactional
    public Document get(Actor actor, UUID id) {
        Document document = documents.find(id).orElseThrow(() -> new Problem.NotFound("document", id));
        permissions.requireSight(actor, document.projectId(), "document", id);
        return document;
    }

    /** The document of something that is shown to everybody: asks for no permission, and is not to be shown itself. */
    @Transactional
    public Document holding(UUID id) {
        return documents.find(id).orElseThrow(() -> new Problem.NotFound("document", id));
    }

    /**
     * Documents by id, in one query.
     *
     * @throws Problem.NotFound if the person may not see one of them
     */
    @Transactional
    public Map<UUID, Document> find(Actor actor, Collection<UUID> ids) {
        Map<UUID, Document> found = new HashMap<>();
        for (Document document : documents.find(ids)) {
            permissions.requireSight(actor, document.projectId(), "document", document.id());
            found.put(document.id(), document);
        }
        return found;
    }

    /** The revision that is read and annotated now. */
    @Transactional
    public Revision currentRevision(Document document) {
        return documents.getRevision(document.currentRevisionId());
    }

    /** The blocks of a revision, in the text's order. */
    @Transactional
    public List<Block> blocks(UUID revisionId) {
        return documents.findBlocks(revisionId);
    }

    /**
     * Corrects what is said about a document.
     *
     * @param version the version that the person read
     * @throws Problem.StaleVersion if somebody changed it since
     */
    @Transactional
    public Document describe(Actor actor, String slug, long version, Description corrected) {
        Document document = get(actor, slug);
        permissions.require(actor, document.projectId(), Right.CURATE);
        if (document.version() != version) {
            throw new Problem.StaleVersion(document.version(), version);
        }
        changes.add(new Change(
                new Change.Subject(document.projectId(), "document", document.id(), version),
                "describe",
                actor.id(),
                DescriptionState.of(document.description()),
                DescriptionState.of(corrected)));
        document.describe(corrected);
        documents.flush();
        return document;
    }
}
