package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.FacetCounts;
import org.scholion.bibliography.ProjectKeyPattern;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkGrouping;
import org.scholion.bibliography.WorkIdentifier;
import org.scholion.bibliography.WorkIdentifiers;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.WorkRepository;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.WorkSort;
import org.scholion.bibliography.WorkStamp;
import org.scholion.shared.InPortions;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link WorkRepository} on JPA. */
@ApplicationScoped
public class JpaWorkRepository implements WorkRepository {
    private final EntityManager entities;

    @Inject
    public JpaWorkRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Work work) {
        entities.persist(work);
    }

    @Override
    public void add(WorkKey key) {
        entities.persist(key);
    }

    @Override
    public void add(WorkIdentifier identifier) {
        entities.persist(identifier);
    }

    @Override
    public void remove(Collection<Work> unwanted) {
        new LookUpRows(entities).remove(unwanted.stream().map(Work::id).toList());
        for (List<UUID> portion : Portions.of(unwanted.stream().map(Work::id).toList())) {
            for (String owned : List.of("WorkKey", "WorkIdentifier")) {
                entities.createQuery("delete from " + owned + " o where o.workId in :works")
                        .setParameter("works", portion)
                        .executeUpdate();
            }
        }
        unwanted.forEach(entities::remove);
    }

    @Override
    public Optional<Work> find(UUID id) {
        return Optional.ofNullable(entities.find(Work.class, id));
    }

    @Override
    public Optional<WorkKey> findKey(UUID projectId, String citekey) {
        return entities.createQuery(
                        "select k from WorkKey k where k.projectId = :project and k.citekey = :key", WorkKey.class)
                .setParameter("project", projectId)
                .setParameter("key", citekey)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Work> find(Collection<UUID> ids) {
        return InPortions.find(entities, "select w from Work w where w.id in :ids", Work.class, ids);
    }

    @Override
    public List<Work> findByProject(UUID projectId, WorkSearch search, Page.Request page) {
        WorkQuery query = WorkQuery.of(projectId, search);
        WorkSort sort = search.sort();
        boolean filing = sort.by() == WorkSort.By.NAME;
        String direction = sort.descending() ? " desc" : "";
        String path = sort.by().path();
        Work last = page.after() == null ? null : last(projectId, page);
        String beyond = sort.descending() ? " < " : " > ";
        // The redundant bound makes both databases walk the index from there.
        query.and(path + beyond.stripTrailing() + "= :sorted")
                .with("sorted", last == null ? sort.beforeAll() : sort.of(last));
        if (last != null) {
            String rest = "(w.sortKey" + beyond + ":sortKey or (w.sortKey = :sortKey and w.id" + beyond + ":id))";
            query.and(filing ? rest : "(" + path + beyond + ":sorted or " + rest + ")")
                    .with("sortKey", last.sortKey())
                    .with("id", last.id());
        }
        // So does the redundant first key.
        String order = "order by w.projectId" + direction + (filing ? "" : ", " + path + direction) + ", w.sortKey"
                + direction + ", w.id" + direction;
        return query.make(entities, "select w from Work w where", order, Work.class)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public List<FacetCounts.Group> countByFacets(UUID projectId, WorkSearch search) {
        return FacetRows.count(entities, projectId, search);
    }

    @Override
    public List<WorkStamp> findStamps(UUID projectId, WorkSearch search) {
        return WorkQuery.of(projectId, search)
                .with("inUse", true)
                .make(
                        entities,
                        "select w.id, w.version, k.citekey from Work w, WorkKey k"
                                + " where k.workId = w.id and k.inUse = :inUse and",
                        "",
                        Object[].class)
                .getResultStream()
                .map(row -> new WorkStamp((UUID) row[0], (Long) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public List<Work> findAll(UUID projectId) {
        return entities.createQuery(
                        "select w from Work w where w.projectId = :project and w.mergedInto is null"
                                + " order by w.projectId, w.sortKey, w.id",
                        Work.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public long count(UUID projectId, WorkSearch search) {
        return WorkQuery.of(projectId, search)
                .make(entities, "select count(w.id) from Work w where", "", Long.class)
                .getSingleResult();
    }

    @Override
    public <V> Map<V, Long> countBy(UUID projectId, WorkSearch search, WorkGrouping<V> grouping) {
        Map<V, Long> counts = new HashMap<>();
        WorkQuery.of(projectId, search)
                .and("(" + grouping.condition() + ")")
                .make(
                        entities,
                        "select " + grouping.by() + ", count(distinct w.id) from Work w, " + grouping.from() + " where",
                        "group by " + grouping.by(),
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put(grouping.type().cast(row[0]), (Long) row[1]));
        return counts;
    }

    @Override
    public void index(Collection<Work> works) {
        new LookUpRows(entities).write(works);
    }

    @Override
    public void indexNew(Collection<Work> works) {
        new LookUpRows(entities).add(works);
    }

    @Override
    public List<Work> findIndexedBefore(int rules, int limit) {
        return entities.createQuery("select w from Work w where w.indexedBy < :rules order by w.id", Work.class)
                .setParameter("rules", rules)
                .setMaxResults(limit)
                .getResultList();
    }

    private Work last(UUID projectId, Page.Request page) {
        return find(page.after())
                .filter(work -> work.projectId().equals(projectId))
                .orElseThrow(() -> Page.Request.noCursor(page.after().toString()));
    }

    @Override
    public List<WorkKey> findKeys(Collection<UUID> workIds) {
        return InPortions.find(
                entities, "select k from WorkKey k where k.workId in :ids order by k.citekey", WorkKey.class, workIds);
    }

    @Override
    public List<WorkKey> findKeys(UUID projectId, Collection<String> citekeys) {
        // PostgreSQL takes no zero character in a text, and no key has one.
        List<String> sound =
                citekeys.stream().filter(key -> key.indexOf('\0') < 0).toList();
        List<WorkKey> found = new ArrayList<>();
        for (List<String> portion : Portions.of(sound)) {
            found.addAll(entities.createQuery(
                            "select k from WorkKey k where k.projectId = :project and k.citekey in :keys",
                            WorkKey.class)
                    .setParameter("project", projectId)
                    .setParameter("keys", portion)
                    .getResultList());
        }
        return found;
    }

    @Override
    public List<String> findKeysBeginning(UUID projectId, String beginning) {
        return entities.createQuery(
                        "select k.citekey from WorkKey k where k.projectId = :project"
                                + " and lower(k.citekey) like :beginning escape '!'",
                        String.class)
                .setParameter("project", projectId)
                .setParameter("beginning", beginning.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                .getResultList();
    }

    @Override
    public Map<UUID, UUID> findMerged(Collection<UUID> survivorIds) {
        return pairs("select w.id, w.mergedInto from Work w where w.mergedInto in :ids", survivorIds);
    }

    @Override
    public Map<UUID, UUID> findSurvivors(Collection<UUID> workIds) {
        return pairs("select w.id, w.mergedInto from Work w where w.id in :ids and w.mergedInto is not null", workIds);
    }

    private Map<UUID, UUID> pairs(String jpql, Collection<UUID> ids) {
        Map<UUID, UUID> pairs = new HashMap<>();
        InPortions.find(entities, jpql, Object[].class, ids).forEach(row -> pairs.put((UUID) row[0], (UUID) row[1]));
        return pairs;
    }

    @Override
    public void identify(Collection<Work> works) {
        if (works.isEmpty()) {
            return;
        }
        findIdentifiers(works.stream().map(Work::id).toList()).forEach(entities::remove);
        // The rows of before must be gone before rows of the same places are written.
        entities.flush();
        works.forEach(work -> WorkIdentifiers.of(work).forEach(entities::persist));
    }

    @Override
    public List<WorkIdentifier> findIdentifiers(Collection<UUID> workIds) {
        return InPortions.find(
                entities,
                "select i from WorkIdentifier i where i.workId in :ids order by i.workId, i.ordinal",
                WorkIdentifier.class,
                workIds);
    }

    @Override
    public Optional<ProjectKeyPattern> findKeyPattern(UUID projectId) {
        return Optional.ofNullable(entities.find(ProjectKeyPattern.class, projectId));
    }

    @Override
    public void add(ProjectKeyPattern pattern) {
        entities.persist(pattern);
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
