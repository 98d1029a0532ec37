package org.scholion.bibliography;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many works have each value of each facet. Within a facet the counts tell what choosing the value as well would
 * add: its own choice does not narrow them, that of the other facets does.
 */
public final class FacetCounts {
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;

    /** A number of works that are alike in all facets. */
    public record Group(Map<Facet, Set<String>> values, long works) {}

    private FacetCounts() {
        for (Facet facet : Facet.values()) {
            counts.put(facet, new TreeMap<>());
        }
    }

    /** Counts groups. */
    public static FacetCounts of(List<Group> groups, FacetChoice choice) {
        FacetCounts found = new FacetCounts();
        for (Group group : groups) {
            if (choice.admits(group.values(), null)) {
                found.total += group.works();
            }
            for (Facet facet : Facet.values()) {
                boolean admitted = choice.admits(group.values(), facet);
                for (String value : group.values().get(facet)) {
                    found.counts.get(facet).merge(value, admitted ? group.works() : 0, Long::sum);
                }
            }
        }
        return found;
    }

    /** How many works there are with the values that are wanted. */
    public long total() {
        return total;
    }

    /** The values of a facet in alphabetical order, those that the choice leaves without works included. */
    public Map<String, Long> of(Facet facet) {
        return Collections.unmodifiableMap(counts.get(facet));
    }
}
