package org.scholion.bibliography.bibtex;

/** Braces of a value: written between braces, one without a partner would end the value or the file. */
final class BraceBalance {
    private BraceBalance() {}

    /** The value without braces that have no partner; BibTeX counts escaped ones too. */
    static String of(String value) {
        int surplus = 0;
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth < 0) {
                surplus++;
                depth = 0;
            }
        }
        return depth == 0 && surplus == 0 ? value : without(value, depth);
    }

    /** @param open how many opening braces stay open; the last ones are left out */
    private static String without(String value, int open) {
        boolean[] left = new boolean[value.length()];
        int[] places = new int[value.length()];
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '{') {
                places[depth++] = i;
            } else if (c == '}' && depth == 0) {
                left[i] = true;
            } else if (c == '}') {
                depth--;
            }
        }
        for (int i = 0; i < open; i++) {
            left[places[i]] = true;
        }
        StringBuilder balanced = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (!left[i]) {
                balanced.append(value.charAt(i));
            }
        }
        return balanced.toString();
    }
}
