package org.scholion.search.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.annotation.Visibility;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource.Present;
import org.scholion.shared.InPortions;

/** The queries that all sources of entries ask. */
final class Rows {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Rows() {}

    /**
     * All rows of some ids with what they refer to, in one more query a portion for each reference.
     *
     * @param jpql with the parameter {@code ids}
     * @param references as paths of the query: {@code a.targets}
     */
    static <T> List<T> findWith(
            EntityManager entities, String jpql, List<String> references, Class<T> type, Collection<UUID> ids) {
        return InPortions.find(entities, jpql, type, ids, query -> {
            query.setHint("eclipselink.batch.type", "IN");
            references.forEach(reference -> query.setHint("eclipselink.batch", reference));
        });
    }

    /** The ids of an entity that come after one, in order. */
    static List<UUID> next(EntityManager entities, String entity, UUID after, int limit) {
        return entities.createQuery("select e.id from " + entity + " e where e.id > :after order by e.id", UUID.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList();
    }

    static long count(EntityManager entities, String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    /**
     * The entries that everybody in their project may find, by their ids.
     *
     * @param jpql for the id and the project's id of each of some {@code ids}
     */
    static Map<String, Present> shown(EntityManager entities, String jpql, Collection<String> entryIds, String prefix) {
        Map<String, Present> shown = new HashMap<>();
        InPortions.find(entities, jpql, Object[].class, ids(entryIds, prefix))
                .forEach(row -> shown.put(prefix + row[0], Present.to(Audience.project((UUID) row[1]))));
        return shown;
    }

    /** Who may find what is private or shown. */
    static String audience(UUID projectId, Visibility visibility, UUID authorId) {
        return visibility == Visibility.PRIVATE ? Audience.person(projectId, authorId) : Audience.project(projectId);
    }

    /** The ids in entries' ids: {@code work:018f…}. */
    static List<UUID> ids(Collection<String> entryIds, String prefix) {
        return entryIds.stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> UUID.fromString(id.substring(prefix.length())))
                .toList();
    }
}
