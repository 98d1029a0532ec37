package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the lines of a page into reading order: where a gutter parts two columns, one after the other. */
final class Columns {
    /** Of ten lines nine keep clear of a gutter. */
    private static final float CLEAR = 0.9f;

    /** And on either side of it stands a good part of them. */
    private static final float ENOUGH = 0.25f;

    private static final int FEWEST = 8;
    private static final int TRIES = 40;

    private Columns() {}

    static List<Line> inOrder(List<Line> lines, float width) {
        float gutter = gutter(lines, width);
        if (gutter <= 0) {
            return lines;
        }
        List<Line> ordered = new ArrayList<>();
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        List<Line> down = new ArrayList<>(lines);
        down.sort(Comparator.comparingDouble(Line::top));
        for (Line line : down) {
            if (line.right() <= gutter) {
                left.add(line);
            } else if (line.left() >= gutter) {
                right.add(line);
            } else {
                // A line over both columns ends what stands above it.
                ordered.addAll(left);
                ordered.addAll(right);
                left.clear();
                right.clear();
                ordered.add(line);
            }
        }
        ordered.addAll(left);
        ordered.addAll(right);
        return ordered;
    }

    /** Where the gutter lies, in points from the left, or 0 where there is none. */
    private static float gutter(List<Line> lines, float width) {
        if (lines.size() < FEWEST) {
            return 0;
        }
        float best = 0;
        long fewest = Long.MAX_VALUE;
        for (int n = 0; n <= TRIES; n++) {
            float at = width * (0.3f + 0.4f * n / TRIES);
            long crossing = lines.stream()
                    .filter(line -> line.left() < at && line.right() > at)
                    .count();
            long before = lines.stream().filter(line -> line.right() <= at).count();
            long after = lines.stream().filter(line -> line.left() >= at).count();
            boolean columns = crossing <= (1 - CLEAR) * lines.size()
                    && before >= ENOUGH * lines.size()
                    && after >= ENOUGH * lines.size();
            if (columns && crossing < fewest) {
                fewest = crossing;
                best = at;
            }
        }
        return best;
    }
}
