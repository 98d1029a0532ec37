package org.scholion.web.annotation;

import java.time.Instant;
import java.util.UUID;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versioned;

/**
 * What became of a passage in the current revision, beside what it was before.
 *
 * @param anchor id of the placement: that of the anchor
 * @param type "annotation" or "claim"
 * @param id of the annotation or claim
 * @param words the note or the claim's sentence; empty for a bare highlight
 * @param mine whether the person who asks wrote it
 * @param mayDecide whether they may decide where it belongs
 * @param state "placed", "doubtful", "orphaned", "pending", "accepted" or "moved"
 * @param confidence how sure it was that the words were found, 0 to 1
 * @param rule by what they were found
 * @param before the passage where it was last known to be; in the same revision as after for words that came from
 *     elsewhere, then as they came
 * @param after the passage where it is now, or may be; null if it has no place
 * @param decidedBy who decided so, or null
 * @param decidedAt when, or null
 */
public record PlacementView(
        UUID anchor,
        String document,
        String type,
        UUID id,
        String words,
        PersonView author,
        boolean mine,
        boolean mayDecide,
        String state,
        double confidence,
        String rule,
        PassageView before,
        PassageView after,
        PersonView decidedBy,
        Instant decidedAt,
        long version)
        implements Versioned {

    /**
     * A passage with what stands around it.
     *
     * @param revision number of the revision that the offsets count in
     * @param start first code point
     * @param end one past the last code point
     * @param prefix up to 240 code points before it
     * @param suffix up to 240 code points after it
     */
    public record PassageView(int revision, int start, int end, String prefix, String exact, String suffix) {}
}
