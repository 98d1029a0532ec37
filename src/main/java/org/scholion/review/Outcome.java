package org.scholion.review;

import org.scholion.claim.CitationStatus;

/** How a review of a citation ends. */
public enum Outcome {
    APPROVE,
    REQUEST_CHANGES,
    REJECT,
    /** The reviewer could not get at the source: the citation goes on waiting. */
    COULD_NOT_CHECK;

    /** The status that follows. */
    CitationStatus leadsFrom(CitationStatus present) {
        return switch (this) {
            case APPROVE -> CitationStatus.APPROVED;
            case REQUEST_CHANGES -> CitationStatus.CHANGES_REQUESTED;
            case REJECT -> CitationStatus.REJECTED;
            case COULD_NOT_CHECK -> present;
        };
    }
}
