package org.scholion.web.shared;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.scholion.sourcenote.NoteReferenceView;
import org.scholion.sourcenote.SourceNote;
import org.scholion.sourcenote.SourceNoteView;

/**
 * A source note as the API shows it. What concerns the work stands on the note itself for its first reference, and once
 * more for each in {@code references}.
 *
 * @param id null for a reference that was only read
 * @param former id of the note of the former revision that it goes on from, or null
 * @param document slug of the document that it stands in, or null
 * @param revision number of the revision that {@code start} and {@code end} count in; 0 for none
 * @param list 0, 1, … for the numbered lists, -1 for a line under a table
 * @param number 0 for a line under a table
 * @param uses how often the text refers to it
 * @param kind {@code short}, {@code full} or {@code web} of the first reference; {@code full} where nothing was
 *     understood, which is a finding; {@code explanatory} for a note that explains the text
 * @param work citation key of the first work, or null
 * @param isbn of all references, thirteen digits each; one that fails its check as written
 * @param rest what no rule understood, verbatim
 * @param findings codes
 */
public record SourceNoteRow(
        UUID id,
        UUID former,
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
        List<String> rest,
        List<String> findings,
        int start,
        int end,
        List<ReferenceRow> references) {
    private static final String NOT_UNDERSTOOD = "not-understood";

    /**
     * One of the works that a note refers to.
     *
     * @param csl what the reference itself says of the work, as CSL-JSON
     * @param rule which rule tied it to the work, or failed to
     */
    public record ReferenceRow(
            String raw,
            String kind,
            String work,
            LocatorView locator,
            String quote,
            String archiveDate,
            String accessDate,
            List<IdentifierRow> identifiers,
            String language,
            JsonObject csl,
            List<String> rest,
            List<String> findings,
            String rule) {

        static ReferenceRow of(NoteReferenceView reference) {
            return new ReferenceRow(
                    reference.raw(),
                    reference.kind(),
                    reference.workKey(),
                    LocatorView.of(reference.locator()),
                    reference.quote(),
                    reference.archiveDate(),
                    reference.accessDate(),
                    reference.identifiers().stream().map(IdentifierRow::of).toList(),
                    reference.language(),
                    reference.csl(),
                    reference.rest(),
                    reference.findings(),
                    reference.rule());
        }
    }

    /**
     * An identifier with its verdict.
     *
     * @param value canonical, or null where it is not valid
     * @param verdict {@code valid}, {@code wrong-checksum} or {@code malformed}
     */
    public record IdentifierRow(String scheme, String raw, String value, String verdict) {
        static IdentifierRow of(NoteReferenceView.Identifier identifier) {
            return new IdentifierRow(identifier.scheme(), identifier.raw(), identifier.value(), identifier.verdict());
        }
    }

    public static SourceNoteRow of(SourceNoteView note) {
        List<NoteReferenceView> references = note.references();
        Optional<NoteReferenceView> first = references.stream().findFirst();
        boolean unread = note.kind().equals(SourceNote.UNREAD);
        List<String> findings = new ArrayList<>(each(references, NoteReferenceView::findings));
        if (unread) {
            findings.add(NOT_UNDERSTOOD);
        }
        return new SourceNoteRow(
                note.id(),
                note.formerId(),
                note.place() == null ? null : note.place().document(),
                note.place() == null ? 0 : note.place().revision(),
                note.list(),
                note.number(),
                note.raw(),
                note.uses(),
                unread ? "full" : note.kind(),
                first.map(NoteReferenceView::workKey).orElse(null),
                first.map(reference -> LocatorView.of(reference.locator())).orElse(null),
                first.map(NoteReferenceView::quote).orElse(null),
                first.map(NoteReferenceView::archiveDate).orElse(null),
                first.map(NoteReferenceView::accessDate).orElse(null),
                each(references, NoteReferenceView::isbn),
                first.map(NoteReferenceView::issn).orElse(null),
                first.map(NoteReferenceView::doi).orElse(null),
                first.map(NoteReferenceView::language).orElse(null),
                unread ? List.of(note.raw()) : each(references, NoteReferenceView::rest),
                List.copyOf(findings),
                note.range().start(),
                note.range().end(),
                references.stream().map(ReferenceRow::of).toList());
    }

    private static List<String> each(
            List<NoteReferenceView> references, Function<NoteReferenceView, List<String>> member) {
        return references.stream()
                .flatMap(reference -> member.apply(reference).stream())
                .distinct()
                .toList();
    }
}
