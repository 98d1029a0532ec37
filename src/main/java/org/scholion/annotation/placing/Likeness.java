package org.scholion.annotation.placing;

/**
 * How far letters are from other letters, in letters put in, left out or exchanged (V. I. Levenshtein), and where in a
 * stretch the nearest to some words are (P. H. Sellers, "The theory and computation of evolutionary distances", Journal of
 * Algorithms 1 (1980)).
 */
final class Likeness {
    private Likeness() {}

    /** 1 for the same letters, 0 for letters that have nothing in common. */
    static double of(int[] one, int[] other) {
        int longest = Math.max(one.length, other.length);
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    static int distance(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int exchanged = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length];
    }

    /**
     * The stretch that is nearest to some words.
     *
     * @param within the letters to look in
     * @return start, end and distance; of several as near the one that is as long as the words, or longer
     */
    static int[] nearest(int[] words, int[] within) {
        int[] distance = new int[words.length + 1];
        int[] start = new int[words.length + 1];
        for (int i = 0; i <= words.length; i++) {
            distance[i] = i;
        }
        int[] best = {0, 0, words.length};
        for (int j = 1; j <= within.length; j++) {
            int diagonal = distance[0];
            int diagonalStart = start[0];
            start[0] = j;
            for (int i = 1; i <= words.length; i++) {
                int exchanged = diagonal + (words[i - 1] == within[j - 1] ? 0 : 1);
                int exchangedStart = diagonalStart;
                diagonal = distance[i];
                diagonalStart = start[i];
                if (exchanged <= distance[i] + 1 && exchanged <= distance[i - 1] + 1) {
                    distance[i] = exchanged;
                    start[i] = exchangedStart;
                } else if (distance[i] <= distance[i - 1]) {
                    distance[i]++;
                } else {
                    distance[i] = distance[i - 1] + 1;
                    start[i] = start[i - 1];
                }
            }
            int found = distance[words.length];
            int length = j - start[words.length];
            if (found < best[2] || found == best[2] && length <= words.length && length > best[1] - best[0]) {
                best = new int[] {start[words.length], j, found};
            }
        }
        return best;
    }
}
