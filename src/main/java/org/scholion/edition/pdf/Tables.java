package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.EditionBlock;

/** Tables and infoboxes. */
final class Tables {
    private final FoWriter fo;
    private final PassageWriter passages;

    Tables(FoWriter fo, PassageWriter passages) {
        this.fo = fo;
        this.passages = passages;
    }

    /** An infobox in two columns; a label without value, or a value without label, goes across both. */
    void infobox(List<EditionBlock> blocks) throws XMLStreamException {
        fo.start("table", Typography.INFOBOX);
        fo.empty("table-column", "column-width: proportional-column-width(36)");
        fo.empty("table-column", "column-width: proportional-column-width(64)");
        fo.start("table-body");
        for (int i = 0; i < blocks.size(); i++) {
            EditionBlock block = blocks.get(i);
            boolean label = block.kind() == BlockKind.INFOBOX_LABEL;
            boolean paired = label && i + 1 < blocks.size() && blocks.get(i + 1).kind() == BlockKind.INFOBOX_VALUE;
            fo.start("table-row", Typography.ROW);
            if (paired) {
                cell(block, "role", "TH", "font-style", "italic");
                cell(blocks.get(++i));
            } else {
                cell(block, "number-columns-spanned", "2", "font-weight", label ? "bold" : null);
            }
            fo.end();
        }
        fo.end().end();
    }

    /** A table; its first row is its head, printed again where the table goes on, unless a footnote stands in it. */
    void table(List<EditionBlock> cells) throws XMLStreamException {
        TreeSet<Integer> columns = new TreeSet<>();
        Map<Integer, Map<Integer, List<EditionBlock>>> rows = new TreeMap<>();
        for (EditionBlock cell : cells) {
            int column = cell.column() == null ? 0 : cell.column();
            columns.add(column);
            rows.computeIfAbsent(cell.row() == null ? 0 : cell.row(), row -> new TreeMap<>())
                    .computeIfAbsent(column, none -> new ArrayList<>())
                    .add(cell);
        }
        fo.start("table", Typography.TABLE);
        for (int column : columns) {
            fo.empty("table-column", "", "column-width", "proportional-column-width(" + share(cells, column) + ")");
        }
        List<Map<Integer, List<EditionBlock>>> ordered = new ArrayList<>(rows.values());
        Map<Integer, List<EditionBlock>> head = ordered.get(0);
        boolean headApart = ordered.size() > 1
                && rows.containsKey(0)
                && head.values().stream().flatMap(List::stream).noneMatch(c -> passages.hasFootnote(c.start()));
        if (headApart) {
            fo.start("table-header");
            row(head, columns, true);
            fo.end();
        }
        fo.start("table-body");
        for (int i = headApart ? 1 : 0; i < ordered.size(); i++) {
            row(ordered.get(i), columns, i == 0 && rows.containsKey(0));
        }
        fo.end().end();
    }

    /** A column's share of the width: its longest cell in characters, within bounds. */
    private static int share(List<EditionBlock> cells, int column) {
        int longest = cells.stream()
                .filter(cell -> (cell.column() == null ? 0 : cell.column()) == column)
                .mapToInt(cell -> cell.text().length())
                .max()
                .orElse(0);
        return Math.min(60, Math.max(8, longest) + 4);
    }

    private void row(Map<Integer, List<EditionBlock>> row, Set<Integer> columns, boolean head)
            throws XMLStreamException {
        fo.start("table-row", Typography.ROW);
        for (int column : columns) {
            fo.start("table-cell", Typography.CELL);
            List<EditionBlock> blocks = row.getOrDefault(column, List.of());
            if (blocks.isEmpty()) {
                fo.empty("block", "");
            }
            for (EditionBlock block : blocks) {
                words(block, head ? "bold" : null);
            }
            fo.end();
        }
        fo.end();
    }

    private void cell(EditionBlock block, String... more) throws XMLStreamException {
        fo.start("table-cell", Typography.CELL, more);
        words(block, null);
        fo.end();
    }

    /**
     * A cell's words. A cell in Arabic script alone runs its own way, but on the left, under the words of the other
     * rows; with anything else in it ("… (Uyghur)") it runs as the table does.
     */
    private void words(EditionBlock block, String weight) throws XMLStreamException {
        boolean rightToLeft = PassageWriter.isWhollyRightToLeft(block.text());
        if (rightToLeft) {
            fo.start("block-container", "writing-mode: rl-tb");
        }
        String align = rightToLeft ? "end" : "start";
        fo.start("block", Typography.CELL_WORDS, "text-align", align, "font-weight", weight);
        passages.write(block.start(), block.text());
        fo.end();
        if (rightToLeft) {
            fo.end();
        }
    }
}
