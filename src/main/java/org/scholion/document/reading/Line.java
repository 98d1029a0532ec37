package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * A line that is not blank, as char offsets into the whole text.
 *
 * @param text the whole text
 * @param start first char that is not white space
 * @param end one past the last char that is not white space
 * @param indent how many chars of white space stand before {@code start}
 * @param blankBefore how many blank lines stand between this line and the line before it
 * @param openEnd whether white space followed the words
 */
record Line(String text, int start, int end, int indent, int blankBefore, boolean openEnd) {
    /** Of a million lines, the longest file that is taken in has twenty bytes each. */
    static final int MOST = 1_000_000;

    private static final int LONGEST_NOTE_MARK = 6;

    /**
     * The lines of a text in one pass; a line ends with CR, LF or both.
     *
     * @throws UnreadableDocument if there are more than {@value #MOST}
     */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int blank = 0;
        int from = 0;
        int length = text.length();
        while (from < length) {
            int to = from;
            while (to < length && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            int start = from;
            while (start < to && Separators.isSpace(text.charAt(start))) {
                start++;
            }
            if (start == to) {
                blank++;
            } else {
                int end = to;
                while (Separators.isSpace(text.charAt(end - 1))) {
                    end--;
                }
                if (lines.size() == MOST) {
                    throw new UnreadableDocument(
                            Reason.TOO_LARGE, -1, "The file has more than " + MOST + " lines that are not blank.");
                }
                lines.add(new Line(text, start, end, start - from, blank, end < to));
                blank = 0;
            }
            boolean pair = to + 1 < length && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
            from = to + (pair ? 2 : 1);
        }
        return lines;
    }

    /** The words of the line, without white space at either end. */
    String words() {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }

    char first() {
        return text.charAt(start);
    }

    char last() {
        return text.charAt(end - 1);
    }

    /** The same line cut to some of its words. */
    Line from(int newStart) {
        return new Line(text, newStart, end, indent + newStart - start, 0, openEnd);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, start) && start + prefix.length() <= end;
    }

    /** Whether the line closes as a sentence does; marks such as "[12]" that lead to notes may follow. */
    boolean endsSentence() {
        int at = end - 1;
        while (at > start && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
            int mark = text.charAt(at) == ']' ? noteMark(at) : -1;
            at = mark > start ? mark - 1 : at - 1;
        }
        return ".!?…。！？؟".indexOf(text.charAt(at)) >= 0;
    }

    private int noteMark(int closing) {
        int at = closing;
        while (at > start && closing - at < LONGEST_NOTE_MARK && text.charAt(at) != '[') {
            at--;
        }
        return text.charAt(at) == '[' ? at : -1;
    }

    /** The char offset of a tab at or after an offset, or -1 if the line has none there. */
    int tab(int from) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == '\t') {
                return at;
            }
        }
        return -1;
    }
}
