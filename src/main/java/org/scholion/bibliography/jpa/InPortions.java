package org.scholion.bibliography.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.Portions;

/** Queries for the rows of many ids, some hundred ids at a time. */
final class InPortions {
    private InPortions() {}

    /**
     * All that is found.
     *
     * @param jpql a query with the parameter {@code ids}
     */
    static <T> List<T> find(EntityManager entities, String jpql, Class<T> type, Collection<UUID> ids) {
        List<T> found = new ArrayList<>();
        // What waits to be written is looked through once, not before every portion.
        FlushModeType mode = FlushModeType.AUTO;
        for (List<UUID> portion : Portions.of(ids)) {
            found.addAll(entities.createQuery(jpql, type)
                    .setFlushMode(mode)
                    .setParameter("ids", portion)
                    .getResultList());
            mode = FlushModeType.COMMIT;
        }
        return found;
    }
}
