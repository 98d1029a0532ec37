package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Searches a stretch of text for words with errors, 64 letters of the words at a time: G. Myers, "A fast bit-vector
 * algorithm for approximate string matching based on dynamic programming", Journal of the ACM 46 (1999), in the blocks of
 * H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10
 * (2003).
 */
final class WordSearch {
    private static final int WORD = 64;

    private final int length;
    private final int blocks;
    private final Map<Integer, long[]> masks = new HashMap<>();
    private final long[] nowhere;
    private final long lastBit;

    WordSearch(int[] words) {
        this.length = words.length;
        this.blocks = (length + WORD - 1) / WORD;
        this.nowhere = new long[blocks];
        this.lastBit = 1L << ((length - 1) % WORD);
        for (int i = 0; i < length; i++) {
            masks.computeIfAbsent(words[i], letter -> new long[blocks])[i / WORD] |= 1L << (i % WORD);
        }
    }

    /** Takes where words end that are near enough, and how far they are from those sought. */
    @FunctionalInterface
    interface Ends {
        void take(int end, int distance);
    }

    /** Gives out every end, between two places of a text, at which the distance is no more than so many letters. */
    void search(int[] text, int start, int end, int most, Ends ends) {
        long[] rising = new long[blocks];
        long[] falling = new long[blocks];
        Arrays.fill(rising, -1L);
        int distance = length;
        for (int at = start; at < end; at++) {
            long[] equal = masks.getOrDefault(text[at], nowhere);
            int carry = 0;
            for (int block = 0; block < blocks; block++) {
                long high = block == blocks - 1 ? lastBit : 1L << (WORD - 1);
                long same = equal[block];
                long vertical = same | falling[block];
                if (carry < 0) {
                    same |= 1;
                }
                long horizontal = (((same & rising[block]) + rising[block]) ^ rising[block]) | same;
                long up = falling[block] | ~(horizontal | rising[block]);
                long down = rising[block] & horizontal;
                int out = (up & high) != 0 ? 1 : (down & high) != 0 ? -1 : 0;
                up <<= 1;
                down <<= 1;
                if (carry < 0) {
                    down |= 1;
                } else if (carry > 0) {
                    up |= 1;
                }
                rising[block] = down | ~(vertical | up);
                falling[block] = up & vertical;
                carry = out;
            }
            distance += carry;
            if (distance <= most) {
                ends.take(at + 1, distance);
            }
        }
    }
}
