package org.scholion.bibliography.collection;

import org.scholion.bibliography.SortKey;
import org.scholion.shared.Problem;

/**
 * A word to put on works. Two that differ only in capitals, accents and marks are one.
 *
 * @param word as it is shown
 * @param fold as it is compared
 */
public record Tag(String word, String fold) {
    /** In chars. */
    private static final int LONGEST = 200;

    /**
     * Takes a word as a person typed it.
     *
     * @param field the field to name in a refusal
     * @throws Problem.InvalidInput if it is no word, or too long
     */
    public static Tag of(String field, String typed) {
        String word = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        String fold = fold(word);
        if (fold.isEmpty() || word.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "A tag is a word or several, with a letter or a digit at least.");
        }
        if (word.length() > LONGEST || fold.length() > LONGEST) {
            throw new Problem.InvalidInput(field, "A tag has at most " + LONGEST + " characters.");
        }
        return new Tag(word, fold);
    }

    /** The form by which words are compared. */
    static String fold(String typed) {
        return SortKey.fold(typed);
    }
}
