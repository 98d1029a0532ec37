package org.scholion.blob;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known of some stored bytes; the bytes themselves are {@link BlobChunk}s. */
@Entity
@Table(name = "blob")
public class Blob {
    @Id
    private String sha256;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    protected Blob() {}

    public Blob(String sha256, long size, String mediaType) {
        this.sha256 = sha256;
        this.size = size;
        this.mediaType = mediaType;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Length in bytes. */
    public long size() {
        return size;
    }

    public String mediaType() {
        return mediaType;
    }
}
