package org.scholion.web.desk;

import java.util.Objects;
import org.scholion.document.reading.BlockKind;

/** Tables and infoboxes: rows and cells are opened as blocks come and closed by what comes next. */
final class MarkupTables {
    private enum Open {
        NOTHING,
        TABLE,
        INFOBOX
    }

    private final StringBuilder html;
    private Open open = Open.NOTHING;
    private Integer group;
    private Integer row;
    private int nextColumn;
    private String cell;
    private boolean labelled;
    private boolean rowOpen;

    MarkupTables(StringBuilder html) {
        this.html = html;
    }

    void closeUnlessContinuedBy(MarkupBlock block) {
        boolean continued =
                switch (open) {
                    case NOTHING -> true;
                    case TABLE -> block.kind() == BlockKind.TABLE_CELL && Objects.equals(block.group(), group);
                    case INFOBOX ->
                        switch (block.kind()) {
                            case INFOBOX_LABEL, INFOBOX_VALUE -> Objects.equals(block.group(), group);
                            case CAPTION, FURNITURE -> true;
                            default -> false;
                        };
                };
        if (!continued) {
            close();
        }
    }

    /** Opens a table so that its caption may follow. */
    void openTable(Integer ofGroup) {
        open(Open.TABLE, ofGroup, "<div class=\"table-frame\" tabindex=\"0\"><table class=\"text-table\">");
    }

    /** Opens the cell; its text follows. Several blocks of one cell share it, missing cells are left empty. */
    void cell(MarkupBlock block) {
        if (open == Open.NOTHING) {
            openTable(block.group());
        }
        int column = block.column() == null ? nextColumn : block.column();
        boolean sameRow = row != null && Objects.equals(row, block.row());
        if (sameRow && column == nextColumn - 1 && block.column() != null) {
            return;
        }
        if (!sameRow || column < nextColumn) {
            openRow();
            row = block.row();
        }
        closeCell();
        for (; nextColumn < column; nextColumn++) {
            html.append("<td></td>");
        }
        boolean head = Integer.valueOf(0).equals(block.row());
        openCell(head ? "th" : "td", head ? " scope=\"col\"" : "");
        nextColumn = column + 1;
    }

    /** Opens an infobox row with its label; the label's text follows. */
    void infoboxLabel(MarkupBlock block, MarkupBlock next) {
        openInfobox(block);
        openRow();
        boolean valued = next != null
                && next.kind() == BlockKind.INFOBOX_VALUE
                && Objects.equals(next.group(), block.group())
                && (next.row() == null || Objects.equals(next.row(), block.row()));
        openCell("th", valued ? " scope=\"row\"" : " colspan=\"2\"");
        row = block.row();
        labelled = valued;
    }

    /** Opens the value's place beside its label, or a row of its own; the value's text follows. */
    void infoboxValue(MarkupBlock block) {
        openInfobox(block);
        boolean sameRow = labelled && (block.row() == null || Objects.equals(row, block.row()));
        if (sameRow && "td".equals(cell)) {
            return;
        }
        if (sameRow) {
            closeCell();
            openCell("td", "");
        } else {
            openRow();
            openCell("td", " colspan=\"2\"");
            labelled = false;
        }
        row = block.row();
    }

    /**
     * Opens the place of a label or value that has another beside it; its text follows.
     *
     * @param opensRow whether it is the first of the two
     */
    void infoboxPair(MarkupBlock block, boolean opensRow) {
        openInfobox(block);
        if (opensRow) {
            openRow();
        }
        closeCell();
        boolean head = block.kind() == BlockKind.INFOBOX_LABEL;
        openCell(head ? "th" : "td", head ? " scope=\"col\"" : "");
        row = null;
        labelled = false;
    }

    boolean isInInfobox() {
        return open == Open.INFOBOX;
    }

    /** Opens a row for what stands between the infobox's entries, as the captions of its pictures do. */
    void infoboxAside(boolean hidden) {
        closeRow();
        html.append(hidden ? "<tr hidden>" : "<tr>");
        rowOpen = true;
        openCell("td", " colspan=\"2\"");
        labelled = false;
    }

    void close() {
        if (open == Open.NOTHING) {
            return;
        }
        closeRow();
        html.append(open == Open.TABLE ? "</table></div>\n" : "</table>\n");
        open = Open.NOTHING;
    }

    private void openInfobox(MarkupBlock block) {
        if (open == Open.NOTHING) {
            open(Open.INFOBOX, block.group(), "<table class=\"infobox\">");
        }
    }

    private void open(Open what, Integer ofGroup, String tags) {
        open = what;
        group = ofGroup;
        row = null;
        nextColumn = 0;
        cell = null;
        labelled = false;
        rowOpen = false;
        html.append(tags);
    }

    private void openRow() {
        closeRow();
        html.append("<tr>");
        rowOpen = true;
        nextColumn = 0;
    }

    private void closeRow() {
        closeCell();
        if (rowOpen) {
            html.append("</tr>\n");
            rowOpen = false;
        }
    }

    private void openCell(String element, String attributes) {
        html.append('<').append(element).append(attributes).append('>');
        cell = element;
    }

    private void closeCell() {
        if (cell != null) {
            html.append("</").append(cell).append('>');
            cell = null;
        }
    }
}
