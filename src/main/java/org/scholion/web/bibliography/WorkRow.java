package org.scholion.web.bibliography;

import java.io.Serializable;

/**
 * A work in the table of works.
 *
 * @param key its present citation key
 * @param names the first three authors, else editors, in filing order; null if unknown
 * @param furtherNames how many more there are
 * @param year year or interval of issue, or null if unknown
 * @param title title, or null if unknown
 * @param lang language tag of the title, or null
 * @param type CSL name of its type
 * @param uses how many citations that everybody may see it has
 * @param unknown how many fields its type asks for and nobody knows
 */
public record WorkRow(
        String key,
        String names,
        int furtherNames,
        String year,
        String title,
        String lang,
        String type,
        long uses,
        int unknown)
        implements Serializable {}
