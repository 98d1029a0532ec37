package org.scholion.annotation.passage;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/**
 * Something in the database that points at words: each room that has such things asks the same questions of its own
 * entity, which has an {@code authorId}, a {@code visibility} and a document.
 *
 * @param <T> the entity
 */
public abstract class StoredPassageUse<T> implements PassageUse {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SEEN =
            " and (e.visibility <> org.scholion.annotation.Visibility.PRIVATE or e.authorId = :person)";

    private final EntityManager entities;
    private final Class<T> type;
    private final String placed;
    private final String counted;

    /**
     * For the things of an entity.
     *
     * @param anchors name of the entity's attribute that holds its anchors
     * @param condition further JPQL that an entity {@code e} fulfils to count at all, beginning with " and "; or empty
     */
    protected StoredPassageUse(EntityManager entities, Class<T> type, String anchors, String condition) {
        this.entities = entities;
        this.type = type;
        String pointing = type.getSimpleName() + " e join e." + anchors + " a";
        this.placed = "select p, e from Placement p, " + pointing
                + " where p.revisionId = :revision and a.id = p.anchorId" + condition + SEEN;
        this.counted = "select p.revisionId, p.state, count(p) from " + pointing + ", Placement p"
                + " where e.documentId = :document and p.anchorId = a.id" + condition + SEEN
                + " group by p.revisionId, p.state";
    }

    /** What is told of a thing that points at the words of a placement. */
    protected abstract Used used(Placement placement, T thing);

    @Override
    public List<Used> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page) {
        return entities
                .createQuery(
                        placed + " and p.state in :states and p.anchorId > :after order by p.anchorId", Object[].class)
                .setParameter("revision", revisionId)
                .setParameter("states", states)
                .setParameter("person", personId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(this::used)
                .toList();
    }

    @Override
    public Optional<Used> find(UUID anchorId, UUID revisionId, UUID personId) {
        return entities
                .createQuery(placed + " and p.anchorId = :anchor", Object[].class)
                .setParameter("anchor", anchorId)
                .setParameter("revision", revisionId)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(this::used)
                .findFirst();
    }

    private Used used(Object[] row) {
        return used((Placement) row[0], type.cast(row[1]));
    }

    @Override
    public Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId) {
        Map<UUID, Map<PlacementState, Long>> counts = new HashMap<>();
        entities.createQuery(counted, Object[].class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(PlacementState.class))
                        .put((PlacementState) row[1], (Long) row[2]));
        return counts;
    }
}
