package org.scholion.edition.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An approved citation.
 *
 * @param reference the work as a note names it ("Wang 2020"), rendered
 * @param locator the place in the work as printed ("p. 275"), or null
 * @param quote the words quoted from the work, without quotation marks, or null
 * @param stance how the work stands to the claim
 * @param approvedBy display name of the reviewer
 * @param approvedAt when it was approved
 */
public record EditionCitation(
        List<TextRun> reference, String locator, String quote, Stance stance, String approvedBy, Instant approvedAt) {

    /** How a cited work stands to a claim. */
    public enum Stance {
        SUPPORTS,
        CONTRADICTS,
        QUALIFIES,
        MENTIONS
    }

    public EditionCitation {
        Objects.requireNonNull(stance, "stance");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(approvedAt, "approvedAt");
        reference = List.copyOf(reference);
    }
}
