package org.scholion.web.shared;

import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** The query parameters of lists. */
public final class Paging {
    private Paging() {}

    /**
     * What part of a list is asked for.
     *
     * @param after cursor, or null for the first page
     * @param limit 1 to 200 in decimal digits, or null for 100
     * @throws Problem.InvalidInput if one of them is malformed
     */
    public static Page.Request request(String after, String limit) {
        return Page.Request.parse(after, limit(limit));
    }

    /** The number in {@code limit}, or null. */
    public static Integer limit(String limit) {
        if (limit == null || limit.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(limit.strip());
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput("limit", "A page holds 1 to " + Page.Request.MAXIMUM + " items.");
        }
    }
}
