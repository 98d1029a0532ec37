package org.scholion.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.PassageUse;
import org.scholion.annotation.PlacementState;
import org.scholion.annotation.Visibility;
import org.scholion.shared.Page;

/** Claims rest on words. */
@ApplicationScoped
public class ClaimUse implements PassageUse {
    private final ClaimPlacements placements;

    @Inject
    public ClaimUse(ClaimPlacements placements) {
        this.placements = placements;
    }

    @Override
    public List<Used> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page) {
        return placements.find(revisionId, states, personId, page).stream()
                .map(ClaimUse::used)
                .toList();
    }

    @Override
    public Optional<Used> find(UUID anchorId, UUID revisionId, UUID personId) {
        return placements.find(anchorId, revisionId, personId).map(ClaimUse::used);
    }

    @Override
    public Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId) {
        return placements.count(documentId, personId);
    }

    private static Used used(ClaimPlacements.Placed placed) {
        Claim claim = placed.claim();
        return new Used(
                placed.placement(),
                "claim",
                claim.id(),
                claim.authorId(),
                claim.visibility() != Visibility.PRIVATE,
                claim.statement());
    }
}
