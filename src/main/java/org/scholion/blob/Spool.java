package org.scholion.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.scholion.shared.Problem;

/** A file on its way in, on disk until its SHA-256 is known: memory never holds more than a buffer of it. */
public final class Spool implements AutoCloseable {
    /** How many bytes of the file's beginning are kept at hand. */
    public static final int HEAD = 1 << 13;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final byte[] head;
    private final long size;
    private final String sha256;

    private Spool(Path file, byte[] head, long size, String sha256) {
        this.file = file;
        this.head = head;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Reads a stream to its end.
     *
     * @param limit how many bytes at most
     * @throws Problem.TooLarge as soon as there are more bytes than the limit; nothing is kept then
     */
    public static Spool read(InputStream in, long limit) throws IOException {
        Path file = Files.createTempFile("scholion-upload", ".part");
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] head = in.readNBytes(HEAD);
            out.write(head);
            digest.update(head);
            long size = head.length;
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Problem.TooLarge(
                            "file", "A file may hold at most " + (limit >> 20) + " MiB. Nothing of it was kept.");
                }
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
            }
            complete = true;
            return new Spool(file, head, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The first {@link #HEAD} bytes, or all there are. */
    public byte[] head() {
        return head.clone();
    }

    /** Length in bytes. */
    public long size() {
        return size;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Where the bytes are until this is closed. */
    public Path file() {
        return file;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
