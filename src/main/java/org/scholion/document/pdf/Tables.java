package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the tables of a page, of which PDF knows nothing: lines one below the other whose words stand apart in the same
 * columns. Running text in columns is no table: it fills them. A row begins where the first column has words; what stands
 * below in other columns only goes on with it.
 */
final class Tables {
    /** Two pieces stand on one line if their bases differ by less than this part of the letters' size. */
    private static final float LEVEL = 0.4f;

    /** Lines of a table are no farther apart than this, in sizes of the letters. */
    private static final float APART = 3f;

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_COLUMNS = 20;
    /** Text in columns fills them by this part and more. */
    private static final float FULL = 0.75f;

    /** A piece is running text from this part of the page's width on. */
    private static final float WIDE = 0.6f;

    /** What stands before the items of a list. */
    private static final Pattern MARK = Pattern.compile("[\\[(]?(?:\\p{Nd}{1,3}|\\p{L}|[^\\p{L}\\p{N}])[.)\\]:]?");

    private Tables() {}

    /** Where a piece of text stands in a table of its page; all from 0. */
    record Cell(int table, int row, int column) {}

    /** Pieces on one base line, from left to right. */
    private record Level(List<Line> pieces) {
        float top() {
            return pieces.get(0).top();
        }

        float size() {
            return pieces.get(0).size();
        }
    }

    /**
     * The lines of a page, those of tables known as such and each table in its order, row after row, at the place of its
     * first line.
     */
    static List<Line> mark(List<Line> lines, float width) {
        List<Level> levels = levels(lines);
        List<List<Line>> tables = new ArrayList<>();
        Map<Line, Integer> tableOf = new IdentityHashMap<>();
        int at = 0;
        while (at < levels.size()) {
            int end = at + 1;
            if (levels.get(at).pieces().size() > 1) {
                end = end(levels, at, width);
                List<Level> some = levels.subList(at, end);
                List<float[]> columns = columns(some);
                if (isTable(some, columns)) {
                    int table = tables.size();
                    tables.add(cells(some, columns, table));
                    some.forEach(level -> level.pieces().forEach(piece -> tableOf.put(piece, table)));
                }
            }
            at = end;
        }
        return tables.isEmpty() ? lines : inPlace(lines, tables, tableOf);
    }

    /** The lines with each table where the first of its pieces stood. */
    private static List<Line> inPlace(List<Line> lines, List<List<Line>> tables, Map<Line, Integer> tableOf) {
        List<Line> marked = new ArrayList<>();
        BitSet written = new BitSet();
        for (Line line : lines) {
            Integer table = tableOf.get(line);
            if (table == null) {
                marked.add(line);
            } else if (!written.get(table)) {
                written.set(table);
                marked.addAll(tables.get(table));
            }
        }
        return marked;
    }

    private static List<Level> levels(List<Line> lines) {
        List<Line> down = new ArrayList<>(lines);
        down.sort(Comparator.comparingDouble(Line::top));
        List<Level> levels = new ArrayList<>();
        List<Line> pieces = new ArrayList<>();
        for (Line line : down) {
            if (!pieces.isEmpty() && line.top() - pieces.get(0).top() > LEVEL * line.size()) {
                levels.add(level(pieces));
                pieces = new ArrayList<>();
            }
            pieces.add(line);
        }
        if (!pieces.isEmpty()) {
            levels.add(level(pieces));
        }
        return levels;
    }

    private static Level level(List<Line> pieces) {
        pieces.sort(Comparator.comparingDouble(Line::left));
        return new Level(List.copyOf(pieces));
    }

    /** Where a table that begins at a level ends at the latest: before what is far below, or of another size, or wide. */
    private static int end(List<Level> levels, int from, float width) {
        List<float[]> columns = columns(levels.subList(from, from + 1));
        int fewest = columns.size();
        int last = from + 1;
        for (int end = from + 1; end < levels.size(); end++) {
            Level level = levels.get(end);
            Level above = levels.get(end - 1);
            boolean near = level.top() - above.top() < APART * level.size()
                    && Math.abs(level.size() - above.size()) < 0.2f * level.size();
            boolean isWide = level.pieces().stream().anyMatch(piece -> piece.width() > WIDE * width);
            level.pieces().forEach(piece -> cover(columns, piece));
            if (!near || isWide || columns.size() < fewest || columns.size() > MOST_COLUMNS) {
                break;
            }
            if (level.pieces().size() > 1 || !isFirst(level, columns)) {
                last = end + 1;
            }
        }
        return last;
    }

    private static boolean isFirst(Level level, List<float[]> columns) {
        return column(level.pieces().get(0), columns) == 0;
    }

    /** What the pieces of all levels cover from left to right, as pairs of edges. */
    private static List<float[]> columns(List<Level> levels) {
        List<float[]> columns = new ArrayList<>();
        levels.forEach(level -> level.pieces().forEach(piece -> cover(columns, piece)));
        return columns;
    }

    private static void cover(List<float[]> columns, Line piece) {
        int at = 0;
        while (at < columns.size() && columns.get(at)[1] < piece.left()) {
            at++;
        }
        float[] span = {piece.left(), piece.right()};
        while (at < columns.size() && columns.get(at)[0] <= span[1]) {
            float[] met = columns.remove(at);
            span[0] = Math.min(span[0], met[0]);
            span[1] = Math.max(span[1], met[1]);
        }
        columns.add(at, span);
    }

    private static int column(Line piece, List<float[]> columns) {
        for (int n = 0; n < columns.size(); n++) {
            if (piece.left() < columns.get(n)[1]) {
                return n;
            }
        }
        return columns.size() - 1;
    }

    private static boolean isTable(List<Level> levels, List<float[]> columns) {
        long rows = levels.stream().filter(level -> level.pieces().size() > 1).count();
        if (rows < FEWEST_ROWS || columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            return false;
        }
        boolean isList = columns.size() == 2
                && levels.stream().filter(level -> isFirst(level, columns)).allMatch(level -> MARK.matcher(
                                level.pieces().get(0).plain())
                        .matches());
        if (isList) {
            return false;
        }
        for (int n = 0; n < columns.size(); n++) {
            float[] column = columns.get(n);
            int own = n;
            double filled = levels.stream()
                    .flatMap(level -> level.pieces().stream())
                    .filter(piece -> column(piece, columns) == own)
                    .mapToDouble(piece -> piece.width() / (column[1] - column[0]))
                    .average()
                    .orElse(1);
            if (filled < FULL) {
                return true;
            }
        }
        // Short words one below the other, as figures are, fill a narrow column; text does not stand in such ones.
        return columns.stream()
                .anyMatch(column -> column[1] - column[0] < 8 * levels.get(0).size());
    }

    private static List<Line> cells(List<Level> levels, List<float[]> columns, int table) {
        List<Line> cells = new ArrayList<>();
        int row = -1;
        for (Level level : levels) {
            if (row < 0 || isFirst(level, columns)) {
                row++;
            }
            for (Line piece : level.pieces()) {
                cells.add(piece.in(new Cell(table, row, column(piece, columns))));
            }
        }
        cells.sort(Comparator.<Line>comparingInt(line -> line.cell().row())
                .thenComparingInt(line -> line.cell().column())
                .thenComparingDouble(Line::top)
                .thenComparingDouble(Line::left));
        return cells;
    }
}
