package org.scholion.blob;

import java.io.ByteArrayOutputStream;
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
        return write(in::transferTo, limit);
    }

    /** Like {@link #read}, for bytes that something writes. */
    public static Spool write(Source source, long limit) throws IOException {
        Path file = Files.createTempFile("scholion-upload", ".part");
        boolean complete = false;
        try (Measured out = new Measured(Files.newOutputStream(file), limit)) {
            source.writeTo(out);
            complete = true;
            return new Spool(file, out.head(), out.size(), out.sha256());
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What writes the bytes of a file. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Passes bytes on, up to a limit, and knows their beginning, count and digest. */
    private static final class Measured extends OutputStream {
        private final OutputStream out;
        private final long limit;
        private final MessageDigest digest;
        private final ByteArrayOutputStream head = new ByteArrayOutputStream(HEAD);
        private long size;

        Measured(OutputStream out, long limit) {
            this.out = out;
            this.limit = limit;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every Java has SHA-256", missing);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            size += length;
            if (size > limit) {
                throw new Problem.TooLarge(
                        "file", "A file may hold at most " + (limit >> 20) + " MiB. Nothing of it was kept.");
            }
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            head.write(bytes, offset, Math.min(length, HEAD - head.size()));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        byte[] head() {
            return head.toByteArray();
        }

        long size() {
            return size;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
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
