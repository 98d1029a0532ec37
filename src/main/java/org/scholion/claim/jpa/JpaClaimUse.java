package org.scholion.claim.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Placement;
import org.scholion.annotation.passage.StoredPassageUse;
import org.scholion.claim.Claim;

/** Claims rest on words. */
@ApplicationScoped
public class JpaClaimUse extends StoredPassageUse<Claim> {

    @Inject
    public JpaClaimUse(EntityManager entities) {
        super(entities, Claim.class, "passages", "");
    }

    @Override
    protected Used used(Placement placement, Claim claim) {
        return new Used(
                placement,
                "claim",
                claim.id(),
                claim.authorId(),
                claim.visibility() != Visibility.PRIVATE,
                claim.statement());
    }
}
