package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.shared.TextRange;

/**
 * The columns of a table whose cells a copy parted by single spaces only. How many there are the head tells: a capital
 * opens a column. Where they begin the rows tell: columns of numbers at either end, and a column of words from a
 * closed set between two of free words.
 */
final class TableColumns {
    private static final Pattern NUMBER =
            Pattern.compile("[~≈<>+−–-]?[$€£¥]?\\d[\\d.,:/–\\u00A0-]*(?:%|[a-z]{1,3}|\\[\\w{1,3}])?|[–—-]|N/A");
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_COLUMNS = 24;
    /** Least share of the rows, in percent, that must have numbers where a column of numbers is. */
    private static final int LEAST_NUMBERS = 80;

    private final List<TextRange> head;
    private final int leading;
    private final int trailing;
    private final ClosedColumn closed;

    private TableColumns(List<TextRange> head, int leading, int trailing, ClosedColumn closed) {
        this.head = head;
        this.leading = leading;
        this.trailing = trailing;
        this.closed = closed;
    }

    /** The columns that head and rows agree on, or null if they give no evidence. */
    static TableColumns of(TableRow head, List<TableRow> rows) {
        List<TextRange> cells = headCells(head);
        if (head.hasBullets() || cells.size() < 2 || cells.size() > MOST_COLUMNS || rows.size() < 2) {
            return null;
        }
        int trailing = numbers(rows, cells.size() - 1, true);
        int leading = numbers(rows, cells.size() - 1 - trailing, false);
        int free = cells.size() - trailing - leading;
        if (free == 1) {
            return new TableColumns(cells, leading, trailing, null);
        }
        if (free != 3) {
            return null;
        }
        int cutLeading = leading;
        int cutTrailing = trailing;
        List<TableRow> inner = rows.stream()
                .filter(row -> fits(row, cutLeading, cutTrailing))
                .map(row -> row.without(cutLeading, cutTrailing))
                .toList();
        ClosedColumn closed = ClosedColumn.in(inner);
        return closed == null ? null : new TableColumns(cells, leading, trailing, closed);
    }

    /** The head's cells, or none if a number shows that the line is a row and no head. */
    private static List<TextRange> headCells(TableRow head) {
        List<TextRange> cells = new ArrayList<>();
        for (int at = 0; at < head.size(); at++) {
            String word = head.token(at);
            if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                return List.of();
            }
            boolean goesOn = Character.isLowerCase(word.codePointAt(0)) || word.startsWith("(") || word.equals("&");
            if (goesOn && !cells.isEmpty()) {
                TextRange before = cells.remove(cells.size() - 1);
                cells.add(new TextRange(before.start(), head.tokens().get(at).end()));
            } else {
                cells.add(head.tokens().get(at));
            }
        }
        return cells;
    }

    private static int numbers(List<TableRow> rows, int most, boolean atEnd) {
        for (int count = most; count > 0; count--) {
            int wanted = count;
            long agreeing =
                    rows.stream().filter(row -> hasNumbers(row, wanted, atEnd)).count();
            if (agreeing * 100 >= (long) rows.size() * LEAST_NUMBERS) {
                return count;
            }
        }
        return 0;
    }

    private static boolean hasNumbers(TableRow row, int count, boolean atEnd) {
        if (row.size() <= count || (atEnd && row.hasBullets())) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            String word = row.token(atEnd ? row.size() - 1 - i : i);
            if (word.length() > LONGEST_NUMBER || !NUMBER.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    List<TextRange> head() {
        return head;
    }

    int count() {
        return head.size();
    }

    /** The cells of a row's line as char ranges, null where one is missing; a row that does not fit is one cell. */
    List<TextRange> split(TableRow row) {
        int last = row.size() - 1;
        if (!fits(row, leading, trailing)) {
            return List.of(row.span(0, last));
        }
        List<TextRange> cells = new ArrayList<>();
        for (int at = 0; at < leading; at++) {
            cells.add(row.span(at, at));
        }
        TableRow inner = row.without(leading, trailing);
        if (closed == null) {
            cells.add(inner.span(0, inner.size() - 1));
        } else {
            splitAround(inner, cells);
        }
        for (int at = last - trailing + 1; at <= last; at++) {
            cells.add(row.span(at, at));
        }
        return cells;
    }

    private static boolean fits(TableRow row, int leading, int trailing) {
        return row.size() > leading + trailing
                && hasNumbers(row, leading, false)
                && (trailing == 0 || hasNumbers(row, trailing, true));
    }

    /** Always three cells where columns follow on the right, so that these keep their place. */
    private void splitAround(TableRow row, List<TextRange> cells) {
        int last = row.size() - 1;
        int place = closed.place(row);
        int next = place > 0 ? place + 1 : row.hasBullets() ? -1 : closed.nextColumn(row);
        boolean whole = place < 0 && next < 0;
        cells.add(whole ? row.span(0, last) : row.span(0, (place > 0 ? place : next) - 1));
        cells.add(place > 0 ? row.span(place, place) : null);
        cells.add(whole || next > last ? null : row.span(next, last));
    }
}
