package org.scholion.review.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scholion.review.Decision;
import org.scholion.review.DecisionRepository;

/** {@link DecisionRepository} on JPA. */
@ApplicationScoped
public class JpaDecisionRepository implements DecisionRepository {
    private final EntityManager entities;

    @Inject
    public JpaDecisionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Decision decision) {
        entities.persist(decision);
    }

    @Override
    public List<Decision> findByCitations(Collection<UUID> citationIds) {
        return citationIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d from Decision d where d.citationId in :citations order by d.citationId, d.id",
                                Decision.class)
                        .setParameter("citations", citationIds)
                        .getResultList();
    }
}
