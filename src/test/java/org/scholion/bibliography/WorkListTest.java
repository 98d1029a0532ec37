package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Page;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkListTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final TestDatabase database;
    private final TestProject project;

    WorkListTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @Test
    void everyWorkIsReadOnceInFilingOrderThoughSeveralAreFiledAlike() {
        insert(120, 7);

        List<Work> read = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, 25);
            Page<Work> page = project.in(rooms -> rooms.works.list(project.scholar, project.id(), null, request));
            read.addAll(page.items());
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);

        assertThat(read).extracting(Work::id).doesNotHaveDuplicates().hasSize(120);
        assertThat(read).extracting(Work::sortKey).isSorted();
    }

    @Test
    void aPageIsFoundByTheIndexWithoutLookingAtTheOthers() {
        insert(10_000, 10_000);
        Work middle = project.in(rooms -> rooms.entities
                .createQuery("select w from Work w where w.projectId = :project and w.sortKey = :key", Work.class)
                .setParameter("project", project.id())
                .setParameter("key", "work 05000")
                .getSingleResult());

        try (Statements statements = new Statements(database)) {
            for (UUID after : new UUID[] {null, middle.id()}) {
                Statements.Statement list = statements
                        .of(rooms -> rooms.works.list(project.scholar, project.id(), null, new Page.Request(after, 20)))
                        .stream()
                        .filter(statement -> statement.sql().contains("ORDER BY"))
                        .findFirst()
                        .orElseThrow();
                String plan = statements.plan(list);
                assertThat(plan).containsIgnoringCase("work_project_sort");
                if (database.vendor() == TestDatabase.Vendor.H2) {
                    Matcher scanned = SCANNED.matcher(plan);
                    assertThat(scanned.find()).as(plan).isTrue();
                    assertThat(Integer.parseInt(scanned.group(1))).as(plan).isLessThan(60);
                } else {
                    assertThat(plan).doesNotContain("Seq Scan");
                }
            }
        }
    }

    /** Works as rows; so many different sort keys. */
    private void insert(int count, int keys) {
        OffsetDateTime now = OffsetDateTime.now();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement work = connection.prepareStatement(
                        "insert into work values (?, ?, '{\"type\":\"book\"}', '{}', ?, null, ?, ?, 1)");
                Statement analyze = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < count; n++) {
                work.setObject(1, TimeOrderedId.next());
                work.setObject(2, project.id());
                work.setString(3, String.format(Locale.ROOT, "work %05d", n * 31L % keys));
                work.setObject(4, now);
                work.setObject(5, now);
                work.addBatch();
            }
            work.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            analyze.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
