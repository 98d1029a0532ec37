package org.scholion.web.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.web.shared.PersonView;

/**
 * An edition as the API shows it.
 *
 * @param document slug of the document
 * @param number counted from 1 within the document
 * @param statement what was changed against the source, or null
 * @param revision number of the revision that it froze
 * @param missing works whose required fields were unknown when it was published
 */
public record EditionView(
        UUID id,
        String document,
        int number,
        String title,
        String licence,
        String statement,
        PersonView publishedBy,
        Instant publishedAt,
        int revision,
        CountsView counts,
        List<MissingView> missing,
        List<FileView> files) {

    /** What went in. */
    public record CountsView(int annotations, int claims, int citations) {}

    /** A work with fields that nobody knew. */
    public record MissingView(String work, String label, List<String> fields) {}

    /**
     * A file of the edition.
     *
     * @param kind "bibtex", "csl-json" or "pdf"
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal digits
     * @param href its address
     */
    public record FileView(String kind, String name, long size, String sha256, String href) {}
}
