package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one line that a highlight covers, in points from the page's lower left corner.
 */
record HighlightLine(double left, double bottom, double right, double top) {
    /** Gaps up to this many points between words of a line are covered too: spaces between runs. */
    private static final double SMALLEST_GAP = 4.5;

    private static final double SAME_LINE = 2;
    private static final double ASCENT = 0.87;
    private static final double DESCENT = 0.27;

    /** Gathers words of one page into the stretches they form, from the top of the page down. */
    static List<HighlightLine> of(List<PlacedWords> words) {
        List<PlacedWords> ordered = new ArrayList<>(words);
        ordered.sort(Comparator.comparingDouble(PlacedWords::baseline).reversed());
        List<HighlightLine> lines = new ArrayList<>();
        int at = 0;
        while (at < ordered.size()) {
            int end = at + 1;
            while (end < ordered.size()
                    && ordered.get(at).baseline() - ordered.get(end).baseline() < SAME_LINE) {
                end++;
            }
            lines.addAll(ofLine(ordered.subList(at, end)));
            at = end;
        }
        return lines;
    }

    private static List<HighlightLine> ofLine(List<PlacedWords> words) {
        List<PlacedWords> ordered = new ArrayList<>(words);
        ordered.sort(Comparator.comparingDouble(PlacedWords::left));
        List<HighlightLine> stretches = new ArrayList<>();
        for (PlacedWords placed : ordered) {
            if (placed.right() <= placed.left()) {
                continue;
            }
            HighlightLine box = box(placed);
            int last = stretches.size() - 1;
            if (last >= 0 && box.left - stretches.get(last).right < SMALLEST_GAP) {
                stretches.set(last, stretches.get(last).joined(box));
            } else {
                stretches.add(box);
            }
        }
        return stretches;
    }

    private static HighlightLine box(PlacedWords placed) {
        return new HighlightLine(
                placed.left(),
                placed.baseline() - DESCENT * placed.size(),
                placed.right(),
                placed.baseline() + ASCENT * placed.size());
    }

    private HighlightLine joined(HighlightLine other) {
        return new HighlightLine(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    /** The corners in the order that viewers expect: top left, top right, bottom left, bottom right. */
    float[] quad() {
        return new float[] {
            (float) left, (float) top, (float) right, (float) top,
            (float) left, (float) bottom, (float) right, (float) bottom
        };
    }
}
