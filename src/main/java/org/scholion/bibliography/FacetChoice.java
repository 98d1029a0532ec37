package org.scholion.bibliography;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which values of which facets are wanted: one of the values of each facet that has any. */
public final class FacetChoice implements Serializable {
    /** Every value of every facet. */
    public static final FacetChoice ALL = new FacetChoice(Map.of());

    private static final long serialVersionUID = 1L;

    private final EnumMap<Facet, TreeSet<String>> wanted = new EnumMap<>(Facet.class);

    private FacetChoice(Map<Facet, TreeSet<String>> wanted) {
        this.wanted.putAll(wanted);
    }

    /** The same with other values of one facet; none for all. */
    public FacetChoice with(Facet facet, Collection<String> values) {
        FacetChoice copy = new FacetChoice(wanted);
        if (values.isEmpty()) {
            copy.wanted.remove(facet);
        } else {
            copy.wanted.put(facet, new TreeSet<>(values));
        }
        return copy;
    }

    /** The values of a facet that are wanted; none where all are. */
    public Set<String> of(Facet facet) {
        return wanted.containsKey(facet) ? Collections.unmodifiableSet(wanted.get(facet)) : Set.of();
    }

    public boolean isAll() {
        return wanted.isEmpty();
    }

    /** Whether a work with these values is wanted, whatever one of the facets says (null: no exception). */
    boolean admits(Map<Facet, Set<String>> values, Facet except) {
        return wanted.entrySet().stream()
                .filter(choice -> choice.getKey() != except)
                .allMatch(choice -> !Collections.disjoint(choice.getValue(), values.get(choice.getKey())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetChoice choice && choice.wanted.equals(wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }
}
