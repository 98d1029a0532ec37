package org.scholion.bibliography.reference;

import java.util.List;

/**
 * What matching references makes of them.
 *
 * @param works in the order of their first references
 * @param unplaced references that name no work: "ibid." and the like
 */
public record Matching(List<WorkGroup> works, List<CitedReference> unplaced) {

    public Matching {
        works = List.copyOf(works);
        unplaced = List.copyOf(unplaced);
    }
}
