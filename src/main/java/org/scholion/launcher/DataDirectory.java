package org.scholion.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data directory, held by this process alone until it is closed or the process ends: the system releases the lock
 * even after a kill.
 */
final class DataDirectory implements AutoCloseable {
    /** A channel that nothing refers to is closed by the garbage collection, and its lock is gone. */
    private static final Set<DataDirectory> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the directory where it is missing, closed to other users where the system knows them, and locks it.
     *
     * @throws StartFailure if it cannot be written to, or another Scholion holds it
     */
    static DataDirectory claim(Path path) throws StartFailure {
        FileChannel channel = null;
        try {
            createForOwner(path);
            Files.createDirectories(path.resolve("logs"));
            channel = FileChannel.open(
                    path.resolve("scholion.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(path);
            }
            DataDirectory claimed = new DataDirectory(path, channel);
            HELD.add(claimed);
            return claimed;
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        } catch (IOException e) {
            throw new StartFailure(
                    ExitStatus.DATA_DIRECTORY,
                    "the data directory " + path + " cannot be written to (" + reason(e)
                            + "): choose another with SCHOLION_DATA_DIR",
                    e);
        }
    }

    /** Private notes lie in it: a new one is closed to other users of the machine; of one that is there nothing changes. */
    private static void createForOwner(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    private static StartFailure inUse(Path path) {
        return new StartFailure(
                ExitStatus.DATA_DIRECTORY,
                "the data directory " + path + " is in use by another running Scholion: stop it first"
                        + ", or choose another directory with SCHOLION_DATA_DIR");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    Path logFile() {
        return path.resolve("logs").resolve("scholion.log");
    }

    /** Where the application leaves the sign-ins for the operator to read. */
    Path demoAccounts() {
        return path.resolve("demo-accounts.txt");
    }

    /**
     * An empty directory for what the server unpacks while it runs. What an earlier run left there is deleted.
     *
     * @throws IOException if it cannot be emptied or created
     */
    Path freshWorkDirectory() throws IOException {
        Path work = path.resolve("work");
        try {
            Files.walkFileTree(work, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            if (!e.getFile().equals(work.toString())) {
                throw e;
            }
        }
        return Files.createDirectories(work);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(this);
    }
}
