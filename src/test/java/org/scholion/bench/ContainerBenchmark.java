package org.scholion.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Readership;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.document.Document;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/**
 * Measures how long a page of a container takes to be read and written as JSON-LD, the first, one in the middle and the
 * last, where a document has 1,000 annotations and where it has many more; on H2, without the network. The sizes take
 * turns, so that a busy machine slows both alike; the time on the processor leaves the others out.
 */
public final class ContainerBenchmark {
    private static final Addresses ADDRESSES = new Addresses("https://scholion.example");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int FEW = 1_000;
    private static final int PORTION = 5_000;
    private static final int PAGE = 100;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;

    private final TestProject project;
    private final TestDatabase database;

    private ContainerBenchmark(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    /** @param arguments how many annotations the large document has; 1,000,000 if left out */
    public static void main(String[] arguments) throws SQLException {
        int many = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        System.out.println(Machine.describe());
        try (TestDatabase database = TestDatabase.h2()) {
            new ContainerBenchmark(database).run(many);
        }
    }

    private record Size(Document document, UUID middle, List<Long> times) {}

    private void run(int many) throws SQLException {
        List<Size> sizes = List.of(fill(FEW), fill(many));
        System.out.println("| page | 1,000: ms | " + String.format(Locale.ROOT, "%,d", many) + ": ms | ratio |");
        System.out.println("| --- | --: | --: | --: |");
        for (String page : List.of("first", "middle", "last")) {
            sizes.forEach(size -> size.times().clear());
            for (int n = 0; n < WARM_UP + ROUNDS; n++) {
                for (Size size : sizes) {
                    long start = CLOCK.getCurrentThreadCpuTime();
                    read(size, page);
                    long taken = CLOCK.getCurrentThreadCpuTime() - start;
                    if (n >= WARM_UP) {
                        size.times().add(taken);
                    }
                }
            }
            double few = median(sizes.get(0).times());
            double lots = median(sizes.get(1).times());
            System.out.println(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |", page, few, lots, lots / few));
        }
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
            var writer = rooms.annotationCollections.writer(
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

    private Size fill(int count) throws SQLException {
        Document document = project.take("One two three " + count + ".\n");
        UUID anchor = project.note(project.scholar, document, "two", Visibility.PROJECT)
                .target()
                .id();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement annotations = connection.prepareStatement(
                        "insert into annotation (id, document_id, kind, visibility, author_id, body, created_at,"
                                + " updated_at, version, readers_id) values (?, ?, 'NOTE', 'PROJECT', ?, ?, ?, ?, 1, ?)");
                PreparedStatement targets = connection.prepareStatement(
                        "insert into annotation_target (annotation_id, ordinal, anchor_id) values (?, 0, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 1; n < count; n++) {
                UUID id = TimeOrderedId.next();
                ids.add(id);
                set(annotations, id, document.id(), project.scholar.id(), "Note " + n, now, now, Readership.PROJECT);
                set(targets, id, anchor);
                if (n % PORTION == 0 || n == count - 1) {
                    annotations.executeBatch();
                    targets.executeBatch();
                    connection.commit();
                }
            }
        }
        project.act(rooms -> {
            rooms.annotationCounts.add(document.id(), Readership.PROJECT, count - 1);
            rooms.entities.flush();
            rooms.annotationCounts.fold(10);
        });
        return new Size(document, ids.get(ids.size() / 2), new ArrayList<>());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        statement.addBatch();
    }
}
