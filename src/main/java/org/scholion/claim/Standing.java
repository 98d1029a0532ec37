package org.scholion.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/** How far a citation has come between its author's desk and an edition, and which acts it allows. */
@Embeddable
class Standing {
    private static final int LONGEST_REASON = 4000;

    @Enumerated(EnumType.STRING)
    private CitationStatus status;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "content_hash")
    private String checkedContent;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    protected Standing() {}

    static Standing draft() {
        Standing standing = new Standing();
        standing.status = CitationStatus.DRAFT;
        standing.checkedContent = "";
        return standing;
    }

    void propose() {
        if (!status.mayBeProposed()) {
            throw new Problem.Conflict("status", "This citation is " + words() + "; it cannot be proposed now.");
        }
        moveBeforeReviewers(CitationStatus.PROPOSED);
    }

    void withdraw(String reason) {
        if (status == CitationStatus.WITHDRAWN) {
            throw new Problem.Conflict("status", "This citation is withdrawn already.");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(
                    "reason", "Say why it is withdrawn, in at most " + LONGEST_REASON + " characters, no NUL.");
        }
        this.withdrawalReason = reason.strip();
        this.status = CitationStatus.WITHDRAWN;
    }

    /** Whether it was approved until now. */
    boolean loseApproval() {
        if (status != CitationStatus.APPROVED) {
            return false;
        }
        moveBeforeReviewers(CitationStatus.NEEDS_RECHECK);
        return true;
    }

    void decide(CitationStatus outcome, String content) {
        if (!status.mayBeDecided()) {
            throw new Problem.Conflict(
                    "status", "This citation is " + words() + "; there is nothing to decide on it now.");
        }
        this.checkedContent = content;
        this.status = outcome;
    }

    private void moveBeforeReviewers(CitationStatus next) {
        this.proposedAt = Moment.now();
        this.status = next;
    }

    private String words() {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    CitationStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }
}
