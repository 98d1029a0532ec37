package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Optional;

/**
 * What matching references makes of them.
 *
 * @param works in the order of their first references
 * @param candidates pairs of works that may be one
 * @param unplaced references that name no work: "ibid." and the like
 */
public record Matching(List<WorkGroup> works, List<MergeCandidate> candidates, List<CitedReference> unplaced) {

    public Matching {
        works = List.copyOf(works);
        candidates = List.copyOf(candidates);
        unplaced = List.copyOf(unplaced);
    }

    /** The works that a source cites. */
    public List<WorkGroup> citedBy(String source) {
        return works.stream().filter(work -> work.sources().contains(source)).toList();
    }

    /** The work of a reference. */
    public Optional<WorkGroup> workOf(CitedReference reference) {
        return works.stream().filter(work -> work.members().contains(reference)).findFirst();
    }
}
