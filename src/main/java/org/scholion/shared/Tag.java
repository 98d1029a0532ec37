package org.scholion.shared;

/**
 * A word to put on works and notes. Two that differ only in capitals, accents and marks are one.
 *
 * @param word as it is shown
 * @param fold as it is compared
 */
public record Tag(String word, String fold) {
    /** In chars. */
    public static final int LONGEST = 200;

    /**
     * Takes a word as a person typed it.
     *
     * @param field the field to name in a refusal
     * @throws Problem.InvalidInput if it is no word, or too long
     */
    public static Tag of(String field, String typed) {
        String given = typed == null ? "" : typed;
        if (given.length() > 10 * LONGEST) {
            throw tooLong(field);
        }
        String word = given.strip().replaceAll("\\s+", " ");
        String fold = fold(word);
        if (fold.isEmpty() || word.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "A tag is a word or several, with a letter or a digit at least.");
        }
        if (word.length() > LONGEST || fold.length() > LONGEST) {
            throw tooLong(field);
        }
        return new Tag(word, fold);
    }

    private static Problem.InvalidInput tooLong(String field) {
        return new Problem.InvalidInput(field, "A tag has at most " + LONGEST + " characters.");
    }

    /** The form by which words are compared. */
    public static String fold(String typed) {
        return Folding.fold(typed);
    }
}
