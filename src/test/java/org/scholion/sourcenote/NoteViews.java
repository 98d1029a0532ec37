package org.scholion.sourcenote;

import java.util.List;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.shared.TextRange;

/** Views of notes without a database, as test material for those who show them. */
public final class NoteViews {
    private NoteViews() {}

    public static SourceNoteView of(String raw) {
        List<ParsedReference> read = new ReferenceParser().parse(raw);
        List<NoteReferenceView> references = read.stream()
                .map(reference -> NoteReferenceView.of(reference, null, "Key", "same-work", List.of()))
                .toList();
        return new SourceNoteView(
                null,
                null,
                new NotePlace("article", "An article", 1),
                1,
                7,
                2,
                new TextRange(0, raw.codePointCount(0, raw.length())),
                3,
                raw,
                references.isEmpty() ? SourceNote.UNREAD : references.get(0).kind(),
                references);
    }
}
