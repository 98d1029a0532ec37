package org.scholion.document.reading;

import org.scholion.shared.TextRange;

/**
 * A block as a reader found it.
 *
 * @param kind what it is
 * @param range its code points; blocks never overlap and come in the text's order
 * @param level heading level (2 and up), nesting depth of a list item (1 and up), otherwise 0
 * @param row zero-based table row, or null outside tables; where a cell holds a list, each of its items is a block with
 *     the cell's row and column and its bullet as the label
 * @param column zero-based table column, or null outside tables
 * @param group ordinal, among those of its sort, of the table, infobox or note list that the block belongs to (0 and up),
 *     or null
 * @param label what stands before a note or list item in the raw text ("14", "•"), or null
 * @param lang BCP 47 language tag if the reader has evidence for it, else null
 */
public record ReadBlock(
        BlockKind kind,
        TextRange range,
        int level,
        Integer row,
        Integer column,
        Integer group,
        String label,
        String lang) {

    /** A block of running text without structure of its own. */
    public static ReadBlock of(BlockKind kind, TextRange range) {
        return new ReadBlock(kind, range, 0, null, null, null, null, null);
    }

    /** The same block seen as something else, once later text has shown what it is. */
    ReadBlock as(BlockKind other) {
        return new ReadBlock(other, range, level, row, column, group, label, lang);
    }
}
