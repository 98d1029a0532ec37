package org.scholion.bibliography.csl;

import java.util.Locale;

/** Given names as initials, by CSL's initialize, initialize-with and initialize-with-hyphen. */
final class Initials {
    private Initials() {}

    /**
     * "Jean-Luc M." with ". " becomes "J.-L. M."
     *
     * @param all false to leave names alone and only write the initials among them the style's way
     */
    static String of(String given, String with, boolean hyphens, boolean all) {
        if (given.isBlank()) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String word : given.replaceAll("\\.(?=\\p{L})", ". ").strip().split("\\s+", -1)) {
            boolean initial = word.matches("\\p{Lu}\\.?(?:-\\p{L}\\.?)*+");
            if (!all && !initial) {
                gap(initials).append(word).append(' ');
            } else if (word.equals(word.toLowerCase(Locale.ROOT))
                    && Character.isLetter(word.codePointAt(0))
                    && isCased(word)) {
                gap(initials).append(word).append(' ');
            } else {
                hyphenated(initials, word, with, hyphens);
            }
        }
        return initials.toString().strip();
    }

    private static boolean isCased(String word) {
        return !word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static StringBuilder gap(StringBuilder initials) {
        int last = initials.length() - 1;
        if (last >= 0 && initials.charAt(last) != ' ') {
            initials.append(' ');
        }
        return initials;
    }

    private static void hyphenated(StringBuilder initials, String word, String with, boolean hyphens) {
        String[] parts = word.split("-", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].replaceFirst("^[^\\p{L}]+", "");
            if (part.isEmpty() || (i > 0 && Character.isLowerCase(part.codePointAt(0)))) {
                // "Shih-ts'ai" is one name with one initial.
                continue;
            }
            if (i > 0 && hyphens) {
                while (initials.length() > 0 && initials.charAt(initials.length() - 1) == ' ') {
                    initials.setLength(initials.length() - 1);
                }
                initials.append('-');
            }
            initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0))).append(with);
        }
    }
}
