package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.duplicate.MergeRepository;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.bibliography.duplicate.WorkMergePart;
import org.scholion.shared.InPortions;
import org.scholion.shared.Page;

/** {@link MergeRepository} on JPA. */
@ApplicationScoped
public class JpaMergeRepository implements MergeRepository {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final EntityManager entities;

    @Inject
    public JpaMergeRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(WorkMerge merge) {
        entities.persist(merge);
    }

    @Override
    public void add(WorkMergePart part) {
        entities.persist(part);
    }

    @Override
    public Optional<WorkMerge> find(UUID id) {
        return Optional.ofNullable(entities.find(WorkMerge.class, id));
    }

    @Override
    public List<WorkMerge> findByProject(UUID projectId, Page.Request page) {
        return entities.createQuery(
                        "select m from WorkMerge m where m.projectId = :project and m.id < :before"
                                + " order by m.projectId desc, m.id desc",
                        WorkMerge.class)
                .setParameter("project", projectId)
                .setParameter("before", page.after() == null ? AFTER_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public List<WorkMergePart> findParts(Collection<UUID> mergeIds) {
        return mergeIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p from WorkMergePart p where p.mergeId in :merges order by p.mergeId, p.workId",
                                WorkMergePart.class)
                        .setParameter("merges", mergeIds)
                        .getResultList();
    }

    @Override
    public Optional<WorkMerge> findLater(WorkMerge than, UUID workId) {
        return entities
                .createQuery(
                        "select m from WorkMerge m where m.id > :than and m.undoneAt is null and (m.survivorId = :work"
                                + " or m.id in (select p.mergeId from WorkMergePart p where p.workId = :work))"
                                + " order by m.id desc",
                        WorkMerge.class)
                .setParameter("than", than.id())
                .setParameter("work", workId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Set<UUID> findMergedAmong(Collection<UUID> workIds) {
        Set<UUID> found = new HashSet<>(InPortions.find(
                entities, "select m.survivorId from WorkMerge m where m.survivorId in :ids", UUID.class, workIds));
        found.addAll(InPortions.find(
                entities, "select p.workId from WorkMergePart p where p.workId in :ids", UUID.class, workIds));
        return found;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
