package org.scholion.bibliography.duplicate;

import org.scholion.shared.Problem;

/**
 * Which candidates are looked for.
 *
 * @param least how likely they look at least, from 0 to 100
 * @param vetoed whether something speaks against them; null for both
 */
public record CandidateSearch(int least, Boolean vetoed) {
    /** Below it a likeness is no candidate at all. */
    static final int LEAST = 10;

    /** What is worth a person's look. */
    public static final CandidateSearch USUAL = new CandidateSearch(30, null);

    /** @throws Problem.InvalidInput naming {@code least} if it is no percentage */
    public CandidateSearch {
        if (least < 0 || least > 100) {
            throw new Problem.InvalidInput("least", "A likeness goes from 0 to 1.");
        }
    }

    boolean takes(DuplicateCandidate candidate) {
        return candidate.percent() >= least && (vetoed == null || vetoed == candidate.isVetoed());
    }
}
