package org.scholion.vocabulary;

import java.util.Locale;

/**
 * How a concept is shown where there is room for one word only.
 *
 * @param label the preferred label in English, or else the first by language
 * @param colour null for none
 * @param retired whether it is not offered any more
 */
public record Shown(String label, ConceptColour colour, boolean retired) {

    /** Which language's label is taken before others; the lowest is taken. */
    public static int rank(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        if (tag.equals("en")) {
            return 0;
        }
        return tag.startsWith("en-") ? 1 : 2;
    }
}
