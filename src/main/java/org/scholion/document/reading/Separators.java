package org.scholion.document.reading;

/** What may stand between blocks without belonging to one: white space of every sort. */
final class Separators {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Separators() {}

    /** White space, the no-break spaces and the byte order mark; all of them lie in the basic plane. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
