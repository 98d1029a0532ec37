package org.scholion.document.reading;

/** What may stand between blocks without belonging to one: white space of every sort. */
final class Separators {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Separators() {}

    /** White space, the no-break spaces and the byte order mark; all of them lie in the basic plane. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }

    /** The words with each run of ASCII white space made one space, without control characters, and trimmed. */
    static String collapsed(CharSequence words) {
        StringBuilder clean = new StringBuilder();
        boolean space = false;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (isCollapsible(c)) {
                space = true;
            } else if (isKept(words, at)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.append(c);
            }
        }
        int from = 0;
        int to = clean.length();
        while (from < to && isSpace(clean.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(clean.charAt(to - 1))) {
            to--;
        }
        return clean.substring(from, to);
    }

    /** White space that markup languages fold into one space. */
    static boolean isCollapsible(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Whether a char may stand in a canonical text: no control character, byte order mark or half of a letter. */
    static boolean isKept(CharSequence words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return !Character.isISOControl(c) && c != BYTE_ORDER_MARK;
    }
}
