package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Matches the equal elements of two sequences in order. Elements that each sequence has once are matched first (patience
 * diff, Bram Cohen), what lies between them by the greedy algorithm of E. W. Myers, "An O(ND) difference algorithm and its
 * variations", Algorithmica 1 (1986). The effort is bounded: where two stretches have too little in common, nothing of
 * them is matched.
 */
final class Matching {
    private static final int DEEPEST = 24;
    private static final long MOST_STEPS = 20_000_000;
    private static final int MOST_DIFFERENCES = 1000;

    /** Takes what is matched, in order. */
    @FunctionalInterface
    interface Pairs {
        void take(int first, int second);
    }

    private final int[] first;
    private final int[] second;
    private final Pairs pairs;

    Matching(int[] first, int[] second, Pairs pairs) {
        this.first = first;
        this.second = second;
        this.pairs = pairs;
    }

    /** Matches all of both. */
    void matchAll() {
        match(0, first.length, 0, second.length, 0);
    }

    /** Matches two stretches. */
    void match(int a, int aEnd, int b, int bEnd) {
        match(a, aEnd, b, bEnd, 0);
    }

    private void match(int aStart, int aStop, int bStart, int bStop, int depth) {
        int a = aStart;
        int b = bStart;
        int aEnd = aStop;
        int bEnd = bStop;
        while (a < aEnd && b < bEnd && first[a] == second[b]) {
            pairs.take(a++, b++);
        }
        while (a < aEnd && b < bEnd && first[aEnd - 1] == second[bEnd - 1]) {
            aEnd--;
            bEnd--;
        }
        if (a < aEnd && b < bEnd) {
            int[][] anchors = depth < DEEPEST ? anchors(a, aEnd, b, bEnd) : new int[2][0];
            if (anchors[0].length == 0) {
                greedy(a, aEnd, b, bEnd);
            } else {
                int fromA = a;
                int fromB = b;
                for (int n = 0; n < anchors[0].length; n++) {
                    match(fromA, anchors[0][n], fromB, anchors[1][n], depth + 1);
                    pairs.take(anchors[0][n], anchors[1][n]);
                    fromA = anchors[0][n] + 1;
                    fromB = anchors[1][n] + 1;
                }
                match(fromA, aEnd, fromB, bEnd, depth + 1);
            }
        }
        while (aEnd < aStop) {
            pairs.take(aEnd++, bEnd++);
        }
    }

    /** Places in both of elements that each stretch has once, as many as stand in the same order. */
    int[][] anchors(int a, int aEnd, int b, int bEnd) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int i = a; i < aEnd; i++) {
            int[] place = places.computeIfAbsent(first[i], element -> new int[] {-1, -1, 0, 0});
            place[0] = i;
            place[2]++;
        }
        for (int j = b; j < bEnd; j++) {
            int[] place = places.get(second[j]);
            if (place != null) {
                place[1] = j;
                place[3]++;
            }
        }
        int[] inFirst = new int[aEnd - a];
        int[] inSecond = new int[aEnd - a];
        int count = 0;
        for (int i = a; i < aEnd; i++) {
            int[] place = places.get(first[i]);
            if (place[2] == 1 && place[3] == 1) {
                inFirst[count] = i;
                inSecond[count++] = place[1];
            }
        }
        int[] kept = rising(inSecond, count);
        int[][] anchors = new int[2][kept.length];
        for (int n = 0; n < kept.length; n++) {
            anchors[0][n] = inFirst[kept[n]];
            anchors[1][n] = inSecond[kept[n]];
        }
        return anchors;
    }

    /** Indices of a longest rising subsequence (patience sorting). */
    private static int[] rising(int[] values, int count) {
        int[] tails = new int[count];
        int[] before = new int[count];
        int longest = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tails[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            longest = Math.max(longest, low + 1);
        }
        int[] kept = new int[longest];
        int at = longest == 0 ? -1 : tails[longest - 1];
        for (int n = longest - 1; n >= 0; n--) {
            kept[n] = at;
            at = before[at];
        }
        return kept;
    }

    private void greedy(int a, int aEnd, int b, int bEnd) {
        int n = aEnd - a;
        int m = bEnd - b;
        int most = (int) Math.min(Math.min(MOST_DIFFERENCES, n + m), Math.max(8, MOST_STEPS / (n + m)));
        int[][] reached = new int[most + 1][];
        // How far each diagonal is reached, by its number + most + 1.
        int[] furthest = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                int x = isDown(furthest[at - 1], furthest[at + 1], k, d) ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && first[a + x] == second[b + y]) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= n && y >= m) {
                    walkBack(reached, d, a, b, n, m);
                    return;
                }
            }
            reached[d] = Arrays.copyOfRange(furthest, most - d, most + 3 + d);
        }
    }

    private static boolean isDown(int left, int right, int k, int d) {
        return k == -d || k != d && left < right;
    }

    /** Gives out what the shortest way matched, in order; the row of d differences begins with diagonal −d−1. */
    private void walkBack(int[][] reached, int differences, int a, int b, int n, int m) {
        int[] matched = new int[Math.min(n, m) * 2];
        int count = 0;
        int x = n;
        int y = m;
        for (int d = differences; d > 0; d--) {
            int[] row = reached[d - 1];
            int k = x - y;
            int left = k == -d ? 0 : row[k - 1 + d];
            int right = k == d ? 0 : row[k + 1 + d];
            boolean down = isDown(left, right, k, d);
            int fromX = down ? right : left;
            int fromY = fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                matched[count++] = --y;
                matched[count++] = --x;
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            matched[count++] = --y;
            matched[count++] = --x;
        }
        while (count > 0) {
            int i = matched[--count];
            pairs.take(a + i, b + matched[--count]);
        }
    }
}
