package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.scholion.shared.TextRange;

/**
 * A row of a flattened table as it stands in the copy: a line whose cells are parted by single spaces, and the bullets
 * of a list that filled its last cell.
 *
 * @param line the row's line
 * @param tokens char ranges of the line's words; a no-break space does not part words
 * @param bullets the lines of the list below, possibly none
 */
record TableRow(Line line, List<TextRange> tokens, List<Line> bullets) {

    static TableRow of(Line line, List<Line> bullets) {
        List<TextRange> tokens = new ArrayList<>();
        int from = -1;
        for (int at = line.start(); at <= line.end(); at++) {
            boolean space = at == line.end()
                    || line.text().charAt(at) == ' '
                    || line.text().charAt(at) == '\t';
            if (space && from >= 0) {
                tokens.add(new TextRange(from, at));
                from = -1;
            } else if (!space && from < 0) {
                from = at;
            }
        }
        return new TableRow(line, List.copyOf(tokens), List.copyOf(bullets));
    }

    /** The row without some words at either end. */
    TableRow without(int leading, int trailing) {
        return new TableRow(line, tokens.subList(leading, tokens.size() - trailing), bullets);
    }

    int size() {
        return tokens.size();
    }

    String token(int at) {
        return line.text().substring(tokens.get(at).start(), tokens.get(at).end());
    }

    /** Char range from one token to another, the last included. */
    TextRange span(int first, int last) {
        return new TextRange(tokens.get(first).start(), tokens.get(last).end());
    }

    boolean hasBullets() {
        return !bullets.isEmpty();
    }
}
