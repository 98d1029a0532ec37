package org.scholion.search;

import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param total how many hits there are in all; a hit that went in the last moment is counted until the index knows
 * @param next where the following page begins, or null on the last one
 * @param facets what the hits can be narrowed by, the commonest first; facets of one value or none are there too
 * @param index what the index is good for at present
 */
public record SearchAnswer(
        long total,
        List<Hit> hits,
        SearchCursor next,
        Map<SearchFacet, List<Value>> facets,
        IndexProgress.State index) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A value of a facet.
     *
     * @param value as it is chosen by
     * @param label for people: a document's title, a person's name, a concept's label; null where the value says it
     */
    public record Value(String value, String label, long count, boolean chosen) {}
}
