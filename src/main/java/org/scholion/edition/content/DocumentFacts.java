package org.scholion.edition.content;

/**
 * What is known of the document that an edition is of. Each value is null where it is unknown.
 *
 * @param creator who made it
 * @param source the address it was taken from
 * @param archive the archive that keeps it
 * @param shelfmark its mark in that archive
 * @param retrieved when it was retrieved, an ISO date or what the source gives
 * @param language BCP 47 tag of its main language
 * @param licence the licence of the document itself
 */
public record DocumentFacts(
        String creator,
        String source,
        String archive,
        String shelfmark,
        String retrieved,
        String language,
        String licence) {

    /** A document of which nothing is known. */
    public static DocumentFacts unknown() {
        return new DocumentFacts(null, null, null, null, null, null, null);
    }
}
