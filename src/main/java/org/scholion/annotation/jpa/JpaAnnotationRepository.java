package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Anchor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.Mark;
import org.scholion.shared.Page;

/** {@link AnnotationRepository} on JPA. Lists cost two statements: the page of annotations, and their
 * anchors; marks cost one. */
@ApplicationScoped
public class JpaAnnotationRepository implements AnnotationRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    public JpaAnnotationRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Anchor anchor) {
        entities.persist(anchor);
    }

    @Override
    public void add(Annotation annotation) {
        entities.persist(annotation);
    }

    @Override
    public Optional<Annotation> find(UUID id) {
        return Optional.ofNullable(entities.find(Annotation.class, id)).filter(found -> !found.isDeleted());
    }

    @Override
    public List<Annotation> findVisible(UUID documentId, UUID personId, Page.Request page) {
        // The redundant first sort key and lower bound make both databases walk the index annotation_document.
        return entities.createQuery(
                        "select a from Annotation a where a.documentId = :document and a.deletedAt is null"
                                + " and (a.visibility = org.scholion.annotation.Visibility.PROJECT"
                                + " or a.authorId = :person)"
                                + " and a.id > :after order by a.documentId, a.id",
                        Annotation.class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .setHint("eclipselink.batch", "a.targets")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    @Override
    public List<Mark> findMarks(UUID documentId, UUID personId, UUID after, int limit) {
        return entities.createQuery(
                        "select new org.scholion.annotation.Mark(a.id, a.kind, a.visibility, a.authorId, t.revisionId,"
                                + " t.start, t.end, a.version) from Annotation a join a.targets t"
                                + " where a.documentId = :document and a.deletedAt is null"
                                + " and (a.visibility = org.scholion.annotation.Visibility.PROJECT"
                                + " or a.authorId = :person)"
                                + " and a.id > :after order by a.documentId, a.id",
                        Mark.class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Annotation> findVisible(UUID documentId, UUID personId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from Annotation a where a.documentId = :document and a.deletedAt is null"
                                        + " and (a.visibility = org.scholion.annotation.Visibility.PROJECT"
                                        + " or a.authorId = :person) and a.id in :ids",
                                Annotation.class)
                        .setParameter("document", documentId)
                        .setParameter("person", personId)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "a.targets")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultList();
    }

    @Override
    public List<Annotation> findShared(UUID documentId) {
        return entities.createQuery(
                        "select a from Annotation a where a.documentId = :document and a.deletedAt is null"
                                + " and a.visibility = org.scholion.annotation.Visibility.PROJECT"
                                + " order by a.documentId, a.id",
                        Annotation.class)
                .setParameter("document", documentId)
                .setHint("eclipselink.batch", "a.targets")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
