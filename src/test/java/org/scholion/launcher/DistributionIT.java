package org.scholion.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"true, admin scholar scholar2 reviewer editor", "false, admin"})
    void theFirstPeopleArePrintedAndWrittenForTheirOwnerAlone(String demo, String people) throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start(directory, Map.of("SCHOLION_DEMO", demo))) {
            Path file = server.data().resolve("demo-accounts.txt");
            Map<String, String> passwords = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(" "))
                    .map(line -> line.strip().split("\\s+"))
                    .collect(Collectors.toMap(account -> account[0], account -> account[1]));

            assertThat(passwords.keySet()).containsExactlyInAnyOrder(people.split(" "));
            assertThat(passwords.values()).doesNotHaveDuplicates();
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rw-------"));
            assertThat(signIn(server, "admin", passwords.get("admin"))).isEqualTo(200);
            assertThat(signIn(server, "scholar", passwords.getOrDefault("scholar", passwords.get("admin"))))
                    .isEqualTo(demo.equals("true") ? 200 : 401);

            server.stop();
            assertThat(server.console()).contains(Files.readString(file).strip());
        }
    }

    private static int signIn(ServerUnderTest server, String handle, String password) throws Exception {
        String pair = Base64.getEncoder().encodeToString((handle + ":" + password).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.base().resolve("api/v1/me"))
                .header("Authorization", "Basic " + pair)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
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
