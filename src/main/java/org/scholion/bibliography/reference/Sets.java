package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Disjoint sets of references; two sets join only while no member of one contradicts a member of the other. */
final class Sets {
    private final List<Likeness> likenesses;
    private final int[] leader;

    Sets(List<Likeness> likenesses) {
        this.likenesses = List.copyOf(likenesses);
        this.leader = new int[likenesses.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    List<Likeness> likenesses() {
        return likenesses;
    }

    void joinPairs(BiPredicate<Likeness, Likeness> same) {
        for (int i = 0; i < leader.length; i++) {
            for (int j = i + 1; j < leader.length; j++) {
                if (same.test(likenesses.get(i), likenesses.get(j))) {
                    joinUnlessConflicting(i, j);
                }
            }
        }
    }

    void joinUnlessConflicting(int one, int other) {
        int kept = Math.min(leader[one], leader[other]);
        int given = Math.max(leader[one], leader[other]);
        if (kept == given || conflict(kept, given)) {
            return;
        }
        for (int i = 0; i < leader.length; i++) {
            if (leader[i] == given) {
                leader[i] = kept;
            }
        }
    }

    private boolean conflict(int kept, int given) {
        for (int i = 0; i < leader.length; i++) {
            for (int j = 0; j < leader.length; j++) {
                boolean across = leader[i] == kept && leader[j] == given;
                if (across && !likenesses.get(i).conflicts(likenesses.get(j)).isEmpty()) {
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
            groups.computeIfAbsent(leader[i], k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
