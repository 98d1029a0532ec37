package org.scholion.edition.content;

import java.util.Objects;
import org.scholion.document.reading.BlockKind;

/**
 * A block of an edition's text.
 *
 * @param kind any kind but page furniture and the article's own notes, which stand in {@link EditionContent#notes()}
 * @param level heading level (2 and up), nesting depth of a list item (1 and up), otherwise 0
 * @param row zero-based table row, or null outside tables
 * @param column zero-based table column, or null outside tables
 * @param group which table or infobox the block belongs to, or null
 * @param label what stands before a list item in the raw text, or null
 * @param lang BCP 47 language tag, or null
 * @param start first code point of the text in the revision
 * @param text the words
 */
public record EditionBlock(
        BlockKind kind,
        int level,
        Integer row,
        Integer column,
        Integer group,
        String label,
        String lang,
        int start,
        String text) {

    /** @throws IllegalArgumentException if the kind has no place in an edition's text or the start is negative */
    public EditionBlock {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        if (!kind.isShown() || kind.isNote()) {
            throw new IllegalArgumentException("Not a block of an edition's text: " + kind);
        }
        if (start < 0) {
            throw new IllegalArgumentException("A block that starts before the text: " + start);
        }
    }

    /** A block of running text without structure of its own. */
    public static EditionBlock of(BlockKind kind, int start, String text) {
        return new EditionBlock(kind, 0, null, null, null, null, null, start, text);
    }

    /** One past the block's last code point. */
    public int end() {
        return start + text.codePointCount(0, text.length());
    }
}
