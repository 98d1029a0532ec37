package org.scholion.document.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.document.Block;
import org.scholion.document.Document;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Milestone;
import org.scholion.document.Revision;
import org.scholion.document.RevisionEntry;
import org.scholion.shared.Page;

/** {@link DocumentRepository} on JPA. */
@ApplicationScoped
public class JpaDocumentRepository implements DocumentRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PORTION = 1000;

    private final EntityManager entities;

    @Inject
    public JpaDocumentRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Document document) {
        entities.persist(document);
    }

    @Override
    public void add(Revision revision) {
        entities.persist(revision);
    }

    @Override
    public void addBlocks(List<Block> blocks) {
        addAndForget(blocks);
    }

    @Override
    public void addMilestones(List<Milestone> milestones) {
        addAndForget(milestones);
    }

    private void addAndForget(List<?> parts) {
        for (int from = 0; from < parts.size(); from += PORTION) {
            List<?> portion = parts.subList(from, Math.min(parts.size(), from + PORTION));
            portion.forEach(entities::persist);
            entities.flush();
            // A part of a revision never changes: what is written need not be remembered, and a long text has many.
            portion.forEach(entities::detach);
        }
    }

    @Override
    public Optional<Document> find(UUID id) {
        return Optional.ofNullable(entities.find(Document.class, id));
    }

    @Override
    public List<Document> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select d from Document d where d.id in :ids", Document.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Optional<Document> findBySlug(String slug) {
        // Asked for by every act before it changes anything: what earlier acts of the transaction made need not be
        // written
        // for it, and so is written together.
        return entities.createQuery("select d from Document d where d.slug = :slug", Document.class)
                .setParameter("slug", slug)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Document> findByWorks(Collection<UUID> workIds, int limit) {
        return workIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from Document d where d.workId in :works order by d.id", Document.class)
                        .setParameter("works", workIds)
                        .setMaxResults(limit)
                        .getResultList();
    }

    @Override
    public Optional<Document> findByRaw(UUID projectId, String rawSha256) {
        return entities.createQuery(
                        "select d from Document d where d.projectId = :project and d.id in"
                                + " (select r.documentId from Revision r where r.rawSha256 = :raw) order by d.id",
                        Document.class)
                .setParameter("project", projectId)
                .setParameter("raw", rawSha256)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Document> findByProject(UUID projectId, Page.Request page) {
        // The redundant first sort key and lower bound make both databases walk the index document_project.
        return entities.createQuery(
                        "select d from Document d where d.projectId = :project and d.id > :after"
                                + " order by d.projectId, d.id",
                        Document.class)
                .setParameter("project", projectId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public Revision getRevision(UUID id) {
        Revision revision = entities.find(Revision.class, id);
        if (revision == null) {
            throw new IllegalStateException("Revision " + id + " is missing");
        }
        return revision;
    }

    @Override
    public Optional<Revision> findRevision(UUID documentId, int number) {
        return entities.createQuery(
                        "select r from Revision r where r.documentId = :document and r.number = :number",
                        Revision.class)
                .setParameter("document", documentId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Revision> findRevisions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select r from Revision r where r.id in :ids", Revision.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<RevisionEntry> findRevisionEntries(UUID documentId) {
        return entities.createQuery(
                        "select new org.scholion.document.RevisionEntry(r.id, r.number, r.length, r.rawSha256, r.rawName,"
                                + " r.reader, r.readerVersion, r.createdBy, r.createdAt)"
                                + " from Revision r where r.documentId = :document order by r.number desc",
                        RevisionEntry.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    @Override
    public Map<UUID, String> findTexts(Collection<UUID> revisionIds) {
        Map<UUID, String> texts = new HashMap<>();
        if (!revisionIds.isEmpty()) {
            entities.createQuery("select r.id, r.text from Revision r where r.id in :ids", Object[].class)
                    .setParameter("ids", revisionIds)
                    .getResultList()
                    .forEach(row -> texts.put((UUID) row[0], (String) row[1]));
        }
        return texts;
    }

    @Override
    public List<Block> findBlocks(UUID revisionId) {
        return entities.createQuery(
                        "select b from Block b where b.revisionId = :revision order by b.ordinal", Block.class)
                .setParameter("revision", revisionId)
                .getResultList();
    }

    @Override
    public List<Milestone> findMilestones(UUID revisionId) {
        return entities.createQuery(
                        "select m from Milestone m where m.revisionId = :revision order by m.ordinal", Milestone.class)
                .setParameter("revision", revisionId)
                .getResultList();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
