package org.scholion.web.shared;

import java.util.List;
import java.util.UUID;
import org.scholion.sourcenote.NoteReferenceView;
import org.scholion.sourcenote.SourceNoteView;

/**
 * A source note as the API shows it. What concerns the work stands on the note itself for its first reference, and once
 * more for each in {@code references}.
 *
 * @param document slug of the document that it stands in
 * @param revision number of the revision that {@code start} and {@code end} count in
 * @param list 0, 1, … for the numbered lists, -1 for a line under a table
 * @param number 0 for a line under a table
 * @param uses how often the text refers to it
 * @param work citation key of the first work, or null
 */
public record SourceNoteRow(
        UUID id,
        String document,
        int revision,
        int list,
        int number,
        String raw,
        int uses,
        String kind,
        String work,
        LocatorView locator,
        String quote,
        String archiveDate,
        String accessDate,
        List<String> isbn,
        String issn,
        String doi,
        String language,
        List<String> findings,
        int start,
        int end,
        List<ReferenceRow> references) {

    /** One of the works that a note refers to. */
    public record ReferenceRow(String work, LocatorView locator, String quote) {}

    public static SourceNoteRow of(SourceNoteView note) {
        NoteReferenceView first =
                note.references().isEmpty() ? null : note.references().get(0);
        return new SourceNoteRow(
                note.id(),
                note.place().document(),
                note.place().revision(),
                note.list(),
                note.number(),
                note.raw(),
                note.uses(),
                note.kind(),
                first == null ? null : first.workKey(),
                first == null ? null : LocatorView.of(first.locator()),
                first == null ? null : first.quote(),
                first == null ? null : first.archiveDate(),
                first == null ? null : first.accessDate(),
                first == null ? List.of() : first.isbn(),
                first == null ? null : first.issn(),
                first == null ? null : first.doi(),
                first == null ? null : first.language(),
                note.references().stream()
                        .flatMap(reference -> reference.findings().stream())
                        .distinct()
                        .toList(),
                note.range().start(),
                note.range().end(),
                note.references().stream()
                        .map(reference -> new ReferenceRow(
                                reference.workKey(), LocatorView.of(reference.locator()), reference.quote()))
                        .toList());
    }
}
