package org.scholion.web.desk;

import org.scholion.document.reading.BlockKind;

/**
 * A block of a revision as the desk sets it.
 *
 * @param ordinal zero-based position among the revision's blocks
 * @param kind what it is
 * @param level heading level (2 and up), nesting depth of a list item (1 and up), otherwise 0
 * @param start first code point in the canonical text
 * @param end one past the last code point
 * @param row zero-based table row, or null outside tables
 * @param column zero-based table column, or null outside tables
 * @param group ordinal of the table, infobox or list it belongs to, or null
 * @param label what stands before a note or list item in the raw text, or null
 * @param lang BCP 47 language tag if known, else null
 */
public record MarkupBlock(
        int ordinal,
        BlockKind kind,
        int level,
        int start,
        int end,
        Integer row,
        Integer column,
        Integer group,
        String label,
        String lang) {}
