package org.scholion.coverage;

import java.time.Instant;

/**
 * How far a document is covered.
 *
 * @param paragraphs paragraphs, list items, captions, quotations and cells of its current revision
 * @param approved those that a passage with an approved citation touches
 * @param proposed those that only a passage with a proposed one touches
 * @param none the rest
 * @param lastActivity when somebody last did something that the person may see
 */
public record CoverageRow(int paragraphs, int approved, int proposed, int none, Instant lastActivity) {}
