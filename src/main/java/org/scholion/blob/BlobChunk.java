package org.scholion.blob;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.scholion.shared.CompositeKey;

/** A piece of some stored bytes: at most 1 MiB, numbered from 0. */
@Entity
@IdClass(BlobChunk.Key.class)
@Table(name = "blob_chunk")
public class BlobChunk {
    /** Length of every piece but the last, in bytes. */
    public static final int SIZE = 1 << 20;

    @Id
    private String sha256;

    @Id
    private int n;

    @Column(updatable = false)
    private byte[] bytes;

    protected BlobChunk() {}

    public BlobChunk(String sha256, int n, byte[] bytes) {
        this.sha256 = sha256;
        this.n = n;
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The key of a piece, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private String sha256;
        private int n;

        public Key() {}

        public Key(String sha256, int n) {
            this.sha256 = sha256;
            this.n = n;
        }

        @Override
        protected List<Object> parts() {
            return Arrays.asList(sha256, n);
        }
    }
}
