package org.scholion.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scholion.document.reading.BlockKind;
import org.scholion.web.shared.TextDirection;

/**
 * One pass of {@link TextMarkup}: keeps what is open (an infobox, a table, nested lists) and where in the text it is.
 */
final class MarkupPass {
    private final String text;
    private final TextDirection direction;
    private final InfoboxPairs pairs;
    private final MarkupLabels labels;
    private final MarkupPages pages;
    private final MarkupNotes notes;
    private final StringBuilder html;
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final MarkupLists lists;
    private final MarkupTables tables;

    private int paragraphs;
    private int codePoint;
    private int charOffset;

    MarkupPass(String text, InfoboxPairs pairs, MarkupLabels labels, MarkupPages pages) {
        this.pages = pages;
        this.text = text;
        this.direction = TextDirection.of(text);
        this.pairs = pairs;
        this.labels = labels;
        this.html = new StringBuilder(text.length() + text.length() / 2 + 256);
        this.lists = new MarkupLists(html);
        this.tables = new MarkupTables(html);
        this.notes = new MarkupNotes(html, labels, outline);
    }

    void addTitle(String title) {
        html.append("<h1 class=\"text-title added\">");
        ScriptRuns.append(html, title, 0, title.length(), null, direction);
        html.append("</h1>\n");
    }

    void block(MarkupBlock block, MarkupBlock next) {
        int start = charOf(block.start());
        int end = charOf(block.end());
        closeWhatEndsBefore(block);
        switch (block.kind()) {
            case TITLE -> leaf("h1", "class=\"text-title\"", block, start, end);
            case HEADING -> heading(block, start, end);
            case PARAGRAPH -> paragraph(block, start, end);
            case BLOCK_QUOTATION -> {
                html.append("<blockquote class=\"quotation\">");
                leaf("p", "", block, start, end);
                html.append("</blockquote>\n");
            }
            case CAPTION -> caption(block, next, start, end);
            case FURNITURE -> furniture(block, start, end);
            case LIST_ITEM -> {
                lists.item(block);
                leaf("span", "", block, start, end);
            }
            case INFOBOX_LABEL -> {
                if (pairs.hold(block)) {
                    tables.infoboxPair(block, pairs.opensRow(block));
                } else {
                    tables.infoboxLabel(block, next);
                }
                leaf("span", part(block), block, start, end);
            }
            case INFOBOX_VALUE -> {
                if (pairs.hold(block)) {
                    tables.infoboxPair(block, pairs.opensRow(block));
                } else {
                    tables.infoboxValue(block);
                }
                leaf("span", part(block), block, start, end);
            }
            case TABLE_CELL -> {
                tables.cell(block);
                leaf("span", part(block), block, start, end);
            }
            case TABLE_SOURCE -> {
                html.append("<p class=\"table-source\">");
                leaf("span", "", block, start, end);
                notes.citeTableLine(block);
                html.append("</p>\n");
            }
            case EXPLANATORY_NOTE, SOURCE_NOTE -> {
                notes.openNote(block);
                leaf("span", "class=\"note-text\"", block, start, end);
                notes.closeNote(block);
            }
        }
    }

    ReadingText finish() {
        lists.close();
        tables.close();
        notes.close();
        return new ReadingText(html.toString(), direction.html(), outline, paragraphs);
    }

    private void closeWhatEndsBefore(MarkupBlock block) {
        BlockKind kind = block.kind();
        if (kind != BlockKind.LIST_ITEM) {
            lists.close();
        }
        tables.closeUnlessContinuedBy(block);
        if (kind == BlockKind.FURNITURE) {
            notes.closeList();
        } else if (!kind.isNote()) {
            notes.close();
        }
    }

    /** A piece of a cell; its bullet, like every mark that is no text of the block, is drawn by the style sheet. */
    private static String part(MarkupBlock block) {
        return block.label() == null ? "class=\"part\"" : "class=\"part bulleted\"";
    }

    private void heading(MarkupBlock block, int start, int end) {
        int level = Math.max(2, Math.min(block.level(), 6));
        String id = "section-" + block.ordinal();
        outline.add(new OutlineEntry(id, level, text.substring(start, end).strip()));
        leaf("h" + level, "id=\"" + id + "\"", block, start, end);
    }

