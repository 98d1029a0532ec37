package org.scholion.document.reading;

import java.util.List;
import org.scholion.shared.TextRange;

/**
 * The outcome of reading a raw form: what becomes a revision.
 *
 * @param reader name of the reader, stable for ever
 * @param readerVersion version of the reader's rules; a change of outcome needs a new one
 * @param text the canonical text; for plain text exactly the decoded bytes, a byte order mark included
 * @param blocks in the text's order, without overlaps; the code points between them are separators
 * @param title the title as the text gives it, or null
 * @param notes the article's own notes, in the text's order
 * @param milestones where pages of the source begin, in the text's order
 */
public record ReadText(
        String reader,
        int readerVersion,
        String text,
        List<ReadBlock> blocks,
        String title,
        List<ReadNote> notes,
        List<ReadMilestone> milestones) {

    public ReadText {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        milestones = List.copyOf(milestones);
    }

    /** A text of a form that has no pages. */
    public ReadText(
            String reader, int readerVersion, String text, List<ReadBlock> blocks, String title, List<ReadNote> notes) {
        this(reader, readerVersion, text, blocks, title, notes, List.of());
    }

    /**
     * The beginning of a page of the source.
     *
     * @param at first code point of the page
     * @param label what the source prints as its number, such as "12", "xiv" or "46v"; null where it prints none
     */
    public record ReadMilestone(int at, String label) {}

    /**
     * One of the article's own notes.
     *
     * @param blockOrdinal index into {@link ReadText#blocks()} of the block that holds it
     * @param list which numbered list it stands in (0 for the first), or -1 for a line under a table
     * @param number its printed number, or 0 where it has none or a letter (then the block's label tells it)
     * @param uses how often the text refers to it: the count of back-reference letters, at least 1
     * @param body the note's words without number, caret and back-reference letters
     */
    public record ReadNote(int blockOrdinal, int list, int number, int uses, TextRange body) {}
}
