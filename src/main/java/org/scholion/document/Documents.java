package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
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
    private final Works works;

    @Inject
    public Documents(DocumentRepository documents, Permissions permissions, ChangeRepository changes, Works works) {
        this.works = works;
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

    /**
     * A revision of a document by its number, or the current one.
     *
     * @param number null for the current one
     * @throws Problem.NotFound if the document has none of that number
     */
    @Transactional
    public Revision revision(Document document, Integer number) {
        if (number == null) {
            return currentRevision(document);
        }
        return documents
                .findRevision(document.id(), number)
                .orElseThrow(() -> new Problem.NotFound("revision", number));
    }

    /** All revisions of a document, the newest first. */
    @Transactional
    public List<RevisionEntry> revisions(Document document) {
        return documents.findRevisionEntries(document.id());
    }

    /** The blocks of a revision, in the text's order. */
    @Transactional
    public List<Block> blocks(UUID revisionId) {
        return documents.findBlocks(revisionId);
    }

    /** Where the pages of a revision's source begin, in the text's order. */
    @Transactional
    public List<Milestone> milestones(UUID revisionId) {
        return documents.findMilestones(revisionId);
    }

    /**
     * Corrects what is said about a document.
     *
     * @param version the version that the person read
     * @throws Problem.StaleVersion if somebody changed it since
     */
    @Transactional
    public Document describe(Actor actor, String slug, long version, Description corrected) {
        return describe(actor, slug, version, corrected, get(actor, slug).workId());
    }

    /**
     * Like {@link #describe(Actor, String, long, Description)}, saying also whose text the document is.
     *
     * @param workId a work of the document's project, or null for none
     * @throws Problem.InvalidInput if the project has no such work
     */
    @Transactional
    public Document describe(Actor actor, String slug, long version, Description corrected, UUID workId) {
        Document document = get(actor, slug);
        permissions.require(actor, document.projectId(), Right.CURATE);
        if (document.version() != version) {
            throw new Problem.StaleVersion(document.version(), version);
        }
        changes.add(new Change(
                new Change.Subject(document.projectId(), "document", document.id(), version),
                "describe",
                actor.id(),
                DescriptionState.of(document.description(), document.workId()),
                DescriptionState.of(corrected, workId)));
        if (!Objects.equals(workId, document.workId())) {
            requireWork(document, workId);
            document.declareTextOf(workId);
        }
        document.describe(corrected);
        documents.flush();
        return document;
    }

    private void requireWork(Document document, UUID workId) {
        boolean known = workId == null
                || works.find(List.of(workId)).values().stream()
                        .anyMatch(work -> work.projectId().equals(document.projectId()));
        if (!known) {
            throw new Problem.InvalidInput("work", "The bibliography has no such work.");
        }
    }
}
