package org.scholion.annotation.placing;

import org.scholion.shared.TextRange;

/**
 * Finds a few letters by what stands around them: their line is laid over a stretch of the later text with as few letters
 * put in, left out or exchanged as possible (P. H. Sellers 1980, see {@link Likeness}), and what then stands between the
 * two halves of the surroundings is what became of the letters.
 */
final class Surroundings {
    private final FoldedText former;
    private final FoldedText later;
    private final int from;
    private final int to;
    private final TextRange units;

    /** @param units of the former text, whose surroundings are looked for */
    Surroundings(FoldedText former, FoldedText later, TextRange units) {
        this.former = former;
        this.later = later;
        this.units = units;
        this.from = Math.max(0, units.start() - Placer.CONTEXT);
        this.to = Math.min(former.length(), units.end() + Placer.CONTEXT);
    }

    /**
     * What stands between the surroundings.
     *
     * @param range in units of the later text; may be empty
     * @param likeness of the surroundings on both sides, 0 to 1
     */
    record Between(TextRange range, double likeness) {}

    /** The letters with all that stands around them. */
    int[] letters() {
        return former.copy(from, to);
    }

    /** Lays the surroundings over a stretch of the later text. */
    Between within(int start, int end) {
        int rows = to - from;
        int columns = end - start;
        int[][] distance = new int[rows + 1][columns + 1];
        for (int i = 1; i <= rows; i++) {
            distance[i][0] = i;
            for (int j = 1; j <= columns; j++) {
                int exchanged = distance[i - 1][j - 1] + (same(from + i - 1, start + j - 1) ? 0 : 1);
                distance[i][j] = Math.min(exchanged, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
            }
        }
        int last = 0;
        for (int j = 1; j <= columns; j++) {
            if (distance[rows][j] < distance[rows][last]) {
                last = j;
            }
        }
        return walkBack(distance, start, last);
    }

    /** Follows the nearest way back; what was put in at an edge of the letters belongs to what stands around them. */
    private Between walkBack(int[][] distance, int start, int last) {
        int i = to - from;
        int j = last;
        int startRow = units.start() - from;
        int endRow = units.end() - from;
        int endColumn = -1;
        int startColumn = -1;
        while (true) {
            if (i == endRow) {
                endColumn = j;
            }
            if (i == startRow && startColumn < 0) {
                startColumn = j;
            }
            if (i == 0) {
                break;
            }
            if (j > 0 && distance[i][j] == distance[i - 1][j - 1] + (same(from + i - 1, start + j - 1) ? 0 : 1)) {
                i--;
                j--;
            } else if (distance[i][j] == distance[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        int around = distance[to - from][last] - distance[endRow][endColumn] + distance[startRow][startColumn];
        int length = to - from - units.length();
        double likeness = length == 0 ? 0 : 1 - (double) around / length;
        return new Between(new TextRange(start + startColumn, start + endColumn), Math.max(0, likeness));
    }

    private boolean same(int formerUnit, int laterUnit) {
        return former.unit(formerUnit) == later.unit(laterUnit);
    }
}
