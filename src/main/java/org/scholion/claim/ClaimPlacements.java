package org.scholion.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Placement;
import org.scholion.annotation.PlacementState;
import org.scholion.shared.Page;

/** Where it is found how the passages of claims stand in revisions. */
public interface ClaimPlacements {

    /** Claims that a person may see, each with a placement of one of its passages, as a page of them. */
    List<Placed> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page);

    /** The claim that rests on an anchor, with the anchor's placement in a revision, if the person may see it. */
    Optional<Placed> find(UUID anchorId, UUID revisionId, UUID personId);

    /** How many passages of claims that a person may see stand how in each revision of a document. */
    Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId);

    /** All citations of claims that rest on one of some anchors. */
    List<Citation> findCitations(Collection<UUID> anchorIds);

    /** A claim and the placement of one of its passages. */
    record Placed(Placement placement, Claim claim) {}
}
