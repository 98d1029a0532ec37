package org.scholion.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.scholion.annotation.Readership;
import org.scholion.shared.Json;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.ServerUnderTest;

/**
 * Measures the heap that the distribution needs while a document with 100,000 notes is open on 50 desks: it runs with
 * {@code -Xmx512m}, each reader asks for what the desk asks for (the text, all marks, a hundred notes) and listens for
 * news from then on. What is told is what is left after a full collection.
 */
public final class OpenDesksBenchmark {
    private static final String SLUG = "second-east-turkestan-republic";
    private static final String PASSWORD = "measured-desks";
    private static final List<String> PEOPLE = List.of("scholar", "reviewer");
    private static final int READERS = 50;
    private static final int AT_ONCE = 8;
    private static final int PORTION = 5_000;
    private static final int LENGTH = 40;
    private static final int CHOSEN = 100;

    private final Requests requests = new Requests();
    private final HttpClient client = HttpClient.newHttpClient();

    private OpenDesksBenchmark() {}

    /** @param arguments how many notes; 100,000 if left out */
    public static void main(String[] arguments) throws Exception {
        int notes = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.println(Machine.describe() + "\n");
        Path directory = Files.createTempDirectory("scholion-benchmark");
        try {
            new OpenDesksBenchmark().run(directory, notes);
        } finally {
            Directories.delete(directory);
        }
    }

    private void run(Path directory, int notes) throws Exception {
        try (ServerUnderTest server =
                ServerUnderTest.start(directory, Map.of("JAVA_OPTS", "-Xmx512m", "SCHOLION_DEMO_PASSWORD", PASSWORD))) {
            List<String> tokens = new ArrayList<>();
            for (String person : PEOPLE) {
                tokens.add(requests.token(server.base(), person, PASSWORD));
            }
            int length = (int) requests.get(server.base().resolve("api/v1/documents/" + SLUG + "/text"), tokens.get(0))
                    .codePoints()
                    .count();
            server.stop();
            fill(server.data().resolve("scholion"), notes, length);
            server.restart();
            System.out.println(
                    "| " + String.format(Locale.ROOT, "%,d", notes) + " notes, -Xmx512m | MiB |\n| --- | --: |");
            tell("heap in use after the start", heap(server.process()));
            List<WebSocket> open = open(server.base(), tokens);
            long resident = Memory.peak(server.process());
            tell("heap in use with " + READERS + " desks open", heap(server.process()));
            tell("largest resident set meanwhile", resident);
            open.forEach(WebSocket::abort);
        }
    }

    private static void tell(String what, long mebibytes) {
        System.out.println("| " + what + " | " + mebibytes + " |");
    }

    private static void fill(Path database, int notes, int length) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "sa", "")) {
            connection.setAutoCommit(false);
            UUID document;
            UUID revision;
            UUID author;
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("select d.id, d.current_revision_id, p.id from document d, person p where d.slug = '"
                            + SLUG + "' and p.handle = 'scholar'")) {
                row.next();
                document = row.getObject(1, UUID.class);
                revision = row.getObject(2, UUID.class);
                author = row.getObject(3, UUID.class);
            }
            try (PreparedStatement anchors = connection.prepareStatement(
                            "insert into anchor (id, document_id, revision_id, start_cp, end_cp, exact, prefix, suffix)"
                                    + " values (?, ?, ?, ?, ?, 'forty letters of the text or thereabouts', '', '')");
                    PreparedStatement annotations = connection.prepareStatement(
                            "insert into annotation (id, document_id, kind, visibility, author_id, body, created_at,"
                                    + " updated_at, version, readers_id)"
                                    + " values (?, ?, 'NOTE', 'PROJECT', ?, ?, ?, ?, 1, ?)");
                    PreparedStatement targets = connection.prepareStatement(
                            "insert into annotation_target (annotation_id, ordinal, anchor_id) values (?, 0, ?)");
                    PreparedStatement counts = connection.prepareStatement(
                            "insert into annotation_delta (document_id, readers_id, id, delta, changed_at)"
                                    + " values (?, ?, ?, ?, ?)")) {
                for (int n = 1; n <= notes; n++) {
                    UUID anchor = TimeOrderedId.next();
                    UUID annotation = TimeOrderedId.next();
                    int start = (int) ((long) n * (length - LENGTH) / (notes + 1));
                    add(anchors, anchor, document, revision, start, start + LENGTH);
                    add(
                            annotations,
                            annotation,
                            document,
                            author,
                            Requests.NOTE + " No. " + n,
                            now,
                            now,
                            Readership.PROJECT);
                    add(targets, annotation, anchor);
                    if (n % PORTION == 0 || n == notes) {
                        anchors.executeBatch();
                        annotations.executeBatch();
                        targets.executeBatch();
                        connection.commit();
                    }
                }
                add(counts, document, Readership.PROJECT, TimeOrderedId.next(), notes, now);
                counts.executeBatch();
                connection.commit();
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }

    private List<WebSocket> open(URI base, List<String> tokens) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<WebSocket>> desks = new ArrayList<>();
            for (int n = 0; n < READERS; n++) {
                String token = tokens.get(n % tokens.size());
                desks.add(() -> open(base, token));
            }
            List<WebSocket> open = new ArrayList<>();
            for (Future<WebSocket> desk : readers.invokeAll(desks)) {
                open.add(desk.get());
            }
            return open;
        } finally {
            readers.shutdownNow();
        }
    }

    /** What the desk does when it is opened. */
    private WebSocket open(URI base, String token) throws IOException, InterruptedException {
        String document = base + "api/v1/documents/" + SLUG;
        requests.get(URI.create(document + "/text"), token);
        String after = "";
        List<String> ids = List.of();
        while (after != null) {
            JsonObject page = read(
                    requests.get(URI.create(document + "/marks" + (after.isEmpty() ? "" : "?after=" + after)), token));
            ids = page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .limit(CHOSEN)
                    .map(mark -> mark.getString("id"))
                    .toList();
            after = page.getString("next", null);
        }
        requests.get(URI.create(document + "/marks/" + String.join(",", ids)), token);
        return client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(base.toString().replaceFirst("^http", "ws") + "live?document=" + SLUG),
                        new WebSocket.Listener() {})
                .join();
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The live objects of a process after a full collection, in MiB. */
    private static long heap(ProcessHandle process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        String total = told.lines().filter(line -> line.startsWith("Total")).collect(Collectors.joining());
        return Long.parseLong(total.trim().split("\\s+")[2]) / (1 << 20);
    }
}
