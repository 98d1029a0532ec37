package org.scholion.document.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.scholion.blob.Spool;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * The bytes of a document with the name that they came under, on disk: what readers judge and read. Its text is decoded
 * once, however many readers look at it.
 */
public final class RawFile implements AutoCloseable {
    /** The longest file taken in, in bytes: scanned books with a text layer are this long. */
    public static final long LIMIT_BYTES = 100L << 20;

    /** The longest file that is one text, in bytes: it is held in memory as a whole while it is read. */
    public static final int TEXT_LIMIT_BYTES = 20 << 20;

    private final String name;
    private final Spool spool;
    private String text;
    private UnreadableDocument refusal;

    private RawFile(String name, Spool spool) {
        this.name = name == null ? "" : name;
        this.spool = spool;
    }

    /**
     * Takes bytes to disk.
     *
     * @param name name of the file they came in, or null
     * @throws org.scholion.shared.Problem.TooLarge if there are more than {@link #LIMIT_BYTES}
     */
    public static RawFile take(String name, InputStream bytes) throws IOException {
        return new RawFile(name, Spool.read(bytes, LIMIT_BYTES));
    }

    /** Like {@link #take(String, InputStream)}, for bytes that something writes. */
    public static RawFile take(String name, Spool.Source source) throws IOException {
        return new RawFile(name, Spool.write(source, LIMIT_BYTES));
    }

    /** Like {@link #take(String, InputStream)}, for bytes in memory. */
    public static RawFile take(String name, byte[] bytes) {
        try {
            return take(name, new ByteArrayInputStream(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name as it was sent; empty where there was none. */
    public String name() {
        return name;
    }

    /** What stands after the last full stop of the name, in lower case; empty where there is none. */
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Length in bytes. */
    public long size() {
        return spool.size();
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String sha256() {
        return spool.sha256();
    }

    /** Where the bytes are until this is closed. */
    public Path path() {
        return spool.file();
    }

    public InputStream open() throws IOException {
        return spool.open();
    }

    /** The first 8 KiB, each byte as one character: for signatures and marks in ASCII. */
    public String head() {
        return new String(spool.head(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the file begins with these bytes, given as characters up to U+00FF. */
    public boolean opensWith(String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = spool.head();
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    /**
     * All bytes, for forms that are one text.
     *
     * @throws UnreadableDocument with {@link Reason#TOO_LARGE} if there are more than {@link #TEXT_LIMIT_BYTES}, with
     *     {@link Reason#EMPTY} if there are none
     */
    public byte[] bytes() {
        if (size() > TEXT_LIMIT_BYTES) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    TEXT_LIMIT_BYTES,
                    "A text may hold at most " + (TEXT_LIMIT_BYTES >> 20) + " MiB; divide it.");
        }
        if (size() == 0) {
            throw new UnreadableDocument(Reason.EMPTY, -1, "The file is empty (0 bytes).");
        }
        try {
            return Files.readAllBytes(path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The text of a file in UTF-8, unchanged.
     *
     * @throws UnreadableDocument if the bytes are no such text ({@link Decoding#decode})
     */
    public String text() {
        if (refusal != null) {
            throw refusal;
        }
        if (text == null) {
            try {
                text = Decoding.decode(bytes(), TEXT_LIMIT_BYTES);
            } catch (UnreadableDocument refused) {
                refusal = refused;
                throw refused;
            }
        }
        return text;
    }

    /** Whether the file is a text in UTF-8. */
    public boolean isText() {
        try {
            text();
            return true;
        } catch (UnreadableDocument refused) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
