package org.scholion.claim.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.scholion.bibliography.finding.CitedWorks;

/** The works that claims cite. */
@ApplicationScoped
public class JpaWorksOfClaims implements CitedWorks {
    private final EntityManager entities;

    @Inject
    public JpaWorksOfClaims(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Collection<UUID> cited(UUID projectId) {
        return entities.createQuery(
                        "select distinct c.workId from Citation c join c.claim l where l.projectId = :project and "
                                + JpaClaimRepository.VISIBLE,
                        UUID.class)
                .setParameter("project", projectId)
                .getResultList();
    }
}
