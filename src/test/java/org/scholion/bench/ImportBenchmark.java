package org.scholion.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.testing.ServerUnderTest;
import org.scholion.testing.TestDatabase.Vendor;

/**
 * Measures an import of 10,000 entries into the distribution, over HTTP, with its database on disk: reading the file and
 * comparing it with what is there, keeping all of it, making it found by its words, reading it again when all is there,
 * and taking it back; on H2 and on PostgreSQL, beside what pandoc takes to read the same file. Prints a table in Markdown, which it also writes into
 * {@code target/benchmarks-import.md}.
 */
public final class ImportBenchmark {
    private static final int ENTRIES = 10_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 3;
    private static final String PASSWORD = "measured-imports";
    private static final List<String> STEPS = List.of("read", "keep", "index words", "read again", "undo");

    private final Requests requests = new Requests();
    private final URI imports;
    private final String token;
    private final ProcessHandle process;
    private final List<List<Time>> times = new ArrayList<>();

    private ImportBenchmark(ServerUnderTest server) throws IOException, InterruptedException {
        imports = server.base().resolve("api/v1/imports");
        token = requests.token(server.base(), "editor", PASSWORD);
        process = server.process();
        STEPS.forEach(step -> times.add(new ArrayList<>()));
    }

    /** What a step took: by the clock, and of the server's processors. */
    private record Time(Duration clock, Duration processor) {}

    /**
     * Runs it.
     *
     * @param arguments the databases, {@code H2} and {@code POSTGRESQL} if none is given
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String file = LargeLibrary.bibtex(ENTRIES);
        List<Vendor> vendors = arguments.length == 0 ? List.of(Vendor.values()) : List.of(Vendor.valueOf(arguments[0]));
        Map<Vendor, ImportBenchmark> measured = new EnumMap<>(Vendor.class);
        for (Vendor vendor : vendors) {
            measured.put(vendor, vendor == Vendor.H2 ? onH2(file) : onPostgresql(file));
        }
        long pandoc = Pandoc.leastMillis(file);
        StringBuilder table = new StringBuilder("| 10,000 entries | " + String.join(" ms (CPU) | ", STEPS)
                + " ms (CPU) | read and keep ÷ pandoc |\n| --- | --: | --: | --: | --: | --: | --: |\n");
        measured.forEach((vendor, benchmark) -> table.append(benchmark.row(vendor, pandoc)));
        table.append(String.format(Locale.ROOT, "| `pandoc -f biblatex -t csljson` | %,d | | | | | 1 |%n", pandoc));
        String report = Machine.describe() + "\n\n" + table;
        System.out.println(report);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "benchmarks-import.md"), report);
    }

    private static ImportBenchmark onH2(String file) throws IOException, InterruptedException {
        return on(Map.of(), file);
    }

    private static ImportBenchmark onPostgresql(String file) throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            return on(
                    Map.of(
                            "SCHOLION_DB_URL",
                            postgres.getJdbcUrl("postgres", "postgres"),
                            "SCHOLION_DB_USER",
                            "postgres",
                            "SCHOLION_DB_PASSWORD",
                            "postgres"),
                    file);
        }
    }

    private static ImportBenchmark on(Map<String, String> database, String file)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("scholion-benchmark");
        Map<String, String> settings = new HashMap<>(database);
        settings.put("SCHOLION_DEMO_PASSWORD", PASSWORD);
        settings.put("JAVA_OPTS", System.getProperty("scholion.options", "-Xmx512m"));
        try (ServerUnderTest server = ServerUnderTest.start(directory, settings)) {
            ImportBenchmark benchmark = new ImportBenchmark(server);
            benchmark.measure(file);
            return benchmark;
        } finally {
            Directories.delete(directory);
        }
    }

    private void measure(String file) throws IOException, InterruptedException {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            String read = timed(0, () -> give(file));
            timed(1, () -> told(read, "keep"));
            timed(2, this::indexed);
            timed(3, () -> give(file));
            timed(4, () -> told(read, "undo"));
        }
    }

    private String give(String file) throws IOException, InterruptedException {
        String id = json(requests.upload(imports, token, "file", "library.bib", file))
                .getString("id");
        await(id, "read");
        return id;
    }

    /** Waits until the last work of the file is found by its words. */
    private String indexed() throws IOException, InterruptedException {
        URI last = imports.resolve("works?q=key" + (ENTRIES - 1));
        while (json(requests.get(last, token)).getJsonArray("items").isEmpty()) {
            Thread.sleep(50);
        }
        return "";
    }

    private String told(String id, String act) throws IOException, InterruptedException {
        requests.post(imports.resolve("imports/" + id + "/" + act), token);
        await(id, act.equals("keep") ? "kept" : "undone");
        return id;
    }

    private void await(String id, String state) throws IOException, InterruptedException {
        while (true) {
            JsonObject brought = json(requests.get(imports.resolve("imports/" + id), token));
            JsonObject job = brought.getJsonObject("job");
            if (job.getString("state").equals("failed")) {
                throw new IOException(job.toString());
            }
            if (brought.getString("state").equals(state)
                    && job.getString("state").equals("done")) {
                return;
            }
            Thread.sleep(10);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private String row(Vendor vendor, long pandoc) {
        StringBuilder row = new StringBuilder("| ").append(vendor);
        for (List<Time> all : times) {
            row.append(String.format(
                    Locale.ROOT,
                    " | %,d (%,d)",
                    median(all).clock().toMillis(),
                    median(all).processor().toMillis()));
        }
        double ratio = (double) (median(times.get(0)).clock().toMillis()
                        + median(times.get(1)).clock().toMillis())
                / pandoc;
        return row.append(String.format(Locale.ROOT, " | %.2f |%n", ratio)).toString();
    }

    private static Time median(List<Time> all) {
        return all.stream()
                .skip(WARM_UP)
                .sorted(Comparator.comparing(Time::clock))
                .toList()
                .get(ROUNDS / 2);
    }

    /** What takes its time on the server. */
    @FunctionalInterface
    private interface Step {
        String take() throws IOException, InterruptedException;
    }

    private String timed(int step, Step taken) throws IOException, InterruptedException {
        Processors before = Processors.now(process);
        long start = System.nanoTime();
        String result = taken.take();
        Time time = new Time(
                Duration.ofNanos(System.nanoTime() - start),
                Processors.now(process).since(before).server());
        times.get(step).add(time);
        System.out.println(STEPS.get(step) + ": " + time.clock().toMillis() + " ms, processors "
                + time.processor().toMillis() + " ms");
        return result;
    }
}
