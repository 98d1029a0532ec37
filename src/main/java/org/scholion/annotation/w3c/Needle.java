package org.scholion.annotation.w3c;

/**
 * Words that are looked for letter by letter, in time linear in the text whatever both are like. Words that begin again
 * within themselves, as a row of equal letters does, are found by the method of Knuth, Morris and Pratt (“Fast Pattern
 * Matching in Strings”, 1977); for all others the platform's own search has no bad case and is faster. Offsets are in
 * UTF-16 units.
 */
final class Needle {
    /** A beginning that comes again within the words up to this length costs the platform's search little. */
    private static final int SHORT_BORDER = 16;

    private final String words;
    /** For each length of a beginning how long its longest border is: a beginning that is its end, too. */
    private final int[] borders;

    private final boolean repeats;

    /** @param words at least one letter */
    Needle(String words) {
        this.words = words;
        this.borders = new int[words.length() + 1];
        int border = 0;
        int longest = 0;
        for (int at = 1; at < words.length(); at++) {
            while (border > 0 && words.charAt(at) != words.charAt(border)) {
                border = borders[border];
            }
            if (words.charAt(at) == words.charAt(border)) {
                border++;
            }
            borders[at + 1] = border;
            longest = Math.max(longest, border);
        }
        this.repeats = longest > SHORT_BORDER;
    }

    /** Told of the places of the words, one after the other. */
    @FunctionalInterface
    interface Places {
        /** Takes the place at an offset; answers whether more are wanted. */
        boolean take(int at);
    }

    /** Tells where the words stand, overlapping places too, in their order. */
    void findIn(String text, int from, int to, Places places) {
        if (repeats) {
            walk(text, from, to, places);
            return;
        }
        int at = text.indexOf(words, from);
        while (at >= 0 && at + words.length() <= to && places.take(at)) {
            at = text.indexOf(words, at + 1);
        }
    }

    private void walk(String text, int from, int to, Places places) {
        int same = 0;
        for (int at = from; at < to; at++) {
            while (same > 0 && (same == words.length() || words.charAt(same) != text.charAt(at))) {
                same = borders[same];
            }
            if (words.charAt(same) == text.charAt(at)) {
                same++;
            }
            if (same == words.length() && !places.take(at + 1 - same)) {
                return;
            }
        }
    }
}
