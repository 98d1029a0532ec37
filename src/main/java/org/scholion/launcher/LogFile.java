package org.scholion.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The log as a stream: everything the server prints goes here instead of to the console. Past its limit the file is
 * renamed to {@code NAME.1}, the older ones one number higher, and a new one begins.
 */
final class LogFile extends OutputStream {
    private final Path path;
    private final long limit;
    private final int kept;
    private OutputStream out;
    private long size;

    /**
     * @param limit bytes after which a new file begins at the next end of line
     * @param kept how many older files stay
     * @throws IOException if the file cannot be opened
     */
    LogFile(Path path, long limit, int kept) throws IOException {
        this.path = path;
        this.limit = limit;
        this.kept = kept;
        open();
    }

    private void open() throws IOException {
        out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(path);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        size += length;
        if (size >= limit && length > 0 && bytes[offset + length - 1] == '\n') {
            rotate();
        }
    }

    private void rotate() throws IOException {
        out.close();
        for (int number = kept; number >= 1; number--) {
            Path newer = number == 1 ? path : numbered(number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
