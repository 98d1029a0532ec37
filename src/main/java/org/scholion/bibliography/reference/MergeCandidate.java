package org.scholion.bibliography.reference;

import java.util.List;

/**
 * Two works that may be one: for a person to decide.
 *
 * @param first index of a work in the list of works
 * @param second index of another, greater than the first
 * @param reasons what speaks for it and what against, in words
 */
public record MergeCandidate(int first, int second, List<String> reasons) {

    public MergeCandidate {
        reasons = List.copyOf(reasons);
    }
}
