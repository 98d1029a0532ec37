package org.scholion.bibliography.duplicate;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.shared.Page;

/** A place between candidates. A list that goes on from it neither repeats nor leaves out, whatever was decided since. */
record CandidatePlace(DuplicateCandidate last) {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,3})_([0-9a-f-]{36})_([0-9a-f-]{36})");

    /** @param cursor null for the place before all */
    static CandidatePlace parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new CandidatePlace(null);
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Page.Request.noCursor(cursor);
        }
        try {
            return new CandidatePlace(new DuplicateCandidate(
                    UUID.fromString(parts.group(2)),
                    UUID.fromString(parts.group(3)),
                    Integer.parseInt(parts.group(1)),
                    List.of(),
                    List.of()));
        } catch (IllegalArgumentException notAnId) {
            throw Page.Request.noCursor(cursor);
        }
    }

    boolean isBefore(DuplicateCandidate candidate) {
        return last == null || DuplicateCandidate.ORDER.compare(last, candidate) < 0;
    }
}
