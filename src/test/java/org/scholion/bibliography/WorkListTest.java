package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citation;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
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
            Page<Work> page =
                    project.in(rooms -> rooms.works.list(project.scholar, project.id(), WorkSearch.ALL, request));
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
                        .of(rooms -> rooms.works.list(
                                project.scholar, project.id(), WorkSearch.ALL, new Page.Request(after, 20)))
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

    @Test
    void theFewWorksOfATypeAreFoundAmongManyInOneStatement() {
        insert(1_000, 1_000);
        insert(3, 3, "legal_case");

        assertThat(listed(WorkSearch.of("work").ofType(CslType.LEGAL_CASE), 2, 2))
                .hasSize(3)
                .allSatisfy(work -> assertThat(work.item().type()).isEqualTo(CslType.LEGAL_CASE));
        assertThat(listed(WorkSearch.of("work").ofType(CslType.MAP), 2, 1)).isEmpty();
    }

    @Test
    void theFewWorksInUseAreFoundAmongManyInOneStatement() {
        insert(1_000, 1_000);
        Work proposed = project.work("Zhang on history");
        Work approved = project.work("Zhou on history");
        Work drafted = project.work("Zhu on history");
        Work withdrawn = project.work("Zuo on history");
        Document document = project.take("One two three four five.\n");
        project.proposed(document, "two", proposed);
        project.proposed(document, "three", proposed);
        project.approved(document, "four", approved);
        project.draft(project.scholar, project.claim(project.scholar, document, "five"), drafted);
        Citation gone = project.proposed(document, "five", withdrawn);
        project.act(rooms -> rooms.citations.withdraw(project.scholar, gone.id(), gone.version(), "A mistake"));

        assertThat(listed(WorkSearch.ALL.that(cited(true)), 1, 2))
                .extracting(Work::id)
                .containsExactly(proposed.id(), approved.id());
        assertThat(listed(WorkSearch.of("history").that(cited(false)), 5, 1))
                .extracting(Work::id)
                .containsExactly(drafted.id(), withdrawn.id());
        assertThat(listed(WorkSearch.ALL.that(cited(false)), 200, 6)).hasSize(1_002);
    }

    private WorkCondition cited(boolean cited) {
        return project.in(rooms -> rooms.citations.condition(cited));
    }

    /** All works that are found, page by page; each page must cost one statement, roles aside. */
    private List<Work> listed(WorkSearch search, int limit, int pages) {
        List<Work> listed = new ArrayList<>();
        try (Statements statements = new Statements(database)) {
            UUID after = null;
            for (int page = 1; page <= pages; page++) {
                Page.Request request = new Page.Request(after, limit);
                List<Page<Work>> read = new ArrayList<>();
                List<Statements.Statement> run = statements.of(
                        rooms -> read.add(rooms.works.list(project.scholar, project.id(), search, request)));
                assertThat(run)
                        .as(run.toString())
                        .filteredOn(statement -> statement.sql().contains("ORDER BY"))
                        .hasSize(1);
                assertThat(run).hasSizeLessThanOrEqualTo(3);
                listed.addAll(read.get(0).items());
                String next = read.get(0).next();
                assertThat(next == null).as("page %s is the last", page).isEqualTo(page == pages);
                after = next == null ? null : UUID.fromString(next);
            }
        }
        return listed;
    }

    @Test
    void aCursorThatNamesNoWorkOfTheProjectIsRefused() {
        Work elsewhere = TestProject.on(database).work("Zhang on history");

        for (UUID unknown : List.of(UUID.randomUUID(), elsewhere.id())) {
            assertThatThrownBy(() -> project.in(rooms -> rooms.works.list(
                            project.scholar, project.id(), WorkSearch.ALL, new Page.Request(unknown, 5))))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                            .contains("after"));
        }
    }

    @Test
    void wordsAreLookedForOnceAndNotWithoutEnd() {
        Work work = project.work("Forbes on Warlords");

        assertThat(listed(WorkSearch.of("forbes ".repeat(3_000)), 5, 1))
                .extracting(Work::id)
                .containsExactly(work.id());
        assertThat(listed(WorkSearch.of(words(WorkSearch.MOST_WORDS)), 5, 1)).isEmpty();
        assertThatThrownBy(() -> WorkSearch.of(words(WorkSearch.MOST_WORDS + 1)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("q"));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private void insert(int count, int keys) {
        insert(count, keys, "book");
    }

    /** Works as rows; so many different sort keys. */
    private void insert(int count, int keys, String type) {
        OffsetDateTime now = OffsetDateTime.now();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement work =
                        connection.prepareStatement("insert into work (id, project_id, csl_json, provenance_json,"
                                + " sort_key, created_at, updated_at, version, csl_type, indexed_by)"
                                + " values (?, ?, ?, '{}', ?, ?, ?, 1, ?, 1)");
                PreparedStatement word = connection.prepareStatement("insert into work_word values (?, 'work', ?, 2)");
                Statement analyze = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < count; n++) {
                UUID id = TimeOrderedId.next();
                work.setObject(1, id);
                work.setObject(2, project.id());
                work.setString(3, "{\"type\":\"" + type + "\"}");
                work.setString(4, String.format(Locale.ROOT, "work %05d", n * 31L % keys));
                work.setObject(5, now);
                work.setObject(6, now);
                work.setString(7, type);
                work.addBatch();
                word.setObject(1, id);
                word.setObject(2, project.id());
                word.addBatch();
            }
            work.executeBatch();
            word.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            analyze.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
