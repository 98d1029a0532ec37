package org.scholion.testing.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Shaped like a service: one scope, one interceptor, and no constructor but the one that injects. */
@ApplicationScoped
@Transactional
public class ConstructorOnly {
    private final EntityManager entities;

    @Inject
    public ConstructorOnly(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether a transaction is there for the entity manager to follow. */
    public boolean isInTransaction() {
        return entities.isJoinedToTransaction();
    }

    /** A value that went through the database. */
    public long echo(long value) {
        return ((Number) entities.createNativeQuery("select cast(? as bigint)")
                        .setParameter(1, value)
                        .getSingleResult())
                .longValue();
    }
}
