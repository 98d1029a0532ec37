package org.scholion.bibliography.duplicate;

import java.util.Arrays;

/** Folded words made ready to be compared with others: their pairs of neighbouring characters, in order. */
final class Wording {
    static final Wording NONE = new Wording("");

    private final String text;
    private final int[] pairs;

    private Wording(String text) {
        this.text = text;
        this.pairs = new int[Math.max(0, text.length() - 1)];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = text.charAt(at) << 16 | text.charAt(at + 1);
        }
        Arrays.sort(pairs);
    }

    /** @param folded as {@link Words#fold} gives it */
    static Wording of(String folded) {
        return folded.isEmpty() ? NONE : new Wording(folded);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How alike two texts are, from 0 to 1: Dice's coefficient over their pairs of characters. */
    double likeness(Wording other) {
        if (text.equals(other.text)) {
            return isEmpty() ? 0 : 1;
        }
        if (pairs.length == 0 || other.pairs.length == 0) {
            return 0;
        }
        int common = 0;
        int at = 0;
        for (int pair : pairs) {
            while (at < other.pairs.length && other.pairs[at] < pair) {
                at++;
            }
            if (at < other.pairs.length && other.pairs[at] == pair) {
                common++;
                at++;
            }
        }
        return 2.0 * common / (pairs.length + other.pairs.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && wording.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
