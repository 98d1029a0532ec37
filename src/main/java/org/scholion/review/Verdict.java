package org.scholion.review;

import org.scholion.shared.Problem;

/**
 * A decision as a reviewer hands it in.
 *
 * @param answers the four answers; needed for an approval
 * @param consulted what was consulted; needed for an approval
 * @param reason needed for everything but an approval
 */
public record Verdict(Outcome outcome, Answers answers, Consulted consulted, String reason) {
    private static final int LONGEST_REASON = 10_000;

    /** @throws Problem.InvalidInput if there is no outcome, or a reason is missing or too long */
    public Verdict {
        if (outcome == null) {
            throw new Problem.InvalidInput(
                    "outcome", "A decision is approve, request-changes, reject or could-not-check.");
        }
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason == null && outcome != Outcome.APPROVE) {
            throw new Problem.InvalidInput("reason", "Say why, so that the author knows what to do.");
        }
        if (reason != null && (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0)) {
            throw new Problem.InvalidInput("reason", "A reason holds at most " + LONGEST_REASON + " characters.");
        }
        if (outcome == Outcome.APPROVE && consulted == null) {
            throw new Problem.InvalidInput("consulted", "Say what you consulted: copy, scan, url or source-note-only.");
        }
        if (outcome == Outcome.APPROVE && answers == null) {
            throw new Problem.InvalidInput("answers", "An approval answers all four questions.");
        }
    }
}