    private void paragraph(MarkupBlock block, int start, int end) {
        paragraphs++;
        String address = "p-" + paragraphs;
        // The number is drawn by the style sheet: on the page it would be found and copied as if it were text.
        html.append("<div class=\"numbered\"><a class=\"para-number\" href=\"#").append(address);
        html.append("\" data-n=\"").append(paragraphs).append("\" tabindex=\"-1\" aria-label=\"");
        String name = labels.paragraph(paragraphs);
        ScriptRuns.escape(html, name, 0, name.length());
        html.append("\"></a>");
        leaf("p", "class=\"para\" id=\"" + address + "\" data-n=\"" + paragraphs + "\"", block, start, end);
        html.append("</div>\n");
    }

    private void caption(MarkupBlock block, MarkupBlock next, int start, int end) {
        boolean ofTable = next != null
                && next.kind() == BlockKind.TABLE_CELL
                && Objects.equals(next.row(), 0)
                && (block.group() == null || Objects.equals(next.group(), block.group()));
        if (ofTable) {
            tables.close();
            tables.openTable(next.group());
            leaf("caption", "", block, start, end);
        } else if (tables.isInInfobox()) {
            tables.infoboxAside(false);
            leaf("span", "class=\"part caption\"", block, start, end);
        } else {
            leaf("p", "class=\"caption\"", block, start, end);
        }
    }

    private void furniture(MarkupBlock block, int start, int end) {
        if (tables.isInInfobox()) {
            tables.infoboxAside(true);
            leaf("span", "class=\"furniture\"", block, start, end);
        } else {
            leaf("p", "class=\"furniture\" hidden", block, start, end);
        }
    }

    private void leaf(String element, String attributes, MarkupBlock block, int start, int end) {
        html.append('<').append(element);
        if (!attributes.isEmpty()) {
            html.append(' ').append(attributes);
        }
        if (block.lang() != null) {
            html.append(" lang=\"");
            ScriptRuns.escape(html, block.lang(), 0, block.lang().length());
            html.append('"');
        }
        TextDirection own = direction.ofBlock(text, start, end);
        if (own != direction) {
            html.append(" dir=\"").append(own.html()).append('"');
        }
        html.append(" data-block=\"").append(block.ordinal());
        if (end - start > Stretches.LONGEST_BLOCK) {
            html.append("\">");
            stretches(block, start, end, own);
        } else {
            html.append("\" data-start=\"").append(block.start()).append("\">");
            words(block, new Piece(block.start(), block.end(), start, end), own);
        }
        html.append("</").append(element).append('>');
        if (!element.equals("span")) {
            html.append('\n');
        }
    }

    private void stretches(MarkupBlock block, int start, int end, TextDirection own) {
        int point = block.start();
        for (int from = start; from < end; ) {
            int to = Stretches.end(text, from, end);
            int next = point + text.codePointCount(from, to);
            html.append("<span class=\"stretch\" data-start=\"").append(point).append("\">");
            words(block, new Piece(point, next, from, to), own);
            html.append("</span>");
            point = next;
            from = to;
        }
    }

    /** The words of a block or stretch, with the marks of the pages that begin in them. */
    private void words(MarkupBlock block, Piece piece, TextDirection own) {
        int from = piece.start();
        int point = piece.firstPoint();
        for (int page = pages.before(piece.endPoint()); page >= 0; page = pages.before(piece.endPoint())) {
            int at = text.offsetByCodePoints(from, Math.max(0, page - point));
            ScriptRuns.append(html, text, from, at, block.lang(), own);
            pages.mark(html);
            from = at;
            point = Math.max(point, page);
        }
        ScriptRuns.append(html, text, from, piece.end(), block.lang(), own);
    }

    /** The char offset of a code point at or after the last one asked for. */
    private int charOf(int point) {
        if (point < codePoint) {
            throw new IllegalArgumentException("Blocks overlap or are out of order at code point " + point);
        }
        try {
            charOffset = text.offsetByCodePoints(charOffset, point - codePoint);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("A block ends beyond the text, at code point " + point, e);
        }
        codePoint = point;
        return charOffset;
    }

    /** A block or a stretch of one: its code points, and its chars. */
    private record Piece(int firstPoint, int endPoint, int start, int end) {}
}
