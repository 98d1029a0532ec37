package org.scholion.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where documents, their revisions and blocks are kept. */
public interface DocumentRepository {

    void add(Document document);

    void add(Revision revision);

    /** Keeps the blocks of a revision, at once, so that many of them do not stay in memory. */
    void addBlocks(List<Block> blocks);

    /** Keeps the milestones of a revision. */
    void addMilestones(List<Milestone> milestones);

    Optional<Document> find(UUID id);

    List<Document> find(Collection<UUID> ids);

    Optional<Document> findBySlug(String slug);

    /** The documents that are texts of one of some works, the oldest first. */
    List<Document> findByWorks(Collection<UUID> workIds, int limit);

    /** The document of a project that has a revision read from these bytes. */
    Optional<Document> findByRaw(UUID projectId, String rawSha256);

    /** A project's documents, by id; one more than asked for, to tell whether there is a next page. */
    List<Document> findByProject(UUID projectId, Page.Request page);

    /**
     * A revision.
     *
     * @throws IllegalStateException if there is none of that id
     */
    Revision getRevision(UUID id);

    Optional<Revision> findRevision(UUID documentId, int number);

    List<Revision> findRevisions(Collection<UUID> ids);

    /** All revisions of a document without their texts, the newest first. */
    List<RevisionEntry> findRevisionEntries(UUID documentId);

    /** The canonical texts of some revisions, by the revision's id. */
    Map<UUID, String> findTexts(Collection<UUID> revisionIds);

    /** The blocks of a revision, in the text's order. */
    List<Block> findBlocks(UUID revisionId);

    /** The milestones of a revision, in the text's order. */
    List<Milestone> findMilestones(UUID revisionId);

    /** Writes what is pending: a document must be there before its revision, and that before it is the current one. */
    void flush();
}
