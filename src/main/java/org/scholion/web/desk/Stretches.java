package org.scholion.web.desk;

/**
 * Where a block that is too long to be laid out at once is cut: after white space where there is some, otherwise
 * between two letters, never between a letter and its marks. A browser lays out only those stretches that are near the
 * window.
 */
final class Stretches {
    /** Blocks up to this length, in chars, are left in one piece. */
    static final int LONGEST_BLOCK = 20_000;

    private static final int LENGTH = 4_000;
    private static final int SLACK = 400;

    private Stretches() {}

    /** The char offset where the stretch ends that begins at {@code start}, of a block that ends at {@code end}. */
    static int end(String text, int start, int end) {
        if (end - start <= LENGTH) {
            return end;
        }
        int furthest = start + LENGTH;
        for (int at = furthest; at > furthest - SLACK; at--) {
            if (Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        int cut = furthest;
        while (cut < end && clingsToItsPredecessor(text, cut)) {
            cut++;
        }
        return cut;
    }

    private static boolean clingsToItsPredecessor(String text, int at) {
        int point = text.codePointAt(at);
        int type = Character.getType(point);
        return Character.isLowSurrogate(text.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x200D
                || text.charAt(at - 1) == 0x200D
                || (0x1F3FB <= point && point <= 0x1F3FF);
    }
}
