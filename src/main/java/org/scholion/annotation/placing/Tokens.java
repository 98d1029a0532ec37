package org.scholion.annotation.placing;

import java.util.Arrays;
import java.util.Map;

/** Words, blanks and other signs of some stretches of a text, in order; each ideograph counts as a word. */
final class Tokens {
    private final FoldedText text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    Tokens(FoldedText text) {
        this.text = text;
    }

    /** Cuts a further stretch into tokens. */
    void add(int start, int end) {
        int at = start;
        while (at < end) {
            int from = at++;
            if (text.isWord(from)) {
                while (at < end && text.isWord(at)) {
                    at++;
                }
            } else {
                // A mark goes with what it stands on.
                while (at < end && FoldedText.isMark(text.unit(at))) {
                    at++;
                }
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = from;
            ends[count++] = at;
        }
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** A number for each token, the same for the same letters. */
    int[] ids(Map<Long, Integer> known) {
        int[] ids = new int[count];
        for (int n = 0; n < count; n++) {
            ids[n] = id(known, text, starts[n], ends[n]);
        }
        return ids;
    }

    /** The places of all letters of some tokens. */
    int[] units(int token, int tokenEnd) {
        int size = 0;
        for (int n = token; n < tokenEnd; n++) {
            size += ends[n] - starts[n];
        }
        int[] units = new int[size];
        int filled = 0;
        for (int n = token; n < tokenEnd; n++) {
            for (int at = starts[n]; at < ends[n]; at++) {
                units[filled++] = at;
            }
        }
        return units;
    }

    /** A number for some letters, the same for the same ones; 64 bits of hash tell them apart. */
    static int id(Map<Long, Integer> known, FoldedText text, int start, int end) {
        long hash = end - start;
        for (int at = start; at < end; at++) {
            hash = (hash ^ text.unit(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        Integer id = known.get(hash);
        if (id == null) {
            id = known.size();
            known.put(hash, id);
        }
        return id;
    }
}
