package org.scholion.document.reading;

import java.util.Set;

/**
 * The place where a copy glued a label to its value: a capital, a digit or another script directly after a small
 * letter, as in "StatusSatellite state".
 */
final class GluePoint {
    private static final int LONGEST_LABEL = 60;

    /** Openings of names that go on with a capital: McDonald, DeMille. */
    private static final Set<String> NAME_OPENINGS =
            Set.of("Mc", "Mac", "Fitz", "De", "Di", "Du", "La", "Le", "Van", "Von", "Al", "El");

    private GluePoint() {}

    /** The char offset of the value's first letter in the whole text, or -1. */
    static int in(Line line, int from) {
        int limit = Math.min(line.end(), from + LONGEST_LABEL);
        int at = from + Character.charCount(line.text().codePointAt(from));
        while (at < limit) {
            int before = line.text().codePointBefore(at);
            int here = line.text().codePointAt(at);
            if (before == ',' || before == ';' || before == '.' || before == '"' || before == '“') {
                return -1;
            }
            if (glued(before, here) && !opensName(line, from, at, here)) {
                return at;
            }
            at += Character.charCount(here);
        }
        return -1;
    }

    private static boolean glued(int before, int here) {
        boolean word = Character.isLetter(before);
        if (word && Character.isLetter(here) && NamedLanguages.isForeign(before) != NamedLanguages.isForeign(here)) {
            return !isMark(here);
        }
        boolean closed = Character.isLowerCase(before) || before == ')' || before == '%';
        return closed && (Character.isUpperCase(here) || Character.isDigit(here) || "+$€£¥−".indexOf(here) >= 0);
    }

    /** Modifier letters belong to the word before them in any script. */
    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.MODIFIER_LETTER;
    }

    /** A short word before the point is the opening of a name, or a unit such as "km" in "km2". */
    private static boolean opensName(Line line, int from, int at, int here) {
        int word = at;
        while (word > from && Character.isLetter(line.text().charAt(word - 1))) {
            word--;
        }
        String opening = line.text().substring(word, at);
        boolean unit = Character.isDigit(here) && opening.length() <= 2 && !opening.isEmpty();
        return unit || (Character.isUpperCase(here) && NAME_OPENINGS.contains(opening));
    }
}
