package org.scholion.claim;

import java.util.EnumSet;
import java.util.Set;

/** Where a citation stands between its author's desk and an edition. */
public enum CitationStatus {
    /** Its author is at work on it; nobody else sees it. */
    DRAFT,
    /** It waits for a reviewer. */
    PROPOSED,
    /** Another person checked it: it may enter an edition. */
    APPROVED,
    /** A reviewer asked its author to correct it. */
    CHANGES_REQUESTED,
    /** A reviewer found that it does not hold. */
    REJECTED,
    /** It was approved, and something it rests on changed since. */
    NEEDS_RECHECK,
    /** Its author took it back. It stays, with the reason. */
    WITHDRAWN;

    private static final Set<CitationStatus> PROPOSABLE = EnumSet.of(DRAFT, CHANGES_REQUESTED, REJECTED);
    private static final Set<CitationStatus> DECIDABLE = EnumSet.of(PROPOSED, NEEDS_RECHECK);

    /** Whether its author may propose it (again). */
    public boolean mayBeProposed() {
        return PROPOSABLE.contains(this);
    }

    /** Whether it waits for a decision. */
    public boolean mayBeDecided() {
        return DECIDABLE.contains(this);
    }
}
