package org.scholion.web.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A citation as a reviewer judges it.
 *
 * @param workEntry its entry in a bibliography, as HTML
 * @param locator where in the work, for people, or null
 * @param quoteCheck "found" or "not-found" in the text of the work that is here, or null where there is none
 * @param stance token such as "supports"
 * @param status token such as "proposed"
 * @param note the source note that it was taken over from, verbatim, or null
 * @param obstacle why the person may not decide on it, or null if they may
 */
public record WaitingRow(
        UUID id,
        UUID claim,
        long version,
        String slug,
        String documentTitle,
        String statement,
        ArrayList<SurroundingWords> passages,
        String workKey,
        String workEntry,
        String locator,
        String quote,
        String translation,
        String quoteCheck,
        String stance,
        String status,
        boolean demonstration,
        NoteRow note,
        String author,
        String claimAuthor,
        Instant proposedAt,
        ArrayList<DecisionRow> history,
        String obstacle)
        implements Serializable {

    /** Whether there is something to decide on it now. */
    public boolean isWaiting() {
        return status.equals("proposed") || status.equals("needs-recheck");
    }

    /** What of the judged content is not as it was: names of fields to what they said before. */
    Map<String, String> changedSince(WaitingRow former) {
        LinkedHashMap<String, String> changed = new LinkedHashMap<>();
        compare(changed, "statement", former.statement, statement);
        compare(changed, "passages", former.passagesInWords(), passagesInWords());
        compare(changed, "work", former.workEntry, workEntry);
        compare(changed, "locator", former.locator, locator);
        compare(changed, "quote", former.quote, quote);
        compare(changed, "translation", former.translation, translation);
        compare(changed, "stance", former.stance, stance);
        compare(changed, "status", former.status, status);
        return changed;
    }

    private static void compare(Map<String, String> changed, String field, String before, String now) {
        if (!Objects.equals(before, now)) {
            changed.put(field, before == null ? "" : before);
        }
    }

    private String passagesInWords() {
        return String.join(" … ", passages.stream().map(SurroundingWords::exact).toList());
    }

    /**
     * A document's own note.
     *
     * @param list which of the document's series of notes, from 0; -1 for a line under a table
     * @param number its number, 0 for a line under a table
     */
    public record NoteRow(int list, int number, String raw) implements Serializable {}
}
