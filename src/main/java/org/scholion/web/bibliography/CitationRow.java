package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.UUID;

/**
 * A citation of a work.
 *
 * @param passage the words that the claim rests on, the first passage of several
 * @param locator where in the work, for people; null for the work as a whole
 * @param status token such as "proposed"
 * @param stance token such as "supports"
 */
public record CitationRow(
        UUID claim,
        String slug,
        String documentTitle,
        String statement,
        String passage,
        String locator,
        String stance,
        String status)
        implements Serializable {}
