package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;

/** What is said at the end of a note because no style prints it from elsewhere. */
final class NoteEnding {
    /** What the endings tell of. */
    static final List<String> VARIABLES = List.of("issued", "archive-date");

    private NoteEnding() {}

    /** The record's note with its endings; empty where there is nothing to say. */
    static String with(CslItem item, BibDialect dialect) {
        List<String> parts = new ArrayList<>();
        item.text("note").ifPresent(parts::add);
        if (dialect.isClassic()) {
            date(item).ifPresent(parts::add);
        }
        archived(item).ifPresent(parts::add);
        return String.join(". ", parts);
    }

    /** A note without its endings. */
    static String without(String note, CslItem.Builder builder) {
        CslItem item = builder.build();
        String unarchived = archived(item).map(ending -> cut(note, ending)).orElse(note);
        return date(item).map(ending -> cut(unarchived, ending)).orElse(unarchived);
    }

    private static String cut(String note, String ending) {
        if (note.equals(ending)) {
            return "";
        }
        return note.endsWith(". " + ending) ? note.substring(0, note.length() - ending.length() - 2) : note;
    }

    private static Optional<String> date(CslItem item) {
        return item.issued()
                .flatMap(CslDate::asEdtf)
                .filter(date -> date.isApproximate() || date.isUncertain())
                .map(date -> "Date uncertain: " + date.value());
    }

    private static Optional<String> archived(CslItem item) {
        return item.date("archive-date").map(date -> "Archived " + date.text());
    }
}
