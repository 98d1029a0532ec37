package org.scholion.web.annotation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.exchange.AnnotationImport;
import org.scholion.annotation.exchange.Plan;
import org.scholion.annotation.exchange.Planned;
import org.scholion.web.shared.Words;

/**
 * A file of annotations that somebody brought to a document.
 *
 * @param format "jsonld", "csv" or "hypothesis"
 * @param state "read", "kept" or "undone"
 * @param exact how many stand where the file says; 0 where it is kept already, like the other numbers but the last
 * @param byQuote how many stand elsewhere, in one place only
 * @param doubtful how many have no sure place
 * @param placeless how many are about no words of the document
 * @param replies how many answer others
 * @param duplicates how many the document has already
 * @param unreadable how many break a rule of the model
 * @param kept how many were kept
 */
public record AnnotationImportView(
        UUID id,
        String fileName,
        String format,
        String state,
        int exact,
        int byQuote,
        int doubtful,
        int placeless,
        int replies,
        int duplicates,
        int unreadable,
        int kept,
        Instant broughtAt,
        Instant keptAt,
        List<EntryView> entries)
        implements Serializable {

    /**
     * One annotation of a file.
     *
     * @param words what it says, the beginning of it
     * @param fit "exact", "quote", "doubtful" or "none"; null where it cannot be read
     */
    public record EntryView(
            int number,
            String author,
            String words,
            boolean reply,
            String fit,
            String quote,
            boolean duplicate,
            String problem)
            implements Serializable {

        /** In one word: "refused", "duplicate", "reply", or how it fits. */
        public String verdict() {
            return problem != null ? "refused" : duplicate ? "duplicate" : reply ? "reply" : fit;
        }
    }

    static AnnotationImportView of(Plan plan) {
        AnnotationImport brought = plan.brought();
        return new AnnotationImportView(
                brought.id(),
                brought.fileName(),
                brought.format(),
                Words.of(brought.state()),
                plan.exact(),
                plan.byQuote(),
                plan.doubtful(),
                plan.placeless(),
                plan.replies(),
                plan.duplicates(),
                plan.unreadable(),
                plan.kept(),
                brought.broughtAt(),
                brought.keptAt(),
                plan.entries().stream().map(AnnotationImportView::entry).toList());
    }

    private static EntryView entry(Planned entry) {
        return new EntryView(
                entry.number(),
                entry.author(),
                entry.words(),
                entry.reply(),
                entry.place() == null ? null : Words.of(entry.place().fit()),
                entry.place() == null ? null : entry.place().quote(),
                entry.duplicate(),
                entry.problem());
    }
}
