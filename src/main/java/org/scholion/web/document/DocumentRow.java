package org.scholion.web.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * A document in the list of documents.
 *
 * @param language BCP 47 tag, or null if unknown
 * @param licence terms, or null if unknown
 * @param paragraphs how many paragraphs its text has
 * @param approved those with an approved citation
 * @param proposed those with a proposed one only
 * @param lastActivity when something was last done in it
 */
public record DocumentRow(
        String slug,
        String title,
        String language,
        String licence,
        int paragraphs,
        int approved,
        int proposed,
        Instant lastActivity)
        implements Serializable {}
