package org.scholion.web.desk;

import java.util.List;
import org.scholion.document.reading.BlockKind;

/**
 * Sets a revision's text as the HTML of the reading column, in one pass over text and blocks.
 *
 * <p>Every block becomes one element with {@code data-block} (its ordinal) and {@code data-start} (its first code
 * point) whose text is exactly the block's text; everything that the desk adds (numbers, headings over the notes,
 * buttons) stands outside such elements or in attributes. A block that is too long to be laid out at once holds several
 * elements with {@code data-start} instead, each a stretch of it. So a place in the page and a code point of the canonical text
 * are each other's images. Separators between blocks do not appear; furniture appears hidden.
 */
public final class TextMarkup {
    private final MarkupLabels labels;

    public TextMarkup(MarkupLabels labels) {
        this.labels = labels;
    }

    /**
     * Sets a text.
     *
     * @param text the canonical text
     * @param blocks in the text's order, without overlaps
     * @param title the document's title, set over a text that holds no title of its own
     * @throws IllegalArgumentException if blocks overlap, come out of order or end beyond the text
     */
    public ReadingText set(String text, List<MarkupBlock> blocks, String title) {
        return set(text, blocks, title, List.of());
    }

    /**
     * Sets a text whose source has pages.
     *
     * @param pages where they begin, in the text's order; one between blocks begins with the next block
     */
    public ReadingText set(String text, List<MarkupBlock> blocks, String title, List<MarkupPage> pages) {
        MarkupPass pass = new MarkupPass(text, new InfoboxPairs(text, blocks), labels, new MarkupPages(pages, labels));
        if (blocks.stream().noneMatch(TextMarkup::isTitle)) {
            pass.addTitle(title);
        }
        for (int i = 0; i < blocks.size(); i++) {
            pass.block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return pass.finish();
    }

    private static boolean isTitle(MarkupBlock block) {
        return block.kind() == BlockKind.TITLE;
    }
}
