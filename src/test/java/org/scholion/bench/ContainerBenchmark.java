package org.scholion.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Readership;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.annotation.w3c.AnnotationWriter;
import org.scholion.document.Document;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestDatabase.Vendor;
import org.scholion.testing.TestProject;

/**
 * Measures how long a page of a container takes to be read and written as JSON-LD, the first, one in the middle and the
 * last: where a document has 1,000 annotations in a database of its own, and in one in which another document has many more;
 * there, and where it has 1,000 among many private ones of 50 other people; without the network. The documents take turns, so that a busy machine slows all alike. By the clock,
 * and by the processor time of the thread, which on PostgreSQL leaves the database out.
 */
public final class ContainerBenchmark {
    private static final Addresses ADDRESSES = new Addresses("https://scholion.example");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int OTHERS = 50;
    private static final int PORTION = 5_000;
    private static final int PAGE = 100;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 150;

    private final TestProject project;
    private final TestDatabase database;

    private ContainerBenchmark(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    /**
     * Runs it.
     *
     * @param arguments the database, H2 (in a file) or POSTGRESQL, H2 if left out; then how many annotations the large
     *     document has, 1,000,000 if left out
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        Vendor vendor = arguments.length == 0 ? Vendor.H2 : Vendor.valueOf(arguments[0]);
        int many = arguments.length < 2 ? MANY : Integer.parseInt(arguments[1]);
        System.out.println(vendor + "; " + Machine.describe() + "\n");
        Path directory = Files.createTempDirectory("scholion-benchmark");
        try (TestDatabase small = open(vendor, directory.resolve("small"));
                TestDatabase large = open(vendor, directory.resolve("large"))) {
            run(new ContainerBenchmark(small), new ContainerBenchmark(large), many);
        } finally {
            Directories.delete(directory);
        }
    }

    private static TestDatabase open(Vendor vendor, Path file) {
        return vendor == Vendor.H2 ? TestDatabase.h2(file) : TestDatabase.pooledPostgresql();
    }

    /** A document, an annotation in the middle of those that are read, and what reading it took, in nanoseconds. */
    private record Size(
            ContainerBenchmark where, Document document, UUID middle, List<Long> clock, List<Long> processor) {
        void clear() {
            clock.clear();
            processor.clear();
        }
    }

    private static void run(ContainerBenchmark small, ContainerBenchmark large, int many) throws SQLException {
        List<Size> sizes =
                List.of(small.fill(FEW, 0), large.fill(FEW, 0), large.fill(many, 0), large.fill(FEW, many / 4));
        small.tidy();
        large.tidy();
        System.out.printf(
                Locale.ROOT,
                "| page | | 1,000 alone, ms | 1,000 beside, ms | %,d, ms | ÷ alone | ÷ beside"
                        + " | 1,000 among %,d private ones, ms | ÷ beside |%n"
                        + "| --- | --- | --: | --: | --: | --: | --: | --: | --: |%n",
                many,
                many / 4);
        for (String page : List.of("first", "middle", "last")) {
            sizes.forEach(Size::clear);
            for (int n = 0; n < WARM_UP + ROUNDS; n++) {
                if (n == WARM_UP) {
                    sizes.forEach(Size::clear);
                }
                for (Size size : sizes) {
                    long start = System.nanoTime();
                    long used = CLOCK.getCurrentThreadCpuTime();
                    size.where().read(size, page);
                    size.processor().add(CLOCK.getCurrentThreadCpuTime() - used);
                    size.clock().add(System.nanoTime() - start);
                }
            }
            print(page, "clock", sizes.stream().map(Size::clock).toList());
            print(page, "processor", sizes.stream().map(Size::processor).toList());
        }
    }

    private static void print(String page, String what, List<List<Long>> times) {
        List<Double> medians = times.stream().map(ContainerBenchmark::median).toList();
        double alone = medians.get(0);
        double beside = medians.get(1);
        double large = medians.get(2);
        double among = medians.get(3);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                page,
                what,
                alone,
                beside,
                large,
                large / alone,
                large / beside,
                among,
                among / beside);
    }

    private void read(Size size, String page) {
        int length = project.in(rooms -> {
            Collected collected = rooms.annotationCollections.collection(
                    project.scholar, size.document().slug());
            List<UUID> ids = page.equals("last")
                    ? rooms.annotationCollections.before(collected, null, PAGE).ids()
                    : rooms.annotationCollections
                            .after(collected, page.equals("middle") ? size.middle() : null, PAGE)
                            .ids();
            List<Annotation> shown = rooms.annotationCollections.read(ids);
            AnnotationWriter writer = rooms.annotationCollections.writer(
                    ADDRESSES, size.document().slug(), shown);
            return shown.stream()
                    .mapToInt(annotation ->
                            writer.writeWithin(annotation).toString().length())
                    .sum();
        });
        if (length == 0) {
            throw new IllegalStateException("The page is empty");
        }
    }

    private static double median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    /** A document with notes that are shown to the project, and private ones of others evenly among them. */
    private Size fill(int shown, int hidden) throws SQLException {
        long start = System.nanoTime();
        Document document = project.take("One two three " + shown + " and " + hidden + ".\n");
        UUID anchor = project.note(project.scholar, document, "two", Visibility.PROJECT)
                .target()
                .id();
        List<UUID> others = Stream.generate(UUID::randomUUID).limit(OTHERS).toList();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<UUID> ids = new ArrayList<>();
        int all = shown + hidden - 1;
        int step = all / shown + 1;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement annotations = connection.prepareStatement(
                        "insert into annotation (id, document_id, kind, visibility, author_id, body, created_at,"
                                + " updated_at, version, readers_id) values (?, ?, 'NOTE', ?, ?, ?, ?, ?, 1, ?)");
                PreparedStatement targets = connection.prepareStatement(
                        "insert into annotation_target (annotation_id, ordinal, anchor_id) values (?, 0, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 1; n <= all; n++) {
                UUID id = TimeOrderedId.next();
                boolean isShown = n % step == 0 || hidden == 0;
                UUID author = isShown ? project.scholar.id() : others.get(n % OTHERS);
                Visibility visibility = isShown ? Visibility.PROJECT : Visibility.PRIVATE;
                if (isShown) {
                    ids.add(id);
                }
                set(
                        annotations,
                        id,
                        document.id(),
                        visibility.name(),
                        author,
                        "Note " + n,
                        now,
                        now,
                        Readership.of(visibility, author));
                set(targets, id, anchor);
                if (n % PORTION == 0 || n == all) {
                    annotations.executeBatch();
                    targets.executeBatch();
                    connection.commit();
                }
            }
        }
        project.act(rooms -> {
            rooms.annotationCounts.add(document.id(), Readership.PROJECT, ids.size());
            rooms.entities.flush();
            rooms.annotationCounts.fold(10);
        });
        System.err.printf(Locale.ROOT, "%,d notes put in within %.0f s%n", all + 1, (System.nanoTime() - start) / 1e9);
        return new Size(this, document, ids.get(ids.size() / 2), new ArrayList<>(), new ArrayList<>());
    }

    /** What the database does by itself when it has had time. */
    private void tidy() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(database.vendor() == Vendor.H2 ? "analyze" : "vacuum analyze");
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }
}
