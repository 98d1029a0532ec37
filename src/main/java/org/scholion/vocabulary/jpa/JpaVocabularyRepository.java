package org.scholion.vocabulary.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.InPortions;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptColour;
import org.scholion.vocabulary.Shown;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.VocabularyRepository;

/** {@link VocabularyRepository} on JPA. A list of concepts costs three statements: the concepts and what hangs on them. */
@ApplicationScoped
public class JpaVocabularyRepository implements VocabularyRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    public JpaVocabularyRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Vocabulary vocabulary) {
        entities.persist(vocabulary);
    }

    @Override
    public void add(Concept concept) {
        entities.persist(concept);
    }

    @Override
    public List<Vocabulary> findVocabularies(UUID projectId) {
        return entities.createQuery(
                        "select v from Vocabulary v where v.projectId = :project and v.deletedAt is null"
                                + " order by v.title, v.id",
                        Vocabulary.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public Optional<Vocabulary> findVocabulary(UUID id) {
        return Optional.ofNullable(entities.find(Vocabulary.class, id));
    }

    @Override
    public Map<UUID, Long> countConcepts(UUID projectId) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select c.vocabularyId, count(c) from Concept c, Vocabulary v where v.projectId = :project"
                                + " and v.deletedAt is null and c.vocabularyId = v.id and c.retiredAt is null"
                                + " group by c.vocabularyId",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Optional<Concept> findConcept(UUID id) {
        return Optional.ofNullable(entities.find(Concept.class, id));
    }

    @Override
    public List<Concept> findConcepts(Collection<UUID> ids) {
        return InPortions.find(
                entities,
                "select c from Concept c where c.id in :ids",
                Concept.class,
                ids,
                query -> whole(query, "IN"));
    }

    @Override
    public List<Concept> findAll(UUID vocabularyId) {
        return whole(
                        entities.createQuery(
                                        "select c from Concept c where c.vocabularyId = :vocabulary", Concept.class)
                                .setParameter("vocabulary", vocabularyId),
                        "JOIN")
                .getResultList();
    }

    private static TypedQuery<Concept> whole(TypedQuery<Concept> query, String type) {
        return query.setHint("eclipselink.batch", "c.labels")
                .setHint("eclipselink.batch", "c.ties")
                .setHint("eclipselink.batch.type", type);
    }

    @Override
    public List<Concept> findPage(UUID vocabularyId, Page.Request page) {
        return whole(
                        entities.createQuery(
                                        "select c from Concept c where c.vocabularyId = :vocabulary"
                                                + " and c.retiredAt is null and c.id > :after"
                                                + " order by c.vocabularyId, c.id",
                                        Concept.class)
                                .setParameter("vocabulary", vocabularyId)
                                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after()),
                        "IN")
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public Map<UUID, Set<UUID>> findBroader(UUID vocabularyId) {
        entities.flush();
        Map<UUID, Set<UUID>> broader = new HashMap<>();
        List<?> rows = entities.createNativeQuery("select c.id, t.other_id from concept c"
                        + " left join concept_tie t on t.concept_id = c.id and t.kind = 'BROADER'"
                        + " where c.vocabulary_id = ? and c.retired_at is null")
                .setParameter(1, vocabularyId)
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            Set<UUID> above = broader.computeIfAbsent((UUID) cells[0], id -> new HashSet<>());
            if (cells[1] != null) {
                above.add((UUID) cells[1]);
            }
        }
        return broader;
    }

    @Override
    public List<UUID> findNarrower(UUID conceptId) {
        entities.flush();
        List<?> rows = entities.createNativeQuery(
                        "select c.id from concept_tie t join concept c"
                                + " on c.id = t.concept_id where t.other_id = ? and t.kind = 'BROADER' and c.retired_at is null")
                .setParameter(1, conceptId)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    @Override
    public Map<String, UUID> findByIris(UUID projectId, Collection<String> iris) {
        Map<String, UUID> found = new HashMap<>();
        for (List<String> portion : Portions.of(iris)) {
            entities.createQuery(
                            "select c.iri, c.id from Vocabulary v, Concept c where v.projectId = :project"
                                    + " and v.deletedAt is null and c.vocabularyId = v.id and c.retiredAt is null"
                                    + " and c.iri in :iris order by c.id",
                            Object[].class)
                    .setParameter("project", projectId)
                    .setParameter("iris", portion)
                    .getResultList()
                    .forEach(row -> found.putIfAbsent((String) row[0], (UUID) row[1]));
        }
        return found;
    }

    @Override
    public Map<UUID, String> findIris(Collection<UUID> ids) {
        Map<UUID, String> iris = new HashMap<>();
        for (List<UUID> portion : Portions.of(ids)) {
            entities.createQuery("select c.id, c.iri from Concept c where c.id in :ids", Object[].class)
                    .setParameter("ids", portion)
                    .getResultList()
                    .forEach(row -> iris.put((UUID) row[0], (String) row[1]));
        }
        return iris;
    }

    @Override
    public Map<UUID, Shown> findShown(Collection<UUID> ids) {
        Map<UUID, Shown> shown = new HashMap<>();
        Map<UUID, Integer> ranks = new HashMap<>();
        for (List<UUID> portion : Portions.of(Set.copyOf(ids))) {
            List<Object[]> rows = entities.createQuery(
                            "select c.id, c.colour, l.language, l.text, c.retiredAt, v.deletedAt"
                                    + " from Concept c join c.labels l, Vocabulary v where c.id in :ids"
                                    + " and v.id = c.vocabularyId"
                                    + " and l.kind = org.scholion.vocabulary.LabelKind.PREF"
                                    + " order by c.id, l.language, l.text",
                            Object[].class)
                    .setParameter("ids", portion)
                    .getResultList();
            for (Object[] row : rows) {
                int rank = Shown.rank((String) row[2]);
                if (rank < ranks.getOrDefault((UUID) row[0], Integer.MAX_VALUE)) {
                    ranks.put((UUID) row[0], rank);
                    shown.put(
                            (UUID) row[0],
                            new Shown((String) row[3], (ConceptColour) row[1], row[4] != null || row[5] != null));
                }
            }
        }
        return shown;
    }

    @Override
    public List<Match> search(UUID projectId, String fold, int most) {
        // Every label of a concept may match; the rows of some concepts come several times.
        List<Object[]> rows = entities.createQuery(
                        "select c.id, c.vocabularyId, l.text, l.fold, locate(:fold, l.fold) as place"
                                + " from Vocabulary v, Concept c join c.labels l where v.projectId = :project"
                                + " and v.deletedAt is null and c.vocabularyId = v.id and c.retiredAt is null"
                                + " and l.fold like :within order by place, l.fold, c.id",
                        Object[].class)
                .setParameter("project", projectId)
                .setParameter("fold", fold)
                .setParameter("within", "%" + fold + "%")
                .setMaxResults(most * 4)
                .getResultList();
        Map<UUID, Match> matches = new LinkedHashMap<>();
        for (Object[] row : rows) {
            matches.putIfAbsent(
                    (UUID) row[0], new Match((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]));
        }
        return matches.values().stream().limit(most).toList();
    }

    @Override
    public void lock(UUID vocabularyId) {
        entities.createNativeQuery("select id from vocabulary where id = ? for update")
                .setParameter(1, vocabularyId)
                .getSingleResult();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
