package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.TagSpellings;
import org.scholion.annotation.tag.NoteFilter;
import org.scholion.annotation.tag.TagAct;
import org.scholion.annotation.tag.TagActNote;
import org.scholion.annotation.tag.TagRepository;
import org.scholion.shared.Portions;

/** {@link TagRepository} and {@link TagSpellings} on JPA. Every query leaves out what is private to others. */
@ApplicationScoped
public class JpaTagRepository implements TagRepository, TagSpellings {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SEEN = " and a.deletedAt is null"
            + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE or a.authorId = :person)";

    private final EntityManager entities;

    @Inject
    public JpaTagRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, String> find(UUID projectId, UUID personId, Collection<String> folds) {
        Map<String, String> spellings = new HashMap<>();
        for (List<String> portion : Portions.of(folds)) {
            entities.createQuery(
                            "select t.slot, min(t.word) from Annotation a join a.tags t where t.projectId = :project"
                                    + " and t.slot in :folds" + SEEN + " group by t.slot",
                            Object[].class)
                    .setParameter("project", projectId)
                    .setParameter("person", personId)
                    .setParameter("folds", portion)
                    .getResultList()
                    .forEach(row -> spellings.put((String) row[0], (String) row[1]));
        }
        return spellings;
    }

    @Override
    public List<Count> count(UUID projectId, UUID personId) {
        return entities
                .createQuery(
                        "select t.slot, min(t.word), t.conceptId, count(a) from Annotation a join a.tags t"
                                + " where t.projectId = :project" + SEEN + " group by t.slot, t.conceptId"
                                + " order by t.slot",
                        Object[].class)
                .setParameter("project", projectId)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> new Count((String) row[0], (String) row[1], (UUID) row[2], (Long) row[3]))
                .toList();
    }

    @Override
    public List<Place> find(UUID projectId, UUID personId, NoteFilter filter, Collection<String> anyOf, int most) {
        List<Place> found = new ArrayList<>();
        List<List<UUID>> portions = filter.ids().isEmpty() ? List.of(List.of()) : Portions.of(filter.ids());
        for (List<UUID> portion : portions) {
            found.addAll(find(projectId, personId, filter, portion, anyOf, most - found.size()));
        }
        return found;
    }

    private List<Place> find(
            UUID projectId, UUID personId, NoteFilter filter, List<UUID> ids, Collection<String> anyOf, int most) {
        if (most <= 0) {
            return List.of();
        }
        StringBuilder jpql = new StringBuilder("select a.id, a.documentId, a.authorId,"
                + " case when a.visibility = org.scholion.annotation.Visibility.PRIVATE then 0 else 1 end"
                + " from Annotation a, Document d where d.id = a.documentId and d.projectId = :project"
                + " and a.parentId is null" + SEEN);
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jpql.append(" and a.id in :ids");
            parameters.put("ids", ids);
        }
        if (filter.document() != null) {
            jpql.append(" and a.documentId = :document");
            parameters.put("document", filter.document());
        }
        if (filter.author() != null) {
            jpql.append(" and a.authorId = :author");
            parameters.put("author", filter.author());
        }
        if (filter.kind() != null) {
            jpql.append(" and a.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        for (int n = 0; n < filter.slots().size(); n++) {
            jpql.append(" and exists (select t")
                    .append(n)
                    .append(".slot from Annotation b")
                    .append(n)
                    .append(" join b")
                    .append(n)
                    .append(".tags t")
                    .append(n)
                    .append(" where b")
                    .append(n)
                    .append(".id = a.id and t")
                    .append(n)
                    .append(".slot = :slot")
                    .append(n)
                    .append(')');
            parameters.put("slot" + n, filter.slots().get(n));
        }
        if (!anyOf.isEmpty()) {
            jpql.append(" and exists (select t.slot from Annotation b join b.tags t where b.id = a.id"
                    + " and t.slot in :anyOf)");
            parameters.put("anyOf", anyOf);
        }
        if (filter.words() != null) {
            jpql.append(" and (lower(a.body) like :words escape '!' or exists (select g.id from Annotation c"
                    + " join c.targets g where c.id = a.id and lower(g.exact) like :words escape '!'))");
            parameters.put(
                    "words", "%" + filter.words().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        jpql.append(" order by a.id");
        TypedQuery<Object[]> query = entities.createQuery(jpql.toString(), Object[].class)
                .setParameter("project", projectId)
                .setParameter("person", personId)
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Place((UUID) row[0], (UUID) row[1], (UUID) row[2], ((Number) row[3]).intValue() == 1))
                .toList();
    }

    @Override
    public List<Tagging> findTaggings(Collection<UUID> annotationIds, Collection<String> slots) {
        List<Tagging> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(annotationIds)) {
            entities.createQuery(
                            "select a.id, t.slot, t.word from Annotation a join a.tags t"
                                    + " where a.id in :ids and t.slot in :slots",
                            Object[].class)
                    .setParameter("ids", portion)
                    .setParameter("slots", slots)
                    .getResultList()
                    .forEach(row -> found.add(new Tagging((UUID) row[0], (String) row[1], (String) row[2])));
        }
        return found;
    }

    @Override
    public List<Size> countTags(Collection<UUID> annotationIds) {
        List<Size> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(annotationIds)) {
            entities.createQuery(
                            "select a.id, count(t.slot) from Annotation a join a.tags t where a.id in :ids"
                                    + " group by a.id",
                            Object[].class)
                    .setParameter("ids", portion)
                    .getResultList()
                    .forEach(row -> found.add(new Size((UUID) row[0], (Long) row[1])));
        }
        return found;
    }

    @Override
    public List<Annotation> load(Collection<UUID> annotationIds) {
        List<Annotation> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(annotationIds)) {
            found.addAll(entities.createQuery(
                            "select a from Annotation a where a.id in :ids and a.deletedAt is null order by a.id",
                            Annotation.class)
                    .setParameter("ids", portion)
                    .setHint("eclipselink.batch", "a.targets")
                    .setHint("eclipselink.batch", "a.tags")
                    .setHint("eclipselink.batch.type", "IN")
                    .getResultList());
        }
        return found;
    }

    @Override
    public void add(TagAct act) {
        entities.persist(act);
    }

    @Override
    public void add(TagActNote note) {
        entities.persist(note);
    }

    @Override
    public Optional<TagAct> findAct(UUID id) {
        return Optional.ofNullable(entities.find(TagAct.class, id));
    }

    @Override
    public List<TagAct> findActs(UUID projectId, UUID personId, int most) {
        return entities.createQuery(
                        "select t from TagAct t where t.projectId = :project and t.personId = :person"
                                + " order by t.projectId desc, t.id desc",
                        TagAct.class)
                .setParameter("project", projectId)
                .setParameter("person", personId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<TagActNote> findNotes(UUID actId, UUID after, int most) {
        return entities.createQuery(
                        "select n from TagActNote n where n.actId = :act and n.annotationId > :after"
                                + " order by n.actId, n.annotationId",
                        TagActNote.class)
                .setParameter("act", actId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public void flush() {
        entities.flush();
    }

    @Override
    public void flushAndForget() {
        entities.flush();
        entities.clear();
    }
}
