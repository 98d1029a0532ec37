package org.scholion.web.edition;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published edition with its files.
 *
 * @param statement what was changed in it against the source, or null
 */
public record EditionRow(
        UUID id,
        int number,
        String title,
        String licence,
        String statement,
        String publishedBy,
        Instant publishedAt,
        int annotations,
        int claims,
        int citations,
        List<FileRow> files)
        implements Serializable {

    /**
     * A file of an edition.
     *
     * @param kind token such as "pdf"
     * @param size in bytes
     * @param sha256 hash of its bytes in hexadecimal digits
     */
    public record FileRow(String kind, String name, long size, String sha256) implements Serializable {

        /** The last step of its address. */
        public String address() {
            return EditionsResource.nameOf(kind);
        }

        /** The beginning of the hash, enough to compare by eye. */
        public String shortHash() {
            return sha256.substring(0, Math.min(12, sha256.length()));
        }
    }
}
