package org.scholion.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.scholion.testing.ServerUnderTest;

/**
 * Measures the packaged distribution and prints a report in Markdown, which it also writes into {@code
 * target/benchmarks.md}. The two servers run side by side and take turns under load, so that a busy neighbour hits
 * both; the one that is not asked is idle.
 */
public final class Benchmark {
    /** A large limit costs memory that is asked about, a small one time for collections: the launcher's own default. */
    private static final int HEAP = 512;

    private static final String HEAP_OPTION = "-Xmx" + HEAP + "m";
    private static final String PASSWORD = "for-the-benchmark";
    private static final String WRITTEN = "second-east-turkestan-republic";
    private static final String READ = "1911-revolution-in-xinjiang";
    private static final int NOTES = 100;
    private static final int MANY = Report.MANY;
    private static final int ROUNDS = 2;

    private final Path directory;
    private final Duration stage;
    private final Duration warmUp;
    private final Requests requests = new Requests();
    private final Report report = new Report(HEAP);

    private Benchmark(Path directory, Duration stage) {
        this.directory = directory;
        this.stage = stage;
        this.warmUp = stage.multipliedBy(3).dividedBy(10);
    }

    /**
     * Runs it.
     *
     * @param arguments the seconds of one stage (10 if not given)
     */
    public static void main(String[] arguments) throws Exception {
        Duration stage = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        Path directory = Files.createTempDirectory("scholion-benchmark");
        try {
            String report = new Benchmark(directory, stage).run();
            System.out.println(report);
            Files.writeString(Path.of("target", "benchmarks.md"), report);
        } finally {
            Directories.delete(directory);
        }
    }

    private String run() throws Exception {
        Path distribution = Path.of(System.getProperty("scholion.distribution", "target/scholion"))
                .toAbsolutePath();
        Disk disk = new Disk(directory);
        report.row("fsync after an append of 512 bytes", 1, disk.fsync(stage.dividedBy(3)));
        report.row("JDBC insert loop, no server", 1, disk.insertLoop(warmUp, stage.dividedBy(2)));

        Path data = Files.createDirectory(directory.resolve("scholion"));
        long start = System.nanoTime();
        try (ServerUnderTest scholion =
                ServerUnderTest.start(data, Map.of("JAVA_OPTS", HEAP_OPTION, "SCHOLION_DEMO_PASSWORD", PASSWORD))) {
            report.emptyStart(Report.Start.of(Duration.ofNanos(System.nanoTime() - start), scholion.process()));
            scholion.stop();
            try (OneTableServer bare = OneTableServer.start(directory.resolve("bare"), distribution, HEAP_OPTION)) {
                report.bareStart(Report.Start.of(bare.startTime(), bare.process()));
                start = System.nanoTime();
                scholion.restart();
                report.start(Report.Start.of(Duration.ofNanos(System.nanoTime() - start), scholion.process()));
                report.memoryAfterStart(residents(scholion, bare));
                load(scholion, bare);
                report.memoryAfterLoad(residents(scholion, bare), Memory.peak(scholion.process()));
                report.databaseSize(Files.size(scholion.data().resolve("scholion.mv.db")));
            }
        }
        return report.text(stage) + "\n" + ParsedNotes.table();
    }

    private static Report.Residents residents(ServerUnderTest scholion, OneTableServer bare) throws IOException {
        return new Report.Residents(Memory.resident(scholion.process()), Memory.resident(bare.process()));
    }

    private void load(ServerUnderTest scholion, OneTableServer bare) throws Exception {
        URI base = scholion.base();
        String token = requests.token(base, "scholar", PASSWORD);
        var annotate = requests.annotate(base, token, WRITTEN);
        var list = requests.list(base, token, READ);
        var note = requests.annotate(base, token, READ);
        var addRow = requests.addRow(bare.rows());
        var ask = requests.ask(bare.rows());
        for (int i = 0; i < NOTES; i++) {
            note.call();
        }
        Load onScholion = new Load(scholion.process());
        Load onBare = new Load(bare.process());

        // Compilers need more time than a stage's own warm-up gives, and beside eight clients they get no processor.
        onScholion.run(1, stage.multipliedBy(15), annotate);
        onScholion.run(1, stage.multipliedBy(6), list);
        onBare.run(1, stage.multipliedBy(3), addRow);
        for (int clients : List.of(1, MANY)) {
            if (clients == MANY) {
                // What many at once do otherwise than one has to be compiled as well.
                onScholion.run(clients, stage.multipliedBy(4), annotate);
                onScholion.run(clients, stage.multipliedBy(2), list);
                onBare.run(clients, stage.multipliedBy(2), addRow);
            }
            for (int round = 0; round < ROUNDS; round++) {
                Duration time = stage.dividedBy(ROUNDS);
                onBare.run(clients, warmUp.dividedBy(ROUNDS), addRow);
                report.row(Report.INSERT, clients, onBare.run(clients, time, addRow));
                onScholion.run(clients, warmUp.dividedBy(ROUNDS), annotate);
                report.row(Report.CREATE, clients, onScholion.run(clients, time, annotate));
                onScholion.run(clients, warmUp.dividedBy(ROUNDS), list);
                report.row(Report.LIST, clients, onScholion.run(clients, time, list));
                report.row(Report.NO_WORK, clients, onBare.run(clients, time.dividedBy(2), ask));
            }
        }
    }
}
