package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Anchor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.Placement;
import org.scholion.annotation.PlacementState;
import org.scholion.annotation.Readership;
import org.scholion.annotation.Visibility;
import org.scholion.shared.Page;

/** {@link AnnotationRepository} on JPA. Lists cost three statements: the annotations, their anchors, and their tags. */
@ApplicationScoped
public class JpaAnnotationRepository implements AnnotationRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Placements in a revision of annotations that a person may see. */
    private static final String PLACED =
            "select p, n from Placement p, Annotation n join n.targets a where p.revisionId = :revision"
                    + " and a.id = p.anchorId and n.deletedAt is null"
                    + " and (n.visibility <> org.scholion.annotation.Visibility.PRIVATE or n.authorId = :person)";

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
        return findEvenDeleted(id).filter(found -> !found.isDeleted());
    }

    @Override
    public Optional<Annotation> findEvenDeleted(UUID id) {
        Optional<Annotation> found = Optional.ofNullable(entities.find(Annotation.class, id));
        found.ifPresent(JpaAnnotationRepository::read);
        return found;
    }

    @Override
    public Optional<Anchor> findAnchor(UUID id) {
        return Optional.ofNullable(entities.find(Anchor.class, id));
    }

    @Override
    public List<Annotation> findVisible(UUID documentId, UUID personId, Page.Request page) {
        // The redundant first sort key and lower bound make both databases walk the index annotation_document.
        return read(withTargets(entities.createQuery(
                                "select a from Annotation a where a.documentId = :document and a.parentId is null"
                                        + " and (a.deletedAt is null or a.replies > 0)"
                                        + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                        + " or a.authorId = :person)"
                                        + " and a.id > :after order by a.documentId, a.id",
                                Annotation.class)
                        .setParameter("document", documentId)
                        .setParameter("person", personId))
                .setParameter("after", after(page))
                .setHint("eclipselink.read-only", "true")
                .setMaxResults(page.limit() + 1));
    }

    @Override
    public List<Annotation> findVisible(UUID documentId, UUID personId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(withTargets(entities.createQuery(
                                "select a from Annotation a where a.documentId = :document"
                                        + " and a.parentId is null"
                                        + " and (a.deletedAt is null or a.replies > 0)"
                                        + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                        + " or a.authorId = :person) and a.id in :ids",
                                Annotation.class)
                        .setParameter("document", documentId)
                        .setParameter("person", personId)
                        .setParameter("ids", ids)));
    }

    @Override
    public List<Annotation> findShared(UUID documentId) {
        return read(withTargets(entities.createQuery(
                                "select a from Annotation a where a.documentId = :document and a.deletedAt is null"
                                        + " and a.parentId is null"
                                        + " and a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                        + " order by a.documentId, a.id",
                                Annotation.class)
                        .setParameter("document", documentId)))
                .stream()
                .filter(annotation -> annotation.target() != null)
                .toList();
    }

    private static List<Annotation> read(TypedQuery<Annotation> query) {
        List<Annotation> found = query.getResultList();
        found.forEach(JpaAnnotationRepository::read);
        return found;
    }

    /** With its words and tags, which may be asked for after the transaction. */
    static void read(Annotation annotation) {
        annotation.target();
        annotation.tags();
    }

    private static TypedQuery<Annotation> withTargets(TypedQuery<Annotation> query) {
        return query.setHint("eclipselink.batch", "a.targets")
                .setHint("eclipselink.batch", "a.tags")
                .setHint("eclipselink.batch.type", "IN");
    }

    @Override
    public List<Annotation> findReplies(UUID rootId, Page.Request page) {
        return read(withTargets(entities.createQuery(
                                "select a from Annotation a where a.parentId = :root and a.deletedAt is null"
                                        + " and a.id > :after order by a.parentId, a.id",
                                Annotation.class)
                        .setParameter("root", rootId))
                .setParameter("after", after(page))
                .setMaxResults(page.limit() + 1));
    }

    private static UUID after(Page.Request page) {
        return page.after() == null ? BEFORE_ALL : page.after();
    }

    @Override
    public boolean countReply(UUID rootId, UUID authorId) {
        // Written in SQL, as JPA would count up the version with it, and whoever edits the note would meet a conflict.
        return entities.createNativeQuery("update annotation set replies = replies + 1 where id = ?"
                                + " and deleted_at is null and (visibility <> 'PRIVATE' or author_id = ?)")
                        .setParameter(1, rootId)
                        .setParameter(2, authorId)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void readAgain(Annotation annotation) {
        entities.refresh(annotation);
    }

    @Override
    public void discountReply(UUID rootId) {
        entities.createNativeQuery("update annotation set replies = replies - 1 where id = ?")
                .setParameter(1, rootId)
                .executeUpdate();
    }

    @Override
    public void hold(UUID rootId) {
        entities.createNativeQuery("update annotation set replies = replies where id = ?")
                .setParameter(1, rootId)
                .executeUpdate();
    }

    @Override
    public boolean existsReplyByOthers(UUID rootId, UUID personId) {
        return !entities.createQuery(
                        "select a.id from Annotation a where a.parentId = :root and a.deletedAt is null"
                                + " and a.authorId <> :person",
                        UUID.class)
                .setParameter("root", rootId)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public int showReplies(Annotation root, Visibility visibility) {
        // The version tells whoever acts on a reply at the same moment that it is seen by others than they read.
        entities.createNativeQuery("update annotation set visibility = ?, version = version + 1 where parent_id = ?")
                .setParameter(1, visibility.name())
                .setParameter(2, root.id())
                .executeUpdate();
        return entities.createNativeQuery(
                        "update annotation set readers_id = ? where parent_id = ? and deleted_at is null")
                .setParameter(1, Readership.of(visibility, root.authorId()))
                .setParameter(2, root.id())
                .executeUpdate();
    }

    @Override
    public List<Placed> findPlaced(
            UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page) {
        return entities
                .createQuery(
                        PLACED + " and p.state in :states and p.anchorId > :after order by p.anchorId", Object[].class)
                .setParameter("revision", revisionId)
                .setParameter("states", states)
                .setParameter("person", personId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new Placed((Placement) row[0], (Annotation) row[1]))
                .toList();
    }

    @Override
    public Optional<Placed> findPlaced(UUID anchorId, UUID revisionId, UUID personId) {
        return entities
                .createQuery(PLACED + " and p.anchorId = :anchor", Object[].class)
                .setParameter("anchor", anchorId)
                .setParameter("revision", revisionId)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> new Placed((Placement) row[0], (Annotation) row[1]))
                .findFirst();
    }

    @Override
    public Map<UUID, Map<PlacementState, Long>> countPlaced(UUID documentId, UUID personId) {
        Map<UUID, Map<PlacementState, Long>> counts = new HashMap<>();
        entities.createQuery(
                        "select p.revisionId, p.state, count(p) from Annotation n join n.targets a, Placement p"
                                + " where n.documentId = :document and n.deletedAt is null"
                                + " and (n.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                + " or n.authorId = :person) and p.anchorId = a.id group by p.revisionId, p.state",
                        Object[].class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(PlacementState.class))
                        .put((PlacementState) row[1], (Long) row[2]));
        return counts;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
