package org.scholion.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets repositories ask for the entity manager in their constructors. It follows the transaction of its caller. */
@ApplicationScoped
public class Persistence {
    @PersistenceContext(unitName = "scholion")
    private EntityManager entityManager;

    @Produces
    EntityManager entityManager() {
        return entityManager;
    }
}
