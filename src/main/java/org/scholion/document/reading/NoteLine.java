package org.scholion.document.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a note list, such as {@code 5. ^ a b Forbes 1986, p. 176.}
 *
 * @param number printed number, or 0 for a note with a letter or without any
 * @param label what is printed as the note's number, or null
 * @param caret whether the line has the caret that leads back into the text
 * @param uses how many back-references it has, at least 1
 * @param bodyFrom char offset of the note's first word
 */
record NoteLine(int number, String label, boolean caret, int uses, int bodyFrom) {
    private static final int LONGEST_LABEL = 5;
    private static final String JUMP_UP = "Jump up";

    /** Word boundaries without Java's own, which walks back over a run of combining marks at each of them. */
    private static final String OPENS = "(?<![\\p{L}\\p{M}\\p{N}_])";

    private static final String CLOSES = "(?![\\p{L}\\p{M}\\p{N}_])";

    private static final Pattern CITES = Pattern.compile(OPENS
            + "(?:pp?\\.[ \\u00A0]?\\d|doi:|vol\\.|eds?\\.|Ibid|op\\. ?cit)"
            + "|ISBN|ISSN|OCLC|https?://|Retrieved|Archived|Accessed|\\(\\d{4}[a-z]?\\)|\\(\\d{4}-\\d\\d|Press" + CLOSES
            + "|\\p{Lu}\\p{L}{1,40}+,? \\(?\\d{4}[a-z]?\\)?(?:[,:.;]|$)|^[\"“«(]|, \\d{4}$");

    /** How much of a note is looked at to tell whether it cites. */
    private static final int SAMPLE = 2000;

    static Optional<NoteLine> of(Line line) {
        Cursor at = new Cursor(line);
        String label = at.label();
        boolean caret = at.skip("^") || at.skip("↑");
        if (label == null && !caret) {
            return Optional.empty();
        }
        at.space();
        if (caret && at.skip(JUMP_UP)) {
            at.skip(" to");
            at.skip(":");
            at.skip("^");
            at.space();
        }
        int uses = caret ? at.backReferences() : 1;
        if (at.atEnd()) {
            return Optional.empty();
        }
        boolean digits = label != null && Character.isDigit(label.charAt(0));
        return Optional.of(new NoteLine(digits ? Integer.parseInt(label) : 0, label, caret, uses, at.position));
    }

    boolean isLettered() {
        return label != null && number == 0;
    }

    /** Whether words look like a citation: a page, an identifier, a year beside a name, a retrieval date. */
    static boolean cites(String words) {
        return CITES.matcher(words.length() > SAMPLE ? words.substring(0, SAMPLE) : words)
                .find();
    }

    /** A position in the line that only moves forward. */
    private static final class Cursor {
        private final Line line;
        private int position;

        Cursor(Line line) {
            this.line = line;
            this.position = line.start();
        }

        boolean atEnd() {
            return position >= line.end();
        }

        void space() {
            while (!atEnd() && Separators.isSpace(line.text().charAt(position))) {
                position++;
            }
        }

        boolean skip(String mark) {
            boolean here = line.text().startsWith(mark, position) && position + mark.length() <= line.end();
            position += here ? mark.length() : 0;
            return here;
        }

        /** A number or letters closed by a full stop and white space, as a browser prints a list's numbers. */
        String label() {
            int to = position;
            boolean digit = to < line.end() && isDigit(line.text().charAt(to));
            while (to < line.end()
                    && to - position < LONGEST_LABEL
                    && isLabel(line.text().charAt(to), digit)) {
                to++;
            }
            boolean closed = to > position
                    && to + 1 < line.end()
                    && line.text().charAt(to) == '.'
                    && Separators.isSpace(line.text().charAt(to + 1));
            if (!closed) {
                return null;
            }
            String label = line.text().substring(position, to);
            position = to + 1;
            space();
            return label;
        }

        /** Letters a, b, c … in order, each closed by white space; one use has no letter at all. */
        int backReferences() {
            int letters = 0;
            int at = position;
            while (at < line.end()) {
                String letter = letter(letters);
                int after = at + letter.length();
                if (!line.text().startsWith(letter, at)
                        || after >= line.end()
                        || !Separators.isSpace(line.text().charAt(after))) {
                    break;
                }
                letters++;
                at = after;
                while (at < line.end() && Separators.isSpace(line.text().charAt(at))) {
                    at++;
                }
            }
            // A lone "a" is the article of "a brief history", for back-references begin with two.
            if (letters < 2) {
                return 1;
            }
            position = at;
            return letters;
        }

        private static String letter(int ordinal) {
            String last = String.valueOf((char) ('a' + ordinal % 26));
            return ordinal < 26 ? last : (char) ('a' + ordinal / 26 - 1) + last;
        }

        private static boolean isLabel(char c, boolean digit) {
            return digit ? isDigit(c) : c >= 'a' && c <= 'z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
