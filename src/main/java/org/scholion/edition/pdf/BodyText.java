package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.EditionBlock;

/** The text of an edition, block by block. */
final class BodyText {
    private final FoWriter fo;
    private final PassageWriter passages;
    private final Tables tables;
    private int paragraphs;
    private BlockKind previous;

    BodyText(FoWriter fo, PassageWriter passages) {
        this.fo = fo;
        this.passages = passages;
        this.tables = new Tables(fo, passages);
    }

    void write(List<EditionBlock> blocks) throws XMLStreamException {
        int at = 0;
        while (at < blocks.size()) {
            EditionBlock first = blocks.get(at);
            int end = at + 1;
            while (end < blocks.size() && belongTogether(first, blocks.get(end))) {
                end++;
            }
            List<EditionBlock> together = printed(blocks.subList(at, end));
            if (!together.isEmpty()) {
                write(together.get(0), together);
                previous = together.get(together.size() - 1).kind();
            }
            at = end;
        }
    }

    private static List<EditionBlock> printed(List<EditionBlock> blocks) {
        return new ArrayList<>(
                blocks.stream().filter(block -> !block.text().isBlank()).toList());
    }

    private static boolean belongTogether(EditionBlock first, EditionBlock next) {
        return switch (first.kind()) {
            case TABLE_CELL -> next.kind() == BlockKind.TABLE_CELL && Objects.equals(first.group(), next.group());
            case INFOBOX_LABEL, INFOBOX_VALUE ->
                (next.kind() == BlockKind.INFOBOX_LABEL || next.kind() == BlockKind.INFOBOX_VALUE)
                        && Objects.equals(first.group(), next.group());
            case LIST_ITEM -> next.kind() == BlockKind.LIST_ITEM;
            default -> false;
        };
    }

    private void write(EditionBlock block, List<EditionBlock> together) throws XMLStreamException {
        switch (block.kind()) {
            case TITLE -> title(block);
            case HEADING -> heading(block);
            case PARAGRAPH -> paragraph(block);
            case BLOCK_QUOTATION -> quotation(block);
            case INFOBOX_LABEL, INFOBOX_VALUE -> tables.infobox(together);
            case TABLE_CELL -> tables.table(together);
            case LIST_ITEM -> list(together);
            case CAPTION -> caption(block);
            case TABLE_SOURCE -> tableSource(block);
            case EXPLANATORY_NOTE, SOURCE_NOTE, FURNITURE ->
                throw new IllegalArgumentException("Not a block of an edition's text: " + block.kind());
        }
    }

    private void title(EditionBlock block) throws XMLStreamException {
        stretch(block, Typography.TITLE);
    }

    private void heading(EditionBlock block) throws XMLStreamException {
        String style = block.level() <= 2 ? Typography.SECTION : Typography.SUBSECTION;
        stretch(block, style, "id", headingId(block), "role", "H" + Math.min(6, Math.max(2, block.level())));
    }

    /** The id that a heading's bookmark points to. */
    static String headingId(EditionBlock block) {
        return "h" + block.start();
    }

    /** The first paragraph after anything else starts flush, the next ones with an indent, as books do. */
    private void paragraph(EditionBlock block) throws XMLStreamException {
        paragraphs++;
        String style = previous == BlockKind.PARAGRAPH ? Typography.PARAGRAPH : Typography.FIRST_PARAGRAPH;
        stretch(block, style, "id", "p" + paragraphs, "text-align", PassageWriter.alignment(block.text()));
    }

    private void quotation(EditionBlock block) throws XMLStreamException {
        paragraphs++;
        fo.start("block", Typography.QUOTATION);
        stretch(block, "", "id", "p" + paragraphs, "text-align", PassageWriter.alignment(block.text()));
        fo.end();
    }

    private void list(List<EditionBlock> items) throws XMLStreamException {
        fo.start("list-block", Typography.LIST);
        for (EditionBlock item : items) {
            int depth = Math.min(6, Math.max(1, item.level()));
            String label = item.label() == null || item.label().isBlank() ? "•" : item.label();
            fo.start("list-item", "", "start-indent", (depth - 1) * 5 + 2 + "mm");
            fo.start("list-item-label", "end-indent: label-end()");
            fo.start("block").words(label).end().end();
            fo.start("list-item-body", "start-indent: body-start()");
            stretch(item, Typography.LIST_ITEM);
            fo.end().end();
        }
        fo.end();
    }

    private void caption(EditionBlock block) throws XMLStreamException {
        stretch(block, Typography.CAPTION);
    }

    private void tableSource(EditionBlock block) throws XMLStreamException {
        stretch(block, Typography.TABLE_SOURCE);
    }

    private void stretch(EditionBlock block, String style, String... more) throws XMLStreamException {
        boolean rightToLeft = PassageWriter.isRightToLeft(block.text());
        if (rightToLeft) {
            fo.start("block-container", "writing-mode: rl-tb");
        }
        fo.start("block", style, more);
        passages.write(block.start(), block.text());
        fo.end();
        if (rightToLeft) {
            fo.end();
        }
    }
}
