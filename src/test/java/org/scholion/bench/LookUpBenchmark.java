package org.scholion.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.scholion.bibliography.WorkLookUp;
import org.scholion.bibliography.WorkWords;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/**
 * Measures how long looking a work up takes while somebody types, letter by letter, among many works; on H2 and on
 * PostgreSQL, service and database without the network. On a busy machine the time on the processor says more than the
 * clock; with PostgreSQL it leaves out the database's own.
 */
public final class LookUpBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int PORTION = 1000;
    private static final String[] SYLLABLES =
            "for bes wang li zhang ah mad khan sheng millward ben son per kins ro zi tursun ma lat if star frede rick"
                    .split(" ");
    private static final String[] WORDS = ("history of the and in china xinjiang central asia muslims warlords republic"
                    + " politics movement independence east turkestan soviet shadow empire frontier culture trade"
                    + " religion language education war state society land water oasis city nomads steppe road")
            .split(" ");
    private static final List<String> QUERIES = List.of(
            "forbes 86",
            "wang 2020",
            "wang",
            "w",
            "the",
            "history of",
            "li zhang",
            "xinj 19",
            "1986",
            "王",
            "Ван 1999",
            "movement independence china 2001",
            "khan oasis",
            "zz",
            "benson 1990 trade",
            "b 2");

    private final Random random = new Random(1);

    private LookUpBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments how many works (100,000 if not given)
     */
    public static void main(String[] arguments) throws SQLException {
        int works = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        System.out.println("| database | works | look-ups | p50 | p99 | p50 of CPU | p99 of CPU | slowest |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (TestDatabase.Vendor vendor : TestDatabase.Vendor.values()) {
            try (TestDatabase database =
                    vendor == TestDatabase.Vendor.H2 ? TestDatabase.h2() : TestDatabase.postgresql()) {
                System.out.println(new LookUpBenchmark().measure(database, works));
            }
        }
    }

    private String measure(TestDatabase database, int works) throws SQLException {
        TestProject project = TestProject.on(database);
        fill(database, project.id(), works);
        List<Long> nanos = new ArrayList<>();
        List<Long> computing = new ArrayList<>();
        long most = 0;
        String slowest = "";
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (String query : QUERIES) {
                for (int typed = 1; typed <= query.length(); typed++) {
                    String begun = query.substring(0, typed);
                    long busy = CLOCK.getCurrentThreadCpuTime();
                    long start = System.nanoTime();
                    List<WorkLookUp.Match> found =
                            project.in(rooms -> rooms.lookUp.find(project.scholar, project.id(), begun, 8));
                    long took = System.nanoTime() - start;
                    if (round >= WARM_UP) {
                        nanos.add(took);
                        computing.add(CLOCK.getCurrentThreadCpuTime() - busy);
                        if (took > most) {
                            most = took;
                            slowest = begun + "” (" + found.size() + " found)";
                        }
                    }
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms: “%s |",
                database.vendor(),
                works,
                nanos.size(),
                quantile(nanos, 50),
                quantile(nanos, 99),
                quantile(computing, 50),
                quantile(computing, 99),
                millis(most),
                slowest);
    }

    private static double quantile(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return millis(sorted[sorted.length * percent / 100]);
    }

    private static double millis(long nanos) {
        return nanos / (double) Duration.ofMillis(1).toNanos();
    }

    private void fill(TestDatabase database, UUID projectId, int works) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement work = connection.prepareStatement(
                        "insert into work (id, project_id, csl_json, provenance_json, sort_key, created_at, updated_at,"
                                + " version, indexed_by) values (?, ?, ?, '{}', ?, ?, ?, 1, 1)");
                PreparedStatement key =
                        connection.prepareStatement("insert into work_key values (?, ?, ?, true, false)");
                PreparedStatement word = connection.prepareStatement("insert into work_word values (?, ?, ?, ?)");
                Statement analyze = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < works; n++) {
                UUID id = TimeOrderedId.next();
                CslItem item = item();
                String citekey = "Key" + n;
                set(work, id, projectId, item.toJson(), item.title().orElseThrow(), now, now);
                set(key, projectId, citekey, id);
                for (Map.Entry<String, Integer> entry :
                        WorkWords.of(item, List.of(citekey)).entrySet()) {
                    set(word, id, entry.getKey(), projectId, entry.getValue());
                }
                if (n % PORTION == PORTION - 1 || n == works - 1) {
                    for (PreparedStatement each : Arrays.asList(work, key, word)) {
                        each.executeBatch();
                    }
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            analyze.execute("analyze");
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }

    /** Few words are common, many are rare, as in real titles and among real names. */
    private CslItem item() {
        int kind = random.nextInt(20);
        CslName author = kind == 0
                ? CslName.person("王", "柯")
                : kind == 1 ? CslName.person("Ван", "Кэ") : CslName.person(name(), name());
        StringBuilder title = new StringBuilder();
        for (int n = 0; n < 8; n++) {
            title.append(n == 0 ? "" : " ").append(common(WORDS)).append(random.nextInt(4) == 0 ? name() : "");
        }
        return CslItem.builder(CslType.BOOK)
                .text("title", title.toString())
                .names("author", List.of(author))
                .date("issued", String.valueOf(1900 + random.nextInt(125)))
                .build();
    }

    private String name() {
        String name = common(SYLLABLES) + (random.nextInt(3) == 0 ? "" : common(SYLLABLES));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String common(String[] words) {
        double chance = random.nextDouble();
        return words[(int) (chance * chance * words.length)];
    }
}
