package org.scholion.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Queries for the rows of many ids, a hundred ids at a time; see {@link Portions}. */
public final class InPortions {
    private InPortions() {}

    /**
     * All that is found.
     *
     * @param jpql a query with the parameter {@code ids}
     */
    public static <T> List<T> find(EntityManager entities, String jpql, Class<T> type, Collection<UUID> ids) {
        return find(entities, jpql, type, ids, query -> {});
    }

    /**
     * All that is found.
     *
     * @param jpql a query with the parameter {@code ids}
     * @param more sets hints and other parameters of each query
     */
    public static <T> List<T> find(
            EntityManager entities, String jpql, Class<T> type, Collection<UUID> ids, Consumer<TypedQuery<T>> more) {
        List<T> found = new ArrayList<>();
        // What waits to be written is looked through once, not before every portion.
        FlushModeType mode = FlushModeType.AUTO;
        for (List<UUID> portion : Portions.of(ids)) {
            TypedQuery<T> query =
                    entities.createQuery(jpql, type).setFlushMode(mode).setParameter("ids", portion);
            more.accept(query);
            found.addAll(query.getResultList());
            mode = FlushModeType.COMMIT;
        }
        return found;
    }
}
