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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.testing.DemoServer;
import org.scholion.testing.ServerUnderTest;
import org.scholion.testing.ServerUnderTest.Refusal;

@ExtendWith(DemoServer.Shared.class)
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
    void thePeopleOfTheDemonstrationArePrintedAndWrittenForTheirOwnerAlone(DemoServer demo) throws Exception {
        Map<String, String> passwords = demo.passwords();

        assertThat(passwords).containsOnlyKeys("admin", "scholar", "scholar2", "reviewer", "editor");
        assertThat(passwords.values()).doesNotHaveDuplicates();
        assertOnlyTheirOwnerReads(demo.accounts());
        assertThat(signIn(demo.server(), "admin", passwords.get("admin"))).isEqualTo(200);
        assertThat(signIn(demo.server(), "scholar", passwords.get("scholar"))).isEqualTo(200);
        assertThat(signIn(demo.server(), "scholar", passwords.get("admin"))).isEqualTo(401);
        assertThat(demo.firstConsole())
                .contains(Files.readString(demo.accounts()).strip());
    }

    /** One start serves all that can be seen of one server: until it stops nothing changes it. */
    @Test
    void withoutTheDemonstrationThereIsOneAdministratorTheDataIsHeldAndASignalStopsTheServer() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.start(directory, Map.of("SCHOLION_DEMO", "false"))) {
            Path accounts = server.data().resolve("demo-accounts.txt");
            Map<String, String> passwords = DemoServer.passwords(accounts);
            assertThat(passwords).containsOnlyKeys("admin");
            assertOnlyTheirOwnerReads(accounts);
            assertThat(signIn(server, "admin", passwords.get("admin"))).isEqualTo(200);
            assertThat(signIn(server, "scholar", passwords.get("admin"))).isEqualTo(401);

            Refusal refusal = ServerUnderTest.refuse(directory, Map.of());
            assertThat(refusal.exitStatus()).isEqualTo(ExitStatus.DATA_DIRECTORY.code());
            assertThat(refusal.lines()).singleElement().asString().contains("in use by another running Scholion");

            server.stop();
            assertThat(server.console())
                    .contains(Files.readString(accounts).strip())
                    .doesNotContain("Exception");
        }
    }

    private static void assertOnlyTheirOwnerReads(Path accounts) throws IOException {
        assertThat(Files.getPosixFilePermissions(accounts))
                .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rw-------"));
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
}
