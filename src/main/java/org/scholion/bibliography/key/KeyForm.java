package org.scholion.bibliography.key;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which words can be citation keys: those that BibTeX, biblatex and an address of the API take as they are. */
public final class KeyForm {
    /** In code points. */
    public static final int LONGEST = 100;

    /** Marks that a key may hold beside letters and digits. */
    static final String MARKS = "_-.:+";

    /** Words that are addresses of the API below "works". */
    private static final Set<String> RESERVED =
            Set.of("findings", "keys", "merge", "merges", "tags", "import", "export");

    private KeyForm() {}

    /** What is wrong with a key that a person chose; nothing where it can be used. */
    public static Optional<String> problem(String key) {
        if (key == null || key.isBlank()) {
            return Optional.of("A citation key is needed here.");
        }
        int length = key.codePointCount(0, key.length());
        if (length > LONGEST) {
            return Optional.of("A citation key has at most " + LONGEST + " characters; this one has " + length + ".");
        }
        if (isReserved(key)) {
            return Optional.of("“" + key + "” is a word of the server's addresses. Choose another key.");
        }
        int[] points = key.codePoints().toArray();
        if (!Character.isLetterOrDigit(points[0])) {
            return Optional.of("A citation key begins with a letter or a digit.");
        }
        for (int at = 0; at < points.length; at++) {
            if (!isUsable(points[at])) {
                return Optional.of("“" + Character.toString(points[at]) + "” at character " + (at + 1)
                        + " cannot stand in a citation key: letters, digits and " + MARKS + " can.");
            }
        }
        return Optional.empty();
    }

    static boolean isReserved(String key) {
        return RESERVED.contains(key.toLowerCase(Locale.ROOT));
    }

    private static boolean isUsable(int point) {
        int kind = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || kind == Character.NON_SPACING_MARK
                || kind == Character.COMBINING_SPACING_MARK
                || MARKS.indexOf(point) >= 0;
    }
}
