package org.scholion.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.scholion.bench.endpoint.RowsResource;

/** What the disk and the database can do without a server before them. */
final class Disk {
    /** Who signs in to the benchmark's own databases; the server's pool refuses an empty password. */
    static final String USER = "bench";

    static final String PASSWORD = "bench";

    private static final int APPEND_BYTES = 512;

    private final Path directory;
    private final Load load = new Load(ProcessHandle.current());

    Disk(Path directory) {
        this.directory = directory;
    }

    /** The address of an H2 file that is written to at every commit, as Scholion's is. */
    static String url(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=8192";
    }

    /** Appends a little to a file and has it forced to the disk, data and metadata. */
    Measurement fsync(Duration time) throws Exception {
        try (FileChannel channel =
                FileChannel.open(directory.resolve("fsync"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            return load.run(1, time, () -> append(channel));
        }
    }

    private static FileChannel append(FileChannel channel) throws IOException {
        channel.write(ByteBuffer.allocate(APPEND_BYTES));
        channel.force(true);
        return channel;
    }

    /** Inserts row after row on one connection in this process, each in a transaction of its own. */
    Measurement insertLoop(Duration warmUp, Duration time) throws Exception {
        try (Connection connection = DriverManager.getConnection(url(directory.resolve("loop")), USER, PASSWORD)) {
            try (Statement create = connection.createStatement()) {
                create.execute(RowsResource.TABLE);
            }
            connection.setAutoCommit(false);
            load.run(1, warmUp, () -> insert(connection));
            return load.run(1, time, () -> insert(connection));
        }
    }

    private static Connection insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RowsResource.INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(3, Requests.NOTE);
            insert.executeUpdate();
        }
        connection.commit();
        return connection;
    }
}
