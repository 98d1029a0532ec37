package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Letters that were aligned only because every two texts have some letters in common. Between a passage and another that
 * came in its place about half of the letters can be aligned, in pieces of one or two; between a passage and what fifteen
 * changes in a hundred letters made of it, four fifths and more.
 */
final class Stray {
    private static final int REACH = 40;
    private static final int SOLID = 20;
    private static final double DENSE = 0.66;

    private final int[] onward;
    private final int laterLength;

    Stray(int[] onward, int laterLength) {
        this.onward = onward;
        this.laterLength = laterLength;
    }

    /** Takes the alignment back where too little around it is aligned; whole lines stay. */
    void remove(BitSet kept, BitSet moved) {
        int[] before = new int[onward.length + 1];
        int[] after = new int[laterLength + 1];
        for (int at = 0; at < onward.length; at++) {
            before[at + 1] = before[at] + (onward[at] >= 0 ? 1 : 0);
            if (onward[at] >= 0) {
                after[onward[at] + 1] = 1;
            }
        }
        for (int at = 0; at < laterLength; at++) {
            after[at + 1] += after[at];
        }
        int at = 0;
        while (at < onward.length) {
            if (onward[at] < 0 || kept.get(at) || moved.get(at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < onward.length && onward[end] == onward[at] + end - at && !kept.get(end) && !moved.get(end)) {
                end++;
            }
            int length = end - at;
            int later = onward[at];
            if (length < SOLID && (isThin(before, at, end) || isThin(after, later, later + length))) {
                Arrays.fill(onward, at, end, -1);
            }
            at = end;
        }
    }

    private static boolean isThin(int[] sums, int start, int end) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(sums.length - 1, end + REACH);
        return sums[to] - sums[from] < DENSE * (to - from);
    }
}
