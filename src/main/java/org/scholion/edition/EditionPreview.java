package org.scholion.edition;

import java.util.List;

/**
 * What an edition published now would hold.
 *
 * @param number the number that it would get
 * @param documentLicence the licence that the document is known to be under, or null
 * @param annotations annotations that the project sees
 * @param claims claims with approved citations
 * @param citations approved citations
 * @param waiting citations that wait for a decision and would not be in it
 * @param unplaced annotations and approved citations that would not be in it because it is not sure where their words
 *     stand in the current revision
 * @param missing works cited of which something is unknown
 */
public record EditionPreview(
        int number,
        String documentLicence,
        int annotations,
        int claims,
        int citations,
        int waiting,
        int unplaced,
        List<MissingFields> missing) {

    public EditionPreview {
        missing = List.copyOf(missing);
    }
}
