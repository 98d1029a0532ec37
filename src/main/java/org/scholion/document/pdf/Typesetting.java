package org.scholion.document.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from how the lines of a page are set which of them belong together: by the sizes of their letters, by indents, by
 * the space between them, and by what the last line of a paragraph leaves empty. Lengths are in points.
 */
final class Typesetting {
    /** In sizes of the letters: how far a first line is indented, and how wide an empty space parts paragraphs. */
    private static final float INDENT = 0.8f;

    private static final float GAP = 1.6f;
    /** A last line leaves this part of the column empty. */
    private static final float SHORT = 0.12f;

    private final float size;

    /** @param size of the letters of the text */
    Typesetting(float size) {
        this.size = size;
    }

    /** The size in which most letters are set. */
    static float commonestSize(List<Page> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        pages.forEach(page -> page.lines()
                .forEach(line -> letters.merge(rounded(line.size()), line.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    /** To half a point, so that what is set alike counts as one. */
    static float rounded(float points) {
        return Math.round(points * 2) / 2f;
    }

    /**
     * Whether a line goes on with the paragraph or heading of the line above.
     *
     * @param heading whether it is one of a heading
     */
    boolean goesOn(Line above, Line line, Page page, boolean heading) {
        if (above.cell() != null || !areOneSize(above, line)) {
            return false;
        }
        float down = line.top() - above.top();
        if (heading) {
            return down > 0 && down < 2 * GAP * line.size();
        }
        boolean nextColumn = down <= 0;
        if (nextColumn) {
            return !above.endsSentence() && !isIndented(line, page);
        }
        boolean gap = down > GAP * line.size() && down > GAP * leading(page);
        boolean ended = above.endsSentence() && isShort(above, page);
        return !gap && !isIndented(line, page) && !ended;
    }

    /** Whether the letters of two lines are of one size, as far as one sees. */
    static boolean areOneSize(Line one, Line other) {
        return Math.abs(one.size() - other.size()) <= 0.12f * Math.max(one.size(), other.size());
    }

    /** The commonest distance between the lines of a page. */
    private float leading(Page page) {
        Map<Float, Integer> distances = new HashMap<>();
        for (int n = 1; n < page.lines().size(); n++) {
            float down = page.lines().get(n).top() - page.lines().get(n - 1).top();
            if (down > 0 && down < 4 * size) {
                distances.merge(rounded(down), 1, Integer::sum);
            }
        }
        return distances.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1.2f * size);
    }

    /** Whether a line begins as the first of a paragraph does. */
    static boolean isIndented(Line line, Page page) {
        float edge = edge(line, page);
        float own = line.isRightToLeft() ? page.width() - line.right() : line.left();
        return own > edge + INDENT * line.size() && own < edge + 6 * line.size();
    }

    /** The edge at which the lines of a line's column begin. */
    private static float edge(Line line, Page page) {
        boolean rightToLeft = line.isRightToLeft();
        Map<Float, Integer> edges = new HashMap<>();
        for (Line other : page.lines()) {
            if (other.left() < line.right() && other.right() > line.left() && areOneSize(other, line)) {
                edges.merge(rounded(rightToLeft ? page.width() - other.right() : other.left()), 1, Integer::sum);
            }
        }
        return edges.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(line.left());
    }

    private static boolean isShort(Line line, Page page) {
        float widest = 0;
        for (Line other : page.lines()) {
            if (other.left() < line.right() && other.right() > line.left()) {
                widest = Math.max(widest, other.right());
            }
        }
        boolean rightToLeft = line.isRightToLeft();
        float missing = rightToLeft ? line.left() - page.width() * 0.1f : widest - line.right();
        return missing > SHORT * Math.max(1, widest - edge(line, page));
    }
}
