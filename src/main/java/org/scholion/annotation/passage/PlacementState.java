package org.scholion.annotation.passage;

/** How an anchor stands in a later revision. */
public enum PlacementState {
    /** Found for sure. */
    PLACED,
    /** Perhaps found; a person has to say. */
    DOUBTFUL,
    /** Without a place: not found, or a person said that the words are gone. */
    ORPHANED,
    /** Still being searched for; without a place until then. */
    PENDING,
    /** A person said that what was found is right. */
    ACCEPTED,
    /** A person chose other words. */
    MOVED;

    /** Whether the anchor has a place that needs no further look. */
    public boolean isSettled() {
        return this == PLACED || this == ACCEPTED || this == MOVED;
    }
}
