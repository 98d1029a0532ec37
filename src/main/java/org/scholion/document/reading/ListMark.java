package org.scholion.document.reading;

import java.util.Optional;

/**
 * The mark before a list item.
 *
 * @param label the mark without a full stop: "•", "-", "**" or a number
 * @param number the printed number, or -1 for a bullet
 * @param depth nesting depth, 1 and up
 * @param wordsAt char offset of the item's first word
 */
record ListMark(String label, int number, int depth, int wordsAt) {
    private static final String BULLETS = "-*#•◦▪■○●‣·";
    private static final int MOST_DIGITS = 4;
    /** More signs in a row are an ornament. */
    private static final int DEEPEST = 20;

    /** The mark that opens a line, if white space and words follow it. */
    static Optional<ListMark> of(Line line) {
        return bullet(line).or(() -> number(line));
    }

    private static Optional<ListMark> bullet(Line line) {
        char mark = line.first();
        if (BULLETS.indexOf(mark) < 0) {
            return Optional.empty();
        }
        int at = line.start() + 1;
        // Wiki text nests by repeating the mark.
        while (at < line.end() && (mark == '*' || mark == '#') && line.text().charAt(at) == mark) {
            at++;
        }
        int words = skipSpace(line, at);
        if (words == at || words == line.end() || at - line.start() > DEEPEST) {
            return Optional.empty();
        }
        int depth = Math.max(at - line.start(), depthOf(mark, line.indent()));
        return Optional.of(new ListMark(line.text().substring(line.start(), at), -1, depth, words));
    }

    /** Browsers draw the second level hollow and the third square, whatever the indent. */
    private static int depthOf(char mark, int indent) {
        return switch (mark) {
            case '◦', '○' -> 2;
            case '▪', '■' -> 3;
            case '-', '*' -> 1 + Math.min(indent / 2, 5);
            default -> 1;
        };
    }

    private static Optional<ListMark> number(Line line) {
        int at = line.start();
        while (at < line.end()
                && at - line.start() < MOST_DIGITS
                && isDigit(line.text().charAt(at))) {
            at++;
        }
        if (at == line.start() || at == line.end() || ".)".indexOf(line.text().charAt(at)) < 0) {
            return Optional.empty();
        }
        int words = skipSpace(line, at + 1);
        if (words == at + 1 || words == line.end()) {
            return Optional.empty();
        }
        String digits = line.text().substring(line.start(), at);
        return Optional.of(new ListMark(digits, Integer.parseInt(digits), 1, words));
    }

    boolean isBullet() {
        return number < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipSpace(Line line, int from) {
        int at = from;
        while (at < line.end() && Separators.isSpace(line.text().charAt(at))) {
            at++;
        }
        return at;
    }
}
