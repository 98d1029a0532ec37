package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scholion.shared.TextRange;

/**
 * A table that a copy flattened to lines: perhaps a caption, a head, rows, perhaps a line that names the sources.
 *
 * <p>Each line of a list inside a cell is a block of its own with the cell's row and column, its bullet as the label.
 */
final class FlattenedTable {
    private static final int LONGEST_LINE = 300;

    private final Line caption;
    private final List<TableRow> rows;
    private final TableColumns columns;
    private final List<Line> sources;

    private FlattenedTable(Line caption, List<TableRow> rows, TableColumns columns, List<Line> sources) {
        this.caption = caption;
        this.rows = rows;
        this.columns = columns;
        this.sources = sources;
    }

    /** The table in a passage, if the passage gives evidence of columns or names its sources as tables do. */
    static Optional<FlattenedTable> in(List<Line> passage) {
        if (passage.size() < 3 || passage.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        int end = passage.size();
        while (end > 0 && isSource(passage.get(end - 1))) {
            end--;
        }
        List<Line> sources = passage.subList(end, passage.size());
        List<TableRow> rows = rows(passage.subList(0, end));
        // A caption is the likelier first line: a head of one word fits too few tables to be taken for one.
        for (int head = 1; head >= 0; head--) {
            if (rows.size() > head + 2 || (rows.size() > head + 1 && !sources.isEmpty())) {
                TableColumns columns = TableColumns.of(rows.get(head), rows.subList(head + 1, rows.size()));
                boolean captioned = head == 1;
                if (columns != null && !(captioned && rows.get(0).hasBullets())) {
                    Line caption = captioned ? rows.get(0).line() : null;
                    return Optional.of(new FlattenedTable(caption, rows.subList(head, rows.size()), columns, sources));
                }
            }
        }
        return tabbed(rows, sources);
    }

    /** Whether a line names the sources of the table above it. */
    static boolean isSource(Line line) {
        return line.startsWith("Source: ") || line.startsWith("Sources: ") || line.startsWith("Source(s): ");
    }

    private static List<TableRow> rows(List<Line> lines) {
        List<TableRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int next = at + 1;
            while (next < lines.size() && isBullet(lines.get(next))) {
                next++;
            }
            rows.add(TableRow.of(lines.get(at), lines.subList(at + 1, next)));
            at = next;
        }
        return rows;
    }

    private static boolean isBullet(Line line) {
        return ListMark.of(line).filter(ListMark::isBullet).isPresent();
    }

    /** A table whose copy kept tabs between the cells, or one that only its sources show to be a table. */
    private static Optional<FlattenedTable> tabbed(List<TableRow> rows, List<Line> sources) {
        long tabbed = rows.stream()
                .filter(row -> row.line().tab(row.line().start()) > 0)
                .count();
        boolean tabs = tabbed > 1 && tabbed * 5 >= rows.size() * 4L - 4;
        boolean sourced = !sources.isEmpty() && rows.size() > 1;
        if (!tabs && !sourced) {
            return Optional.empty();
        }
        boolean captioned = tabs
                && rows.get(0).line().tab(rows.get(0).line().start()) < 0
                && !rows.get(0).hasBullets();
        Line caption = captioned ? rows.get(0).line() : null;
        return Optional.of(new FlattenedTable(caption, rows.subList(captioned ? 1 : 0, rows.size()), null, sources));
    }

    void addTo(Draft draft, int group) {
        if (caption != null) {
            draft.add(BlockKind.CAPTION, caption.start(), caption.end());
        }
        for (int row = 0; row < rows.size(); row++) {
            addRow(draft, row, group);
        }
        for (Line source : sources) {
            addSource(draft, source, group);
        }
    }

    private void addRow(Draft draft, int number, int group) {
        TableRow row = rows.get(number);
        List<TextRange> cells =
                columns == null ? tabCells(row.line()) : number == 0 ? columns.head() : columns.split(row);
        for (int column = 0; column < cells.size(); column++) {
            TextRange cell = cells.get(column);
            if (cell != null) {
                draft.cell(cell.start(), cell.end(), number, column, group, null);
            }
        }
        int listColumn = columns == null ? cells.size() : columns.count() - 1;
        for (Line bullet : row.bullets()) {
            ListMark mark = ListMark.of(bullet).orElseThrow();
            draft.cell(mark.wordsAt(), bullet.end(), number, listColumn, group, mark.label());
        }
    }

    private static List<TextRange> tabCells(Line line) {
        List<TextRange> cells = new ArrayList<>();
        int from = line.start();
        while (from < line.end()) {
            int tab = line.tab(from);
            int to = tab < 0 ? line.end() : tab;
            cells.add(trimmed(line.text(), from, to));
            from = to + 1;
        }
        return cells;
    }

    private static TextRange trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Separators.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Separators.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new TextRange(start, end);
    }

    static void addSource(Draft draft, Line source, int group) {
        int body = source.text().indexOf(':', source.start()) + 1;
        while (Separators.isSpace(source.text().charAt(body))) {
            body++;
        }
        draft.tableSource(source.start(), source.end(), body, group);
    }
}
