package org.scholion.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Shape;
import org.scholion.document.reading.TableGrid;

/**
 * The tables of a page on the way through it: which are data, which are an infobox, and which only lay the page out; and
 * where a cell stands when those above and before it reach over several rows or columns.
 */
final class HtmlTables {
    private final Deque<Table> open = new ArrayDeque<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private int tables;
    private int infoboxes;

    private static final class Table {
        private final Element element;
        private final Sort sort;
        private final int group;
        private final TableGrid grid = new TableGrid();

        Table(Element element, Sort sort, int group) {
            this.element = element;
            this.sort = sort;
            this.group = group;
        }
    }

    private enum Sort {
        DATA,
        INFOBOX,
        LAYOUT
    }

    void enter(Element table) {
        boolean inCell = !open.isEmpty() && open.peek().sort != Sort.LAYOUT;
        Sort sort = inCell ? Sort.LAYOUT : sort(table);
        int group = sort == Sort.DATA ? tables++ : sort == Sort.INFOBOX ? infoboxes++ : 0;
        open.push(new Table(table, sort, group));
    }

    private static Sort sort(Element table) {
        if (table.className().contains("infobox")) {
            return Sort.INFOBOX;
        }
        boolean said =
                table.attr("role").equals("presentation") || table.attr("role").equals("none");
        // One column or one row of cells lays out; a grid of them says something by its rows and columns.
        int rows = 0;
        int widest = 0;
        for (Element part : table.children()) {
            for (Element row : part.nameIs("tr") ? List.of(part) : part.children()) {
                rows += row.nameIs("tr") ? 1 : 0;
                widest = Math.max(widest, row.nameIs("tr") ? row.childrenSize() : 0);
            }
        }
        return said || rows < 2 || widest < 2 ? Sort.LAYOUT : Sort.DATA;
    }

    void leave(Element table) {
        if (!open.isEmpty() && open.peek().element == table) {
            open.pop();
        }
    }

    void row() {
        if (!open.isEmpty()) {
            open.peek().grid.row();
        }
    }

    /** What the words of a cell are; null where its table only lays out. */
    Shape cell(Element cell) {
        Table table = open.peek();
        if (table == null || table.sort == Sort.LAYOUT) {
            return null;
        }
        if (table.sort == Sort.INFOBOX) {
            boolean label = cell.nameIs("th");
            return Shape.infobox(label ? BlockKind.INFOBOX_LABEL : BlockKind.INFOBOX_VALUE, table.group);
        }
        int column = table.grid.cell(TableGrid.span(cell.attr("colspan")), TableGrid.span(cell.attr("rowspan")));
        return Shape.cell(table.group, table.grid.rowIndex(), column);
    }

    /** What the words of a caption are. */
    Shape caption(Element caption) {
        Table table = caption.nameIs("caption") ? open.peek() : null;
        boolean data = table != null && table.sort == Sort.DATA;
        return new Shape(BlockKind.CAPTION, 0, null, null, data ? table.group : null, null, null);
    }

    /** The number that an item of a list is printed with. */
    int number(Element item, Element list) {
        int from = whole(list.attr("start"), 1) - 1;
        int number = whole(item.attr("value"), numbers.getOrDefault(list, from) + 1);
        numbers.put(list, number);
        return number;
    }

    private static int whole(String said, int otherwise) {
        try {
            return Integer.parseInt(said.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
