package org.scholion.bibliography.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Two works that may be one: for a person to decide.
 *
 * @param first the smaller id
 * @param second the greater id
 * @param percent how likely it looks, from 0 to 100
 * @param reasons what speaks for it, in words
 * @param against what speaks against it, in words; nothing where nothing does
 */
public record DuplicateCandidate(UUID first, UUID second, int percent, List<String> reasons, List<String> against) {
    /** The likeliest first. */
    static final Comparator<DuplicateCandidate> ORDER = Comparator.comparingInt(DuplicateCandidate::percent)
            .reversed()
            .thenComparing(DuplicateCandidate::first)
            .thenComparing(DuplicateCandidate::second);

    public DuplicateCandidate {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    /** How likely it looks, from 0 to 1. */
    public double score() {
        return percent / 100.0;
    }

    /** Whether something speaks against it that a person has to weigh. */
    public boolean isVetoed() {
        return !against.isEmpty();
    }

    /** Where a list that stopped after it goes on. */
    public String cursor() {
        return percent + "_" + first + "_" + second;
    }

    /** Whether one of the two is the work. */
    public boolean names(UUID workId) {
        return first.equals(workId) || second.equals(workId);
    }
}
