package org.scholion.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.blob.Blob;
import org.scholion.shared.CompositeKey;

/** One of the files of an edition. */
@Entity
@IdClass(EditionFile.Key.class)
@Table(name = "edition_file")
public class EditionFile {
    /** The works cited, as classic BibTeX. */
    public static final String BIBTEX = "bibtex";
    /** The records of the works cited, as CSL-JSON: everything that was known of them. */
    public static final String RECORDS = "csl-json";
    /** The annotated pages. */
    public static final String PDF = "pdf";

    @Id
    @Column(name = "edition_id")
    private UUID editionId;

    @Id
    private String kind;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    protected EditionFile() {}

    EditionFile(UUID editionId, String kind, String fileName, Blob blob) {
        this.editionId = editionId;
        this.kind = kind;
        this.fileName = fileName;
        this.sha256 = blob.sha256();
        this.size = blob.size();
    }

    public UUID editionId() {
        return editionId;
    }

    public String kind() {
        return kind;
    }

    public String sha256() {
        return sha256;
    }

    /** The name that a download gets. */
    public String fileName() {
        return fileName;
    }

    /** Length in bytes. */
    public long size() {
        return size;
    }

    /** The key of a file, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID editionId;
        private String kind;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(editionId, kind);
        }
    }
}
