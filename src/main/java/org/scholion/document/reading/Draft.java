package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.scholion.document.reading.ReadText.ReadNote;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Blocks as a reader finds them, in the text's order. Readers speak in char offsets; the draft keeps code points,
 * refuses a block that is empty or does not follow the one before it, and a text of more than 200,000 blocks.
 */
final class Draft {
    static final int MOST_BLOCKS = 200_000;

    private final String text;
    private final CodePointText points;
    private final List<ReadBlock> blocks = new ArrayList<>();
    private final List<ReadNote> notes = new ArrayList<>();
    private int filledTo;
    private String title;

    Draft(String text) {
        this.text = text;
        this.points = new CodePointText(text);
    }

    /** Adds a block of running text. */
    void add(BlockKind kind, int from, int to) {
        add(ReadBlock.of(kind, claim(from, to)));
    }

    void title(int from, int to) {
        title = text.substring(from, to);
        add(BlockKind.TITLE, from, to);
    }

    void heading(int from, int to, int level) {
        add(new ReadBlock(BlockKind.HEADING, claim(from, to), level, null, null, null, null, null));
    }

    void listItem(int from, int to, int depth, String label) {
        add(new ReadBlock(BlockKind.LIST_ITEM, claim(from, to), depth, null, null, null, label, null));
    }

    void infobox(BlockKind kind, int from, int to, int group, String label, String lang) {
        add(new ReadBlock(kind, claim(from, to), 0, null, null, group, label, lang));
    }

    void cell(int from, int to, int row, int column, int group, String label) {
        add(new ReadBlock(BlockKind.TABLE_CELL, claim(from, to), 0, row, column, group, label, null));
    }

    /** Adds the "Sources: …" line under a table; the note's body begins after the label. */
    void tableSource(int from, int to, int bodyFrom, int group) {
        add(new ReadBlock(BlockKind.TABLE_SOURCE, claim(from, to), 0, null, null, group, null, null));
        notes.add(new ReadNote(blocks.size() - 1, -1, 0, 1, range(bodyFrom, to)));
    }

    /** Adds one of the article's own notes; returns its ordinal among the blocks. */
    int note(BlockKind kind, int from, int to, int list, int number, int uses, String label) {
        TextRange body = claim(from, to);
        add(new ReadBlock(kind, body, 0, null, null, list, label, null));
        notes.add(new ReadNote(blocks.size() - 1, list, number, uses, body));
        return blocks.size() - 1;
    }

    /** Says anew what a block is, once later text has shown it. */
    void reclassify(int ordinal, BlockKind kind) {
        blocks.set(ordinal, blocks.get(ordinal).as(kind));
    }

    ReadText toReadText(RawReader reader) {
        return new ReadText(reader.name(), reader.version(), text, blocks, title, notes);
    }

    private void add(ReadBlock block) {
        if (blocks.size() == MOST_BLOCKS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    -1,
                    "The file has more than " + MOST_BLOCKS + " paragraphs, items and cells; divide it.");
        }
        blocks.add(block);
    }

    private TextRange claim(int from, int to) {
        if (from < filledTo || to <= from) {
            throw new IllegalStateException("Block " + from + ".." + to + " after " + filledTo);
        }
        filledTo = to;
        return range(from, to);
    }

    private TextRange range(int from, int to) {
        return new TextRange(points.codePointOffset(from), points.codePointOffset(to));
    }
}
