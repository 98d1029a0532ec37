package org.scholion.shared;

/** Words cut to what a column holds, never inside a character. */
public final class Cut {
    private Cut() {}

    /**
     * The words, or as many of them as fit.
     *
     * @param most in chars, which is how H2 measures a column; PostgreSQL counts code points, which are never more
     */
    public static String to(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        boolean splits = Character.isSurrogatePair(words.charAt(most - 1), words.charAt(most));
        return words.substring(0, splits ? most - 1 : most);
    }
}
