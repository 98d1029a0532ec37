package org.scholion.document.reading;

/** What a block of a revision's text is. */
public enum BlockKind {
    TITLE,
    /** A heading inside the text; its level is 2 for a section, 3 for a subsection and so on. */
    HEADING,
    PARAGRAPH,
    INFOBOX_LABEL,
    INFOBOX_VALUE,
    LIST_ITEM,
    /** A cell of a table, with zero-based row and column; row 0 is the head where the table has one. */
    TABLE_CELL,
    /** The "Sources: …" line under a table. */
    TABLE_SOURCE,
    CAPTION,
    BLOCK_QUOTATION,
    /** A note of the article's own that explains rather than cites. */
    EXPLANATORY_NOTE,
    /** A footnote of the article's own that cites: a source note. */
    SOURCE_NOTE,
    /** What the page's furniture left behind in a copy: kept in the text, hidden on the desk, left out of editions. */
    FURNITURE;

    /** Whether the block belongs to what an author wrote, so that the desk and the editions show it. */
    public boolean isShown() {
        return this != FURNITURE;
    }

    /** Whether the block is one of the article's own notes. */
    public boolean isNote() {
        return this == SOURCE_NOTE || this == EXPLANATORY_NOTE;
    }
}
