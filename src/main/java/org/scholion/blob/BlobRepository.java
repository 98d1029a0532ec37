package org.scholion.blob;

import java.util.Optional;

/** Where stored bytes are kept. */
public interface BlobRepository {

    void add(Blob blob);

    void add(BlobChunk chunk);

    /** Writes a piece at once, so that it has not to be held until the end of the transaction. */
    void addAndForget(BlobChunk chunk);

    Optional<Blob> find(String sha256);

    /**
     * One piece of some stored bytes.
     *
     * @throws IllegalStateException if it is missing though the blob is there
     */
    BlobChunk getChunk(String sha256, int n);
}
