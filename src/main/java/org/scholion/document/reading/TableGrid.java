package org.scholion.document.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Where the cells of a table stand when those above and before them reach over several rows or columns. */
public final class TableGrid {
    /** As many columns or rows as a cell may reach over. */
    private static final int WIDEST = 100;

    /** Cells of later rows that are taken by a cell above, column by column. */
    private final Map<Integer, BitSet> taken = new HashMap<>();

    private int row = -1;
    private int column;

    /** Begins a row. */
    public void row() {
        taken.remove(row);
        row++;
        column = 0;
    }

    /** The row of the last cell, from 0. */
    public int rowIndex() {
        return Math.max(0, row);
    }

    /**
     * Takes the place for the next cell of the row.
     *
     * @param width columns that it reaches over, as the source says it
     * @param height rows that it reaches over
     * @return its column, from 0
     */
    public int cell(int width, int height) {
        if (row < 0) {
            row();
        }
        BitSet above = taken.computeIfAbsent(row, number -> new BitSet());
        int at = above.nextClearBit(column);
        int wide = Math.max(1, Math.min(width, WIDEST));
        for (int down = 1; down < Math.min(height, WIDEST); down++) {
            taken.computeIfAbsent(row + down, number -> new BitSet()).set(at, at + wide);
        }
        column = at + wide;
        return at;
    }

    /** A span as an attribute says it; 1 where it is none. */
    public static int span(String said) {
        try {
            return Integer.parseInt(said.strip());
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
