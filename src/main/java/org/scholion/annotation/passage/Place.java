package org.scholion.annotation.passage;

import java.util.UUID;
import org.scholion.shared.TextRange;

/**
 * Where an anchor stands in one revision.
 *
 * @param range its code points there, those of the best candidate if it is doubtful, null if it has no place
 * @param confidence how sure it was that the words were found, 0 to 1
 * @param rule by what they were found: {@link #ORIGINAL}, or a name of {@link org.scholion.annotation.placing.Found.Rule}
 * @param sameWords whether the very same words stand there
 * @param version how often a person decided on it
 */
public record Place(
        UUID revisionId,
        TextRange range,
        PlacementState state,
        double confidence,
        String rule,
        boolean sameWords,
        long version) {

    /** The rule of an anchor's place in its own revision. */
    public static final String ORIGINAL = "ORIGINAL";

    /** The place that an anchor was made with. */
    public static Place own(Anchor anchor) {
        return new Place(anchor.revisionId(), anchor.range(), PlacementState.PLACED, 1, ORIGINAL, true, 0);
    }

    /** No place in a revision, because the anchor was made after it or is still being looked for. */
    static Place none(UUID revisionId) {
        return new Place(revisionId, null, PlacementState.PENDING, 0, ORIGINAL, false, 0);
    }

    /** Whether the anchor has a place that needs no further look. */
    public boolean isSettled() {
        return range != null && state.isSettled();
    }
}
