package org.scholion.document.reading;

import java.util.regex.Pattern;

/**
 * What the block is into which words are written.
 *
 * @param level heading level (2 and up), nesting depth of a list item (1 and up), otherwise 0
 * @param label what is printed before it, or null
 * @param lang BCP 47 tag as the source gives it, or null; one that is no tag is dropped
 */
public record Shape(BlockKind kind, int level, Integer row, Integer column, Integer group, String label, String lang) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+");
    private static final int LONGEST_LANGUAGE = 35;

    public static Shape of(BlockKind kind) {
        return new Shape(kind, 0, null, null, null, null, null);
    }

    /** @param level 1 and up, as HTML counts; below the title it is at least 2 */
    public static Shape heading(int level) {
        return new Shape(BlockKind.HEADING, Math.max(2, Math.min(level, 9)), null, null, null, null, null);
    }

    public static Shape item(int depth, String label) {
        return new Shape(BlockKind.LIST_ITEM, Math.max(1, depth), null, null, null, label, null);
    }

    public static Shape cell(int table, int row, int column) {
        return new Shape(BlockKind.TABLE_CELL, 0, row, column, table, null, null);
    }

    public static Shape infobox(BlockKind kind, int box) {
        return new Shape(kind, 0, null, null, box, null, null);
    }

    public Shape in(String language) {
        return new Shape(kind, level, row, column, group, label, language);
    }

    /** The same with a label, as an item of a list in a cell has its bullet. */
    public Shape labelled(String mark) {
        return new Shape(kind, level, row, column, group, mark, lang);
    }

    /** What stands between a block and the one before it. */
    String separatorAfter(Shape last) {
        boolean sameGroup = last.group() != null && last.group().equals(group);
        if (last.kind() == BlockKind.TABLE_CELL && kind() == BlockKind.TABLE_CELL && sameGroup) {
            boolean sameCell = last.row().equals(row) && last.column().equals(column);
            return last.row().equals(row) && !sameCell ? "\t" : "\n";
        }
        boolean pair = last.kind() == BlockKind.INFOBOX_LABEL && kind() == BlockKind.INFOBOX_VALUE && sameGroup;
        if (pair) {
            return "\t";
        }
        boolean box = kind() == BlockKind.INFOBOX_LABEL || kind() == BlockKind.INFOBOX_VALUE;
        boolean boxBefore = last.kind() == BlockKind.INFOBOX_LABEL || last.kind() == BlockKind.INFOBOX_VALUE;
        boolean together = box && boxBefore && sameGroup
                || last.kind() == BlockKind.LIST_ITEM && kind() == BlockKind.LIST_ITEM
                || last.kind().isNote() && kind().isNote() && sameGroup;
        return together ? "\n" : "\n\n";
    }

    /** Its language as the database keeps it; null where the source gives none, or what is no tag. */
    String languageTag() {
        return lang != null
                        && lang.length() <= LONGEST_LANGUAGE
                        && LANGUAGE.matcher(lang).matches()
                ? lang
                : null;
    }
}
