package org.scholion.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.scholion.shared.Problem;

/** Stores bytes once, by their SHA-256, and gives back exactly what it was given. */
@ApplicationScoped
public class BlobStore {
    private final BlobRepository blobs;

    @Inject
    public BlobStore(BlobRepository blobs) {
        this.blobs = blobs;
    }

    /** Stores the bytes if they are not there yet. */
    @Transactional
    public Blob put(byte[] bytes, String mediaType) {
        String sha256 = sha256(bytes);
        return blobs.find(sha256).orElseGet(() -> store(sha256, bytes, mediaType));
    }

    private Blob store(String sha256, byte[] bytes, String mediaType) {
        Blob blob = new Blob(sha256, bytes.length, mediaType);
        blobs.add(blob);
        for (int n = 0; (long) n * BlobChunk.SIZE < bytes.length; n++) {
            int from = n * BlobChunk.SIZE;
            blobs.add(new BlobChunk(
                    sha256, n, Arrays.copyOfRange(bytes, from, Math.min(from + BlobChunk.SIZE, bytes.length))));
        }
        return blob;
    }

    /**
     * Stores bytes that are too many to be held at once, if they are not there yet.
     *
     * @param described their hash, length and media type
     * @param bytes all of them
     */
    @Transactional
    public Blob put(Blob described, InputStream bytes) throws IOException {
        Optional<Blob> known = blobs.find(described.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        blobs.add(described);
        for (int n = 0; (long) n * BlobChunk.SIZE < described.size(); n++) {
            blobs.addAndForget(new BlobChunk(described.sha256(), n, bytes.readNBytes(BlobChunk.SIZE)));
        }
        return described;
    }

    /**
     * What is known of the bytes.
     *
     * @throws Problem.NotFound if there are none under that hash
     */
    @Transactional
    public Blob get(String sha256) {
        return blobs.find(sha256).orElseThrow(() -> new Problem.NotFound("file", sha256));
    }

    /** Writes the bytes out piece by piece, so that memory holds one piece at a time. */
    @Transactional
    public void write(Blob blob, OutputStream out) throws IOException {
        for (int n = 0; (long) n * BlobChunk.SIZE < blob.size(); n++) {
            out.write(blobs.getChunk(blob.sha256(), n).bytes());
        }
    }

    /** SHA-256 of some bytes, in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
