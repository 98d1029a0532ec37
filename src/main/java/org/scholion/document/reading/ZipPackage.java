package org.scholion.document.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * A document that is a ZIP archive of parts, opened so that no archive made to do harm fills the memory: parts are counted
 * before the directory is read, and bytes while they are unpacked, whatever the archive says of itself. Archives within
 * the archive are never opened.
 */
public final class ZipPackage implements AutoCloseable {
    /** A book has some thousand parts. */
    private static final int MOST_ENTRIES = 20_000;

    /** The directory of so many parts with long names. */
    private static final long LONGEST_DIRECTORY = 4L << 20;

    /** A part of text: a book of a thousand pages in Word's markup has some 30 MiB. */
    private static final long LONGEST_PART = 48L << 20;

    /** All parts of text together. */
    private static final long LONGEST_ALL = 96L << 20;

    /** Markup is packed to a tenth; beyond a hundredfold and some size the archive is a bomb. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 4L << 20;
    /** PKWARE APPNOTE, 4.3.16: the record at the end, 22 bytes and a comment of at most 65,535. */
    private static final int END_RECORD = 22;

    private static final int LONGEST_COMMENT = 65_535;

    private final ZipFile zip;
    private long unpacked;

    private ZipPackage(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableDocument if it is no archive, damaged, or has too many parts
     */
    public static ZipPackage open(RawFile file) {
        try {
            checkDirectory(file);
            return new ZipPackage(new ZipFile(file.path().toFile()));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableDocument(Reason.DAMAGED, -1, "The file is cut off or damaged; save it again.");
        }
    }

    /** Whether a file begins as a ZIP archive does and has a part of that name at all; never fails. */
    public static boolean has(RawFile file, String part) {
        if (!file.opensWith("PK\u0003\u0004")) {
            return false;
        }
        try (ZipPackage opened = open(file)) {
            return opened.zip.getEntry(part) != null;
        } catch (UnreadableDocument | IOException damaged) {
            return false;
        }
    }

    private static void checkDirectory(RawFile file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            int at = length - END_RECORD;
            while (at >= 0 && !(tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6)) {
                at--;
            }
            if (at < 0) {
                throw new IOException("No end of the directory");
            }
            long entries = number(tail, at + 10, 2);
            long size = number(tail, at + 12, 4);
            if (entries > MOST_ENTRIES || size > LONGEST_DIRECTORY) {
                throw new UnreadableDocument(
                        Reason.TOO_LARGE, -1, "The file is an archive of more than " + MOST_ENTRIES + " parts.");
            }
        }
    }

    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int at = length - 1; at >= 0; at--) {
            number = number << 8 | bytes[from + at] & 0xFF;
        }
        return number;
    }

    /** The bytes of a part; empty if there is none of that name. */
    public Optional<byte[]> part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(unpack(in, Math.max(1, entry.getCompressedSize())));
        } catch (IOException damaged) {
            throw new UnreadableDocument(
                    Reason.DAMAGED, -1, "The file is damaged: its part “" + name + "” cannot be unpacked.");
        }
    }

    /** Like {@link #part}, as a stream over memory. */
    public Optional<InputStream> stream(String name) {
        return part(name).map(ByteArrayInputStream::new);
    }

    private byte[] unpack(InputStream in, long packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            long size = out.size() + (long) read;
            boolean bomb = size > RATIO_COUNTS_FROM && size / packed > MOST_RATIO;
            if (size > LONGEST_PART || unpacked > LONGEST_ALL || bomb) {
                throw new UnreadableDocument(
                        Reason.TOO_LARGE,
                        -1,
                        "Unpacked, the text of this file is larger than " + (LONGEST_PART >> 20)
                                + " MiB or packed more tightly than any text.");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
