package org.scholion.web.edition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What an edition of a document would hold if it were published now, and what is missing.
 *
 * @param waiting citations that wait for a decision and would not be in it
 * @param unplaced what would not be in it because it is not sure where its words stand now
 * @param licence terms that the document's description names, or null if they are unknown
 */
public record PreviewRow(
        int annotations,
        int claims,
        int citations,
        int waiting,
        int unplaced,
        String licence,
        ArrayList<MissingRow> missing)
        implements Serializable {

    /**
     * A cited work of which something is unknown.
     *
     * @param fields names of the unknown fields
     */
    public record MissingRow(String workKey, String label, List<String> fields) implements Serializable {}
}
