package org.scholion.web.shared;

/**
 * Where words of a former revision stand in the one that is shown.
 *
 * @param revision number of the revision that is shown
 * @param start first code point, or null if they have no place
 * @param end one past the last code point, or null
 * @param exact the words that stand there, or null
 * @param state "placed", "doubtful", "orphaned", "pending", "accepted" or "moved"
 * @param confidence how sure it was that the words were found, 0 to 1
 * @param rule by what they were found: "same-text", "moved-text", "text-diff", "quote-exact", "quote-fuzzy" or "none"
 * @param version of the placement, to be sent with a decision
 */
public record PlaceView(
        int revision,
        Integer start,
        Integer end,
        String exact,
        String state,
        double confidence,
        String rule,
        long version) {}
