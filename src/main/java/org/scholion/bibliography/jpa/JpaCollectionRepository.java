package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkGrouping;
import org.scholion.bibliography.collection.CollectionRepository;
import org.scholion.bibliography.collection.CollectionWork;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.WorkCollection;
import org.scholion.bibliography.collection.WorkTag;
import org.scholion.shared.InPortions;
import org.scholion.shared.Portions;

/** {@link CollectionRepository} on JPA. */
@ApplicationScoped
public class JpaCollectionRepository implements CollectionRepository {

    private static final String WITHIN = """
            with recursive within (top, id) as (
              select c.id, c.id from collection c where c.project_id = ?1
              union all
              select w.top, c.id from within w join collection c on c.parent_id = w.id)
            select n.top, count(distinct coalesce(k.merged_into, k.id))
              from within n
              join collection_work m on m.collection_id = n.id
              join work k on k.id = m.work_id
              group by n.top""";

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
    public Map<UUID, Long> countWorksWithin(UUID projectId) {
        entities.flush();
        Map<UUID, Long> counts = new HashMap<>();
        List<?> rows =
                entities.createNativeQuery(WITHIN).setParameter(1, projectId).getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            counts.put((UUID) cells[0], ((Number) cells[1]).longValue());
        }
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
        return InPortions.find(
                entities,
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
    public Map<String, String> findWords(UUID projectId, Collection<String> folds) {
        Map<String, String> words = new HashMap<>();
        for (List<String> portion : Portions.of(folds)) {
            entities.createQuery(
                            "select t.fold, min(t.word) from WorkTag t"
                                    + " where t.projectId = :project and t.fold in :folds group by t.fold",
                            Object[].class)
                    .setParameter("project", projectId)
                    .setParameter("folds", portion)
                    .getResultList()
                    .forEach(row -> words.put((String) row[0], (String) row[1]));
        }
        return words;
    }

    @Override
    public List<WorkTag> findTags(Collection<UUID> workIds) {
        return InPortions.find(
                entities, "select t from WorkTag t where t.workId in :ids order by t.fold", WorkTag.class, workIds);
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
    public Set<UUID> findShelvedAmong(Collection<UUID> workIds) {
        Set<UUID> shelved = new HashSet<>();
        for (String shelf : List.of("WorkTag", "CollectionWork")) {
            shelved.addAll(InPortions.find(
                    entities,
                    "select distinct s.workId from " + shelf + " s where s.workId in :ids",
                    UUID.class,
                    workIds));
        }
        return shelved;
    }

    @Override
    public WorkCondition tagged(Collection<String> folds) {
        WorkCondition all = null;
        int n = 0;
        for (String fold : folds) {
            // Not "exists": with it EclipseLink writes all parameters into the query, booleans as numbers.
            String name = "tag" + n++;
            WorkCondition one = new WorkCondition(
                    "w.id in (select coalesce(tw.mergedInto, tw.id) from WorkTag tg, Work tw"
                            + " where tw.id = tg.workId and tg.projectId = :project and tg.fold = :" + name + ")",
                    Map.of(name, fold));
            all = one.and(all);
        }
        return all;
    }

    @Override
    public WorkGrouping<String> byTag() {
        return new WorkGrouping<>(
                "WorkTag tg, Work tw",
                "tw.id = tg.workId and w.id = coalesce(tw.mergedInto, tw.id)",
                "tg.fold",
                String.class);
    }

    @Override
    public WorkCondition within(Collection<UUID> collectionIds) {
        return new WorkCondition(
                "w.id in (select coalesce(cm.mergedInto, cm.id) from CollectionWork cw, Work cm"
                        + " where cm.id = cw.workId and cw.collectionId in :collections)",
                Map.of("collections", List.copyOf(collectionIds)));
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
