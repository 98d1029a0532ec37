package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class AnnotationListTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int MANY = 20_000;

    private final TestDatabase database;
    private final TestProject project;
    private final Document document;

    AnnotationListTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void everyAnnotationIsReadOnceInOrderThoughOthersWriteMeanwhile() {
        insert(document, 250);
        List<UUID> before = all();

        List<UUID> read = new ArrayList<>();
        Page.Request request = new Page.Request(null, 40);
        int pages = 0;
        while (request != null) {
            Page.Request asked = request;
            Page<Annotation> page = project.in(rooms -> rooms.annotations.list(project.colleague, document, asked));
            page.items().forEach(annotation -> read.add(annotation.id()));
            pages++;
            if (pages <= 3) {
                project.note(project.scholar, document, "three", Visibility.PROJECT);
            }
            request = page.next() == null ? null : new Page.Request(UUID.fromString(page.next()), 40);
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(253).startsWith(before.toArray(UUID[]::new));
        assertThat(read.stream().map(UUID::toString)).isSorted();
        assertThat(pages).isEqualTo(7);
    }

    @Test
    void aPageIsFoundByTheIndexWithoutLookingAtTheOthers() {
        insert(document, MANY / 40);
        for (int n = 0; n < 9; n++) {
            insert(project.take("Another text, number " + n + ". One."), MANY / 10);
        }
        List<UUID> ids = all();
        UUID middle = ids.get(ids.size() / 2);

        try (Statements statements = new Statements(database)) {
            for (UUID after : new UUID[] {null, middle}) {
                List<Statements.Statement> run = statements.of(
                        rooms -> rooms.annotations.list(project.colleague, document, new Page.Request(after, 20)));
                Statements.Statement list = run.stream()
                        .filter(statement -> statement.sql().contains("FROM annotation "))
                        .findFirst()
                        .orElseThrow();
                assertUsesIndex(statements.plan(list));
            }
        }
    }

    @Test
    void marksTellWhereAnnotationsLieAndOnlyOfThoseThatOneMaySee() {
        Annotation shared = project.note(project.scholar, document, "three", Visibility.PROJECT);
        Annotation own = project.note(project.colleague, document, "five", Visibility.PRIVATE);
        Annotation secret = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        Annotation gone = project.note(project.scholar, document, "four", Visibility.PROJECT);
        project.act(rooms -> rooms.annotations.delete(project.scholar, gone.id(), gone.version()));

        Page<Mark> marks =
                project.in(rooms -> rooms.marks.list(project.colleague, document, document.currentRevisionId(), null));
        Page<Mark> later = project.in(
                rooms -> rooms.marks.list(project.colleague, document, document.currentRevisionId(), shared.id()));
        List<Annotation> chosen = project.in(rooms -> rooms.annotations.choose(
                project.colleague,
                document,
                List.of(own.id(), secret.id(), gone.id(), shared.id(), own.id(), UUID.randomUUID())));

        assertThat(marks.next()).isNull();
        assertThat(marks.items())
                .containsExactly(
                        new Mark(
                                shared.id(),
                                AnnotationKind.NOTE,
                                Visibility.PROJECT,
                                AnnotationStatus.OPEN,
                                project.scholar.id(),
                                document.currentRevisionId(),
                                8,
                                13,
                                null,
                                null,
                                null,
                                shared.version()),
                        new Mark(
                                own.id(),
                                AnnotationKind.NOTE,
                                Visibility.PRIVATE,
                                AnnotationStatus.OPEN,
                                project.colleague.id(),
                                document.currentRevisionId(),
                                19,
                                23,
                                null,
                                null,
                                null,
                                own.version()));
        assertThat(later.items()).extracting(Mark::id).containsExactly(own.id());
        assertThat(chosen).extracting(Annotation::id).containsExactly(own.id(), shared.id());
    }

    @Test
    void marksComeByThousandsAndGoOnWhereTheyEnded() {
        insert(document, Marks.PAGE + 7);

        Page<Mark> first =
                project.in(rooms -> rooms.marks.list(project.colleague, document, document.currentRevisionId(), null));
        Page<Mark> rest = project.in(rooms -> rooms.marks.list(
                project.colleague, document, document.currentRevisionId(), UUID.fromString(first.next())));

        assertThat(first.items()).hasSize(Marks.PAGE);
        assertThat(rest.items()).hasSize(7);
        assertThat(rest.next()).isNull();
    }

    @Test
    void noMoreThanAHundredCanBeChosenAtOnce() {
        List<UUID> many =
                Stream.generate(UUID::randomUUID).limit(Annotations.CHOSEN + 1).toList();

        assertThatThrownBy(() -> project.act(rooms -> rooms.annotations.choose(project.colleague, document, many)))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("100");
    }

    private void assertUsesIndex(String plan) {
        assertThat(plan).containsIgnoringCase("annotation_document");
        if (database.vendor() == TestDatabase.Vendor.H2) {
            Matcher scanned = SCANNED.matcher(plan);
            assertThat(scanned.find()).as(plan).isTrue();
            assertThat(Integer.parseInt(scanned.group(1))).as(plan).isLessThan(60);
        } else {
            assertThat(plan).doesNotContain("Seq Scan");
        }
    }

    private List<UUID> all() {
        return project.in(rooms -> rooms.entities
                .createQuery(
                        "select a.id from Annotation a where a.documentId = :document and a.deletedAt is null order by a.id",
                        UUID.class)
                .setParameter("document", document.id())
                .getResultList());
    }

    /** Many shared highlights on the first word, as rows. */
    private void insert(Document on, int count) {
        Annotation first = project.note(project.scholar, on, "One", Visibility.PRIVATE);
        OffsetDateTime now = OffsetDateTime.now();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement annotation = connection.prepareStatement(
                        "insert into annotation (id, document_id, kind, visibility, author_id, body, created_at, updated_at, deleted_at, version)"
                                + " values (?, ?, 'HIGHLIGHT', 'PROJECT', ?, '', ?, ?, null, 1)");
                PreparedStatement target =
                        connection.prepareStatement("insert into annotation_target values (?, 0, ?, null)");
                Statement analyze = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; n < count; n++) {
                UUID id = TimeOrderedId.next();
                annotation.setObject(1, id);
                annotation.setObject(2, on.id());
                annotation.setObject(3, project.scholar.id());
                annotation.setObject(4, now);
                annotation.setObject(5, now);
                annotation.addBatch();
                target.setObject(1, id);
                target.setObject(2, first.target().id());
                target.addBatch();
            }
            annotation.executeBatch();
            target.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            analyze.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        project.act(rooms -> rooms.annotations.delete(project.scholar, first.id(), first.version()));
    }
}
