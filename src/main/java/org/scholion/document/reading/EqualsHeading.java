package org.scholion.document.reading;

import java.util.Optional;

/**
 * A line of the form {@code == words ==}.
 *
 * @param signs how many equals signs count on either side; a surplus on one side belongs to the words, as MediaWiki
 *     reads it
 * @param from char offset of the first word
 * @param to char offset after the last word
 */
record EqualsHeading(int signs, int from, int to) {
    private static final int MOST_SIGNS = 6;

    static Optional<EqualsHeading> of(Line line) {
        int lead = 0;
        while (lead < line.length() && line.text().charAt(line.start() + lead) == '=') {
            lead++;
        }
        int tail = 0;
        while (tail < line.length() - lead && line.text().charAt(line.end() - 1 - tail) == '=') {
            tail++;
        }
        int signs = Math.min(Math.min(lead, tail), MOST_SIGNS);
        if (signs == 0) {
            return Optional.empty();
        }
        int from = line.start() + signs;
        int to = line.end() - signs;
        while (from < to && Separators.isSpace(line.text().charAt(from))) {
            from++;
        }
        while (to > from && Separators.isSpace(line.text().charAt(to - 1))) {
            to--;
        }
        return from == to ? Optional.empty() : Optional.of(new EqualsHeading(signs, from, to));
    }
}
