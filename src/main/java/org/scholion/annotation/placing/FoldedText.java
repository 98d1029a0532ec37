package org.scholion.annotation.placing;

import java.text.Normalizer;
import java.util.Arrays;
import org.scholion.shared.TextRange;

/**
 * A text as it is compared: canonically decomposed, every run of white space one blank, typographic quotation marks and
 * dashes plain, controls of direction and joining left out. Only comparing uses it; each unit knows the code points of
 * the text that it stands for.
 */
final class FoldedText {
    private static final int BLANK = ' ';

    private int[] units;
    /** The code point that each unit comes from, and one past the last that it stands for. */
    private int[] from;

    private int[] to;
    private int length;
    /** Where lines begin, in units; one more than there are lines, the last being the length. */
    private int[] lines = new int[64];

    private int lineCount;

    FoldedText(String text) {
        int size = Math.max(16, text.length() + 16);
        units = new int[size];
        from = new int[size];
        to = new int[size];
        lines[lineCount++] = 0;
        fold(text);
        endLine();
        lines = Arrays.copyOf(lines, lineCount);
    }

    private void fold(String text) {
        boolean breaks = false;
        int point = 0;
        for (int at = 0; at < text.length(); point++) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isBlank(letter)) {
                breaks |= letter == '\n' || letter == '\r' || letter == 0x2029;
                if (length > 0 && units[length - 1] == BLANK) {
                    to[length - 1] = point + 1;
                } else {
                    add(BLANK, point);
                }
                continue;
            }
            if (breaks) {
                endLine();
                breaks = false;
            }
            addLetter(letter, point);
        }
    }

    private void addLetter(int letter, int point) {
        if (letter < 0x80) {
            add(letter, point);
        } else if (!isUnseen(letter)) {
            int plain = plain(letter);
            String whole = Character.toString(plain);
            String parts = letter < 0xC0 ? whole : Normalizer.normalize(whole, Normalizer.Form.NFD);
            parts.codePoints().forEach(part -> add(part, point));
        }
    }

    private void add(int unit, int point) {
        if (length == units.length) {
            int size = length + (length >> 1) + 16;
            units = Arrays.copyOf(units, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
        }
        units[length] = unit;
        from[length] = point;
        to[length] = point + 1;
        length++;
    }

    private void endLine() {
        if (lines[lineCount - 1] < length) {
            if (lineCount == lines.length) {
                lines = Arrays.copyOf(lines, lineCount * 2);
            }
            lines[lineCount++] = length;
        }
    }

    private static boolean isBlank(int letter) {
        return letter <= ' ' || Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
    }

    /** Marks of direction, joiners, soft hyphens, byte order marks: their coming and going changes no word. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    private static int plain(int letter) {
        return switch (letter) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0x02BB -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> letter;
        };
    }

    /** How many units there are. */
    int length() {
        return length;
    }

    int unit(int at) {
        return units[at];
    }

    /** The units; not to be changed. */
    int[] units() {
        return units;
    }

    int lineCount() {
        return lineCount - 1;
    }

    /** Where a line begins; the line after the last begins at the length. */
    int lineStart(int line) {
        return lines[line];
    }

    /** The units of a range of code points: from the first that begins in it to the last that does. */
    TextRange units(TextRange points) {
        int start = firstFrom(points.start());
        return new TextRange(start, Math.max(start, firstFrom(points.end())));
    }

    /** The code points of a range of units that is not empty. */
    TextRange points(int start, int end) {
        return new TextRange(from[start], to[end - 1]);
    }

    /** A copy of all units. */
    int[] copy() {
        return copy(0, length);
    }

    /** A copy of some units. */
    int[] copy(int start, int end) {
        return Arrays.copyOfRange(units, start, end);
    }

    /** The first unit that comes from a code point at or behind a place; the one that stands for it in a run of blanks. */
    private int firstFrom(int point) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] >= point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether a unit belongs to a word that is set off by others: an ideograph is a word of its own. */
    boolean isWord(int at) {
        return at >= 0 && at < length && isWordLetter(units[at]);
    }

    static boolean isWordLetter(int unit) {
        if (unit < 0x80) {
            return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9';
        }
        return !Character.isIdeographic(unit) && (Character.isLetterOrDigit(unit) || isMark(unit));
    }

    static boolean isMark(int unit) {
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
