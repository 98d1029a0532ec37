package org.scholion.annotation.passage;

/**
 * What a person says of a placement.
 *
 * @param target the words that are meant, for a move; null otherwise
 */
public record PlacementDecision(Act act, Selection target) {

    /** What can be said. */
    public enum Act {
        /** What was found is right. */
        ACCEPT,
        /** Other words are meant. */
        MOVE,
        /** The words are gone. */
        ORPHAN,
        /** What was said before is taken back. */
        UNDO
    }
}
