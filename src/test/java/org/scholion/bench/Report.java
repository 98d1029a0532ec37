package org.scholion.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what was measured and sets it as Markdown, with the targets and whether they were met. */
final class Report {
    static final String INSERT = "one-table endpoint, insert";
    static final String CREATE = "Scholion, create a note";
    static final String LIST = "Scholion, list 100 notes";
    static final String NO_WORK = "one-table endpoint, no work";

    /** Clients of the stages that the targets speak of. */
    static final int MANY = 8;

    private final int heap;
    private final Instant date = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final String machine = Machine.describe();
    private final Map<Stage, Measurement> stages = new LinkedHashMap<>();
    private Start bareStart;
    private Start emptyStart;
    private Start start;
    private Residents afterStart;
    private Residents afterLoad;
    private long peak;
    private long databaseBytes;

    /** @param heap the servers' heap limit in MiB */
    Report(int heap) {
        this.heap = heap;
    }

    private record Stage(String what, int clients) {}

    /**
     * A start, from the process until it was ready.
     *
     * @param cpu the processor time that it took until then, which a busy neighbour changes less
     */
    record Start(Duration wall, Duration cpu) {

        static Start of(Duration wall, ProcessHandle process) {
            return new Start(wall, process.info().totalCpuDuration().orElseThrow());
        }
    }

    /** Resident sets in MiB. */
    record Residents(long scholion, long bare) {}

    /** A stage, or a further round of one. */
    void row(String what, int clients, Measurement measured) {
        stages.merge(new Stage(what, clients), measured, Measurement::plus);
    }

    void bareStart(Start time) {
        bareStart = time;
    }

    void emptyStart(Start time) {
        emptyStart = time;
    }

    void start(Start time) {
        start = time;
    }

    void memoryAfterStart(Residents residents) {
        afterStart = residents;
    }

    /** @param peak the largest resident set of Scholion so far, in MiB */
    void memoryAfterLoad(Residents residents, long peak) {
        afterLoad = residents;
        this.peak = peak;
    }

    void databaseSize(long bytes) {
        databaseBytes = bytes;
    }

    /** @param stage how long a stage took */
    String text(Duration stage) {
        StringBuilder text = new StringBuilder();
        line(text, "%s, `mvn -Pbench verify`, %d s a stage. %s%n", date, stage.toSeconds(), machine);
        line(
                text,
                "| stage | clients | per second | p50 ms | p99 ms | server CPU ms | client CPU ms | others, cores |");
        line(text, "| --- | --: | --: | --: | --: | --: | --: | --: |");
        stages.forEach((key, measured) -> line(text, "| %s | %d | %s |", key.what, key.clients, measured.cells()));
        line(text, "");
        line(text, "CPU is processor time for each act; “others” is what the rest of the machine kept busy.%n");
        line(text, "| start, memory, disk | Scholion | one-table WAR |");
        line(text, "| --- | --: | --: |");
        line(text, "| ready after, empty data directory, s | %.1f | |", seconds(emptyStart.wall));
        line(text, "| ready after, s | %.1f | %.1f |", seconds(start.wall), seconds(bareStart.wall));
        line(text, "| CPU until ready, empty data directory, s | %.1f | |", seconds(emptyStart.cpu));
        line(text, "| CPU until ready, s | %.1f | %.1f |", seconds(start.cpu), seconds(bareStart.cpu));
        line(text, "| RSS after start, MiB | %d | %d |", afterStart.scholion, afterStart.bare);
        line(text, "| RSS after load, MiB (largest: %d) | %d | %d |", peak, afterLoad.scholion, afterLoad.bare);
        line(text, "| database file after load, MiB | %d | |", databaseBytes / (1024 * 1024));
        line(text, "");
        line(text, "| target | measured | met |");
        line(text, "| --- | --: | --- |");
        Measurement create = stages.get(new Stage(CREATE, MANY));
        double ratio = create.perSecond() / stages.get(new Stage(INSERT, MANY)).perSecond();
        target(text, "creates ÷ one-table endpoint, 8 clients, ≥ 0.50", "%.2f", ratio, ratio >= 0.5);
        target(text, "creates/s, 8 clients, ≥ 500", "%.0f", create.perSecond(), create.perSecond() >= 500);
        for (int clients : List.of(1, MANY)) {
            double slowest = stages.get(new Stage(LIST, clients)).p99();
            target(text, "list p99 ms, clients: " + clients + ", < 30", "%.1f", slowest, slowest < 30);
        }
        double above = afterLoad.scholion - heap;
        target(text, "RSS after load − `-Xmx" + heap + "m`, MiB, ≤ 300", "%.0f", above, above <= 300);
        double warm = seconds(start.wall) / seconds(bareStart.wall);
        target(text, "start ÷ start of the bare WAR, ≤ 1.50", "%.2f", warm, warm <= 1.5);
        double empty = seconds(emptyStart.wall) / seconds(bareStart.wall);
        target(text, "the same with an empty data directory, ≤ 1.50", "%.2f", empty, empty <= 1.5);
        return text.toString();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static void target(StringBuilder text, String what, String format, double measured, boolean met) {
        line(text, "| %s | " + format + " | %s |", what, measured, met ? "yes" : "**no**");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
