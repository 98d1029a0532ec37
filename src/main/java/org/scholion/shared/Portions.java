package org.scholion.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Cuts long lists for queries: databases take no more than some ten thousand parameters, and are slow long before. H2
 * compares every row that it finds with the values of an {@code in} one by one.
 */
public final class Portions {
    private static final int SIZE = 100;

    private Portions() {}

    /** The elements in lists of at most 100. */
    public static <T> List<List<T>> of(Collection<T> elements) {
        List<T> all = List.copyOf(elements);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            portions.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return portions;
    }
}
