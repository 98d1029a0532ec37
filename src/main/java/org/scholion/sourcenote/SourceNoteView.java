package org.scholion.sourcenote;

import java.util.List;
import java.util.UUID;
import org.scholion.shared.TextRange;

/**
 * A source note as it is shown.
 *
 * @param id null for one that is not kept
 * @param formerId the note of the former revision that it goes on from, or null
 * @param place the document that it stands in, or null
 * @param list which numbered list it stands in, from 0; -1 for a line under a table
 * @param number its printed number; 0 where it has none
 * @param uses how often the text refers to it
 * @param range its words in the revision's text, as code points
 * @param blockOrdinal the block that holds it
 * @param raw its words, verbatim
 * @param kind {@code short}, {@code full}, {@code web}, {@code explanatory} or {@code unread}
 * @param references what it cites, in the order of the note; empty if it cites nothing
 */
public record SourceNoteView(
        UUID id,
        UUID formerId,
        NotePlace place,
        int list,
        int number,
        int uses,
        TextRange range,
        int blockOrdinal,
        String raw,
        String kind,
        List<NoteReferenceView> references) {

    public SourceNoteView {
        references = List.copyOf(references);
    }
}
