package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.ProjectKeyPattern;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkIdentifier;
import org.scholion.bibliography.WorkIdentifiers;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.WorkRepository;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.WorkStamp;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link WorkRepository} on JPA. */
@ApplicationScoped
public class JpaWorkRepository implements WorkRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PORTION = 500;

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
        return inPortions("select w from Work w where w.id in :ids", Work.class, ids);
    }

    /** Databases take no more than some ten thousand parameters, and are slow long before. */
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
    public List<Work> findByProject(UUID projectId, WorkSearch search, Page.Request page) {
        Work last = page.after() == null ? null : last(projectId, page);
        StringBuilder jpql = new StringBuilder("select w from Work w where ").append(conditions(search));
        // Redundant bounds and the redundant first sort key make both databases walk the index work_project_sort.
        jpql.append(" and w.sortKey >= :sortKey and (w.sortKey > :sortKey or w.id > :id)");
        jpql.append(" order by w.projectId, w.sortKey, w.id");
        TypedQuery<Work> query = entities.createQuery(jpql.toString(), Work.class)
                .setParameter("project", projectId)
                .setParameter("sortKey", last == null ? "" : last.sortKey())
                .setParameter("id", last == null ? BEFORE_ALL : last.id())
                .setMaxResults(page.limit() + 1);
        setWords(query, search);
        return query.getResultList();
    }

    private static String conditions(WorkSearch search) {
        StringBuilder jpql = new StringBuilder("w.projectId = :project and w.mergedInto is null");
        for (int n = 0; n < search.words().size(); n++) {
            jpql.append(" and w.sortKey like :word").append(n).append(" escape '!'");
        }
        if (search.type() != null) {
            // Within a string of JSON the quotation marks would be escaped: only a member is written like this.
            jpql.append(" and locate(:type, w.cslJson) > 0");
        }
        if (search.condition() != null) {
            jpql.append(" and ").append(search.condition().jpql());
        }
        return jpql.toString();
    }

    private static void setWords(TypedQuery<?> query, WorkSearch search) {
        List<String> words = search.words();
        for (int n = 0; n < words.size(); n++) {
            query.setParameter("word" + n, "%" + words.get(n).replaceAll("[!%_]", "!$0") + "%");
        }
        if (search.condition() != null) {
            search.condition().parameters().forEach(query::setParameter);
        }
        if (search.type() != null) {
            query.setParameter("type", "\"type\":\"" + search.type().cslName() + "\"");
        }
    }

    @Override
    public List<WorkStamp> findStamps(UUID projectId, WorkSearch search) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select w.id, w.version, k.citekey, k.inUse from Work w, WorkKey k"
                                + " where k.projectId = :project and k.workId = w.id and " + conditions(search),
                        Object[].class)
                .setParameter("project", projectId);
        setWords(query, search);
        // Beside a LIKE with ESCAPE, EclipseLink writes booleans into the statement as numbers, which H2 refuses.
        return query.getResultStream()
                .filter(row -> (Boolean) row[3])
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

    private Work last(UUID projectId, Page.Request page) {
        return find(page.after())
                .filter(work -> work.projectId().equals(projectId))
                .orElseThrow(() -> Page.Request.noCursor(page.after().toString()));
    }

    @Override
    public List<WorkKey> findKeys(Collection<UUID> workIds) {
        return inPortions("select k from WorkKey k where k.workId in :ids order by k.citekey", WorkKey.class, workIds);
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
        inPortions(jpql, Object[].class, ids).forEach(row -> pairs.put((UUID) row[0], (UUID) row[1]));
        return pairs;
    }

    @Override
    public void identify(Work work) {
        findIdentifiers(List.of(work.id())).forEach(entities::remove);
        // The rows of before must be gone before rows of the same places are written.
        entities.flush();
        WorkIdentifiers.of(work).forEach(entities::persist);
    }

    @Override
    public List<WorkIdentifier> findIdentifiers(Collection<UUID> workIds) {
        return inPortions(
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
