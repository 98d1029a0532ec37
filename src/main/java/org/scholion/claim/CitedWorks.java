package org.scholion.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;

/** Works that somebody cites for a claim, be it in a draft, must not vanish; those that everybody sees cited count as cited. */
@ApplicationScoped
public class CitedWorks implements Dependents {
    private final ClaimRepository claims;

    @Inject
    public CitedWorks(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> workIds) {
        return claims.findCitedAmong(workIds);
    }

    @Override
    @Transactional
    public Collection<UUID> cited(UUID projectId) {
        return claims.findVisiblyCited(projectId);
    }
}
