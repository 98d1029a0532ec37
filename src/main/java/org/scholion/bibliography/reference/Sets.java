package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Disjoint sets of references; two sets join only while no member of one contradicts a member of the other. */
final class Sets {
    private final List<Likeness> likenesses;
    /** For each reference one that leads it, or itself; following it ends at the first reference of the set. */
    private final int[] leader;
    /** What the members of a set say, each thing once; kept with the set's first reference. */
    private final List<Set<Likeness.Particulars>> said = new ArrayList<>();

    Sets(List<Likeness> likenesses) {
        this.likenesses = List.copyOf(likenesses);
        this.leader = IntStream.range(0, likenesses.size()).toArray();
        likenesses.forEach(likeness -> said.add(new LinkedHashSet<>(Set.of(likeness.particulars()))));
    }

    /**
     * Joins the sets of references that are the same, pair by pair in their order.
     *
     * @param keys what two references must share to be compared at all
     * @param same whether two that share a key are the same
     */
    void join(Function<Likeness, ? extends Iterable<?>> keys, BiPredicate<Likeness, Likeness> same) {
        Map<Object, List<Integer>> sharing = new HashMap<>();
        for (int one = 0; one < leader.length; one++) {
            for (Object key : keys.apply(likenesses.get(one))) {
                sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
            }
        }
        for (int one = 0; one < leader.length; one++) {
            for (int other : after(one, keys.apply(likenesses.get(one)), sharing)) {
                if (first(one) != first(other) && same.test(likenesses.get(one), likenesses.get(other))) {
                    joinUnlessConflicting(one, other);
                }
            }
        }
    }

    /** The later references that share a key with one, in their order. */
    private static List<Integer> after(int one, Iterable<?> keys, Map<Object, List<Integer>> sharing) {
        List<Integer> found = List.of();
        for (Object key : keys) {
            List<Integer> all = sharing.get(key);
            List<Integer> later = all.subList(Collections.binarySearch(all, one) + 1, all.size());
            if (found.isEmpty()) {
                found = later;
            } else if (!later.isEmpty()) {
                found = Stream.concat(found.stream(), later.stream()).sorted().toList();
            }
        }
        return found;
    }

    private void joinUnlessConflicting(int one, int other) {
        int kept = Math.min(first(one), first(other));
        int given = Math.max(first(one), first(other));
        if (!conflict(said.get(kept), said.get(given))) {
            leader[given] = kept;
            said.get(kept).addAll(said.get(given));
            said.get(given).clear();
        }
    }

    private int first(int reference) {
        int at = reference;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static boolean conflict(Set<Likeness.Particulars> some, Set<Likeness.Particulars> others) {
        for (Likeness.Particulars one : some) {
            for (Likeness.Particulars other : others) {
                if (!Likeness.conflicts(one, other).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sets as lists of indices, in the order of their first members. */
    List<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(first(i), k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
