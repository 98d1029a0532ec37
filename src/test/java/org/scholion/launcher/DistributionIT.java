package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.testing.ServerUnderTest;
import org.scholion.testing.ServerUnderTest.Refusal;

class DistributionIT {
    @TempDir
    private Path directory;

    @Test
    void aWrongValueIsRefusedAtOnce() {
        Refusal refusal = ServerUnderTest.refuse(directory, Map.of("SCHOLION_HTTP_PORT", "eighty"));

        assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.WRONG_SETTING.code());
        assertThat(refusal.lines())
                .containsExactly(
                        "scholion: SCHOLION_HTTP_PORT is \"eighty\", but must be a port number from 1 to 65535");
    }

    @Test
    void aTakenPortIsRefusedAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Refusal refusal = ServerUnderTest.refuse(directory, Map.of("SCHOLION_HTTP_PORT", port));

            assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.ADDRESS_TAKEN.code());
            assertThat(refusal.lines()).singleElement().asString().contains("port " + port, "is taken");
        }
    }

    @Test
    void aDatabaseOfOthersIsRefusedWithOneLineAndLeftAlone() throws SQLException {
        Path file = directory.resolve("data").resolve("scholion");
        String url = "jdbc:h2:file:" + file;
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table recipe (id int)");
        }

        Refusal refusal = ServerUnderTest.refuse(directory, Map.of());

        assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.DATABASE.code());
        assertThat(refusal.lines()).hasSize(2).last().asString().contains("cannot be brought up to date");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefusedWithOneLineThatHidesThePassword() {
        Refusal refusal = ServerUnderTest.refuse(
                directory, Map.of("SCHOLION_DB_URL", "jdbc:postgresql://127.0.0.1:1/scholion?user=a&password=hidden"));

        assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.DATABASE.code());
        assertThat(refusal.lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("jdbc:postgresql://127.0.0.1:1/scholion cannot be used")
                .doesNotContain("hidden");
    }

    @Test
    void dataOfARunningServerIsRefusedAndTheServerStopsOnASignal() {
        try (ServerUnderTest server = ServerUnderTest.start(directory, Map.of())) {
            Refusal refusal = ServerUnderTest.refuse(directory, Map.of());

            assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.DATA_DIRECTORY.code());
            assertThat(refusal.lines()).singleElement().asString().contains("in use by another running Scholion");

            server.stop();
            assertThat(server.console()).doesNotContain("Exception");
        }
    }
}
