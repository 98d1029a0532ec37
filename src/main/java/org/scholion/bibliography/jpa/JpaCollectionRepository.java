package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.collection.CollectionRepository;
import org.scholion.bibliography.collection.CollectionWork;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.WorkCollection;
import org.scholion.bibliography.collection.WorkTag;

/** {@link CollectionRepository} on JPA. */
@ApplicationScoped
public class JpaCollectionRepository implements CollectionRepository {
    private static final int PORTION = 500;

    private final EntityManager entities;

    @Inject
    public JpaCollectionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Object row) {
        entities.persist(row);
    }

    @Override
    public void remove(Object row) {
        entities.remove(row);
    }

    @Override
    public List<WorkCollection> findCollections(UUID projectId) {
        return entities.createQuery(
                        "select c from WorkCollection c where c.projectId = :project order by c.projectId, c.place, c.id",
                        WorkCollection.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public Optional<WorkCollection> findCollection(UUID id) {
        return Optional.ofNullable(entities.find(WorkCollection.class, id));
    }

    @Override
    public Map<UUID, Long> countWorks(UUID projectId) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select m.collectionId, count(distinct coalesce(w.mergedInto, w.id))"
                                + " from CollectionWork m, WorkCollection c, Work w"
                                + " where c.projectId = :project and m.collectionId = c.id and w.id = m.workId"
                                + " group by m.collectionId",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public List<CollectionWork> findMembers(UUID collectionId, Collection<UUID> workIds) {
        return findMemberships(workIds).stream()
                .filter(member -> member.collectionId().equals(collectionId))
                .toList();
    }

    @Override
    public List<CollectionWork> findMemberships(Collection<UUID> workIds) {
        return inPortions(
                "select m from CollectionWork m where m.workId in :ids order by m.collectionId",
                CollectionWork.class,
                workIds);
    }

    @Override
    public void empty(Collection<UUID> collectionIds) {
        entities.flush();
        entities.createQuery("delete from CollectionWork m where m.collectionId in :collections")
                .setParameter("collections", collectionIds)
                .executeUpdate();
    }

    @Override
    public void deleteCollections(Collection<UUID> collectionIds) {
        entities.flush();
        entities.createQuery("update WorkCollection c set c.parentId = null where c.id in :collections")
                .setParameter("collections", collectionIds)
                .executeUpdate();
        entities.createQuery("delete from WorkCollection c where c.id in :collections")
                .setParameter("collections", collectionIds)
                .executeUpdate();
    }

    @Override
    public List<TagCount> countTags(UUID projectId) {
        return entities
                .createQuery(
                        "select t.fold, min(t.word), count(distinct coalesce(w.mergedInto, w.id)) from WorkTag t, Work w"
                                + " where t.projectId = :project and w.id = t.workId group by t.fold order by t.fold",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .map(row -> new TagCount((String) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    @Override
    public List<WorkTag> findTag(UUID projectId, String fold) {
        return entities.createQuery(
                        "select t from WorkTag t where t.projectId = :project and t.fold = :fold order by t.workId",
                        WorkTag.class)
                .setParameter("project", projectId)
                .setParameter("fold", fold)
                .getResultList();
    }

    @Override
    public List<WorkTag> findTags(Collection<UUID> workIds) {
        return inPortions("select t from WorkTag t where t.workId in :ids order by t.fold", WorkTag.class, workIds);
    }

    private <T> List<T> inPortions(String jpql, Class<T> type, Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            found.addAll(entities.createQuery(jpql, type)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + PORTION)))
                    .getResultList());
        }
        return found;
    }

    @Override
    public List<SavedSearch> findSearches(UUID projectId) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.projectId = :project order by s.projectId, s.name, s.id",
                        SavedSearch.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public Optional<SavedSearch> findSearch(UUID id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id));
    }

    @Override
    public WorkCondition tagged(String fold) {
        return new WorkCondition(
                "(exists (select tg.fold from WorkTag tg where tg.workId = w.id and tg.fold = :tag) or exists"
                        + " (select tg.fold from WorkTag tg, Work mw where mw.mergedInto = w.id"
                        + " and tg.workId = mw.id and tg.fold = :tag))",
                Map.of("tag", fold));
    }

    @Override
    public WorkCondition within(Collection<UUID> collectionIds) {
        return new WorkCondition(
                "(exists (select cw.workId from CollectionWork cw where cw.workId = w.id"
                        + " and cw.collectionId in :collections) or exists"
                        + " (select cw.workId from CollectionWork cw, Work mw where mw.mergedInto = w.id"
                        + " and cw.workId = mw.id and cw.collectionId in :collections))",
                Map.of("collections", List.copyOf(collectionIds)));
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
