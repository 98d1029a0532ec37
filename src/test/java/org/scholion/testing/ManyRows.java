package org.scholion.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.shared.TimeOrderedId;

/**
 * Two projects of which the second has so many rows of everything that no database would look at them all, made by plain
 * SQL, once for a database. The lists are in the order of the ids.
 *
 * @param document a document of the first project, which has some annotations and claims
 * @param revision one of many that have notes
 * @param works of the first project; each is cited by a note and a citation or by none
 */
record ManyRows(
        TestProject first,
        Document document,
        UUID revision,
        List<UUID> documents,
        List<UUID> works,
        List<UUID> annotations,
        List<UUID> claims,
        List<UUID> citations) {
    /** How many blocks and notes a revision has. */
    static final int EACH = 30;
    /** How many rows the first project has of most things. */
    static final int SOME = 200;
    /** How many citations wait for a review. */
    static final int WAITING = 5;

    private static final int MANY = 8000;
    private static final int REVISIONS = 250;

    private static final Map<TestDatabase, ManyRows> MADE = new HashMap<>();

    static ManyRows of(TestDatabase database) {
        return MADE.computeIfAbsent(database, each -> {
            try (Connection connection = each.dataSource().getConnection()) {
                ManyRows made = new Insertion(each, connection).make();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("analyze");
                }
                return made;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Actor reader() {
        return first.reviewer;
    }

    UUID project() {
        return first.id();
    }

    /** Rows by the order of the columns in the migrations. */
    private static final class Insertion {
        private final Connection connection;
        private final TestProject first;
        private final TestProject second;
        private final OffsetDateTime now = OffsetDateTime.now();

        Insertion(TestDatabase database, Connection connection) {
            this.connection = connection;
            this.first = TestProject.on(database);
            this.second = TestProject.on(database);
        }

        ManyRows make() throws SQLException {
            Document own = first.take("One text of few words.");
            Document other = second.take("Another text of few words.");
            List<UUID> works = works(first, MANY);
            works(second, MANY);
            List<UUID> documents = documents(first, SOME);
            List<UUID> others = documents(second, MANY);
            UUID revision = revisions(others, own, works);
            List<UUID> annotations = annotations(first, own, SOME);
            annotations(second, other, MANY);
            List<UUID> claims = claims(first, own, SOME);
            List<UUID> citations = citations(claims, works, WAITING);
            citations(claims(second, other, MANY), works.subList(SOME, MANY), 0);
            return new ManyRows(first, own, revision, documents, works, annotations, claims, citations);
        }

        private List<UUID> works(TestProject project, int count) throws SQLException {
            List<UUID> ids = ids(count);
            insert(
                    "work (id, project_id, csl_json, provenance_json, sort_key, merged_into, created_at, updated_at,"
                            + " version, first_year, title_key, indexed_by)",
                    IntStream.range(0, count)
                            .mapToObj(n -> row(
                                    ids.get(n),
                                    project.id(),
                                    "{\"type\":\"book\"}",
                                    "{}",
                                    String.format(Locale.ROOT, "work %05d", n),
                                    null,
                                    now,
                                    now.plusSeconds(n),
                                    1L,
                                    1900 + n % 400,
                                    String.format(Locale.ROOT, "title %05d", n),
                                    1)));
            insert(
                    "work_word",
                    IntStream.range(0, count)
                            .mapToObj(
                                    n -> row(ids.get(n), String.format(Locale.ROOT, "word%05d", n), project.id(), 0)));
            return ids;
        }

        private List<UUID> documents(TestProject project, int count) throws SQLException {
            List<UUID> ids = ids(count);
            insert(
                    "document",
                    ids.stream()
                            .map(id -> row(
                                    id,
                                    project.id(),
                                    "document-" + id,
                                    null,
                                    "A title",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    project.scholar.id(),
                                    now,
                                    now,
                                    1L,
                                    null)));
            return ids;
        }

        /** Revisions with blocks and notes that cite the works one by one; gives the first. */
        private UUID revisions(List<UUID> documents, Document source, List<UUID> works) throws SQLException {
            String sha256 =
                    first.in(rooms -> rooms.documents.currentRevision(source).rawSha256());
            List<UUID> ids = ids(REVISIONS);
            insert(
                    "revision",
                    IntStream.range(0, REVISIONS)
                            .mapToObj(n -> row(
                                    ids.get(n),
                                    documents.get(n),
                                    1,
                                    sha256,
                                    "a.txt",
                                    "plain-text",
                                    1,
                                    "Words",
                                    5,
                                    second.scholar.id(),
                                    now)));
            insert("block", ids.stream().flatMap(id -> IntStream.range(0, EACH)
                    .mapToObj(n -> row(id, n, "PARAGRAPH", 0, n, n + 1, null, null, null, null, null))));
            List<UUID> notes = ids(REVISIONS * EACH);
            insert(
                    "source_note",
                    IntStream.range(0, notes.size())
                            .mapToObj(n -> row(
                                    notes.get(n),
                                    ids.get(n / EACH),
                                    n % EACH,
                                    0,
                                    n % EACH,
                                    n % EACH,
                                    0,
                                    1,
                                    1,
                                    "short",
                                    null)));
            insert(
                    "note_reference",
                    IntStream.range(0, notes.size())
                            .mapToObj(n -> row(
                                    TimeOrderedId.next(),
                                    notes.get(n),
                                    0,
                                    works.get(n),
                                    "page",
                                    "1",
                                    null,
                                    "{\"raw\":\"A book, p. 1\"}",
                                    "same-work")));
            try (Statement statement = connection.createStatement()) {
                statement.execute("update document set current_revision_id ="
                        + " (select r.id from revision r where r.document_id = document.id)"
                        + " where id in (select document_id from revision) and current_revision_id is null");
            }
            return ids.get(0);
        }

        private UUID anchor(Document document) throws SQLException {
            UUID id = TimeOrderedId.next();
            insert(
                    "anchor (id, document_id, revision_id, start_cp, end_cp, exact, prefix, suffix)",
                    Stream.<Object[]>of(row(id, document.id(), document.currentRevisionId(), 0, 1, "x", "", "y")));
            return id;
        }

        private List<UUID> annotations(TestProject project, Document document, int count) throws SQLException {
            UUID anchor = anchor(document);
            List<UUID> ids = ids(count);
            insert(
                    "annotation (id, document_id, kind, visibility, author_id, body, created_at, updated_at,"
                            + " deleted_at, version)",
                    ids.stream()
                            .map(id -> row(
                                    id,
                                    document.id(),
                                    "HIGHLIGHT",
                                    "PROJECT",
                                    project.scholar.id(),
                                    "",
                                    now,
                                    now,
                                    null,
                                    1L)));
            insert("annotation_target", ids.stream().map(id -> row(id, 0, anchor, null)));
            return ids;
        }

        private List<UUID> claims(TestProject project, Document document, int count) throws SQLException {
            UUID anchor = anchor(document);
            List<UUID> ids = ids(count);
            insert(
                    "claim",
                    ids.stream()
                            .map(id -> row(
                                    id,
                                    project.id(),
                                    document.id(),
                                    "It is so.",
                                    project.scholar.id(),
                                    "PROJECT",
                                    false,
                                    now,
                                    now,
                                    1L)));
            insert("claim_passage", ids.stream().map(id -> row(id, 0, anchor)));
            return ids;
        }

        /** One citation, with a decision, for each claim, of a work each; the first some of them wait. */
        private List<UUID> citations(List<UUID> claims, List<UUID> works, int waiting) throws SQLException {
            List<UUID> ids = ids(claims.size());
            insert(
                    "citation",
                    IntStream.range(0, claims.size())
                            .mapToObj(n -> row(
                                    ids.get(n),
                                    claims.get(n),
                                    works.get(n % works.size()),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "SUPPORTS",
                                    n < waiting ? "PROPOSED" : "APPROVED",
                                    "",
                                    first.scholar.id(),
                                    false,
                                    now,
                                    now,
                                    now.plusSeconds(n),
                                    null,
                                    1L,
                                    null)));
            insert(
                    "decision",
                    ids.stream()
                            .map(id -> row(
                                    TimeOrderedId.next(),
                                    id,
                                    1L,
                                    "",
                                    1,
                                    "APPROVE",
                                    "PROPOSED",
                                    "APPROVED",
                                    null,
                                    "COPY",
                                    null,
                                    first.reviewer.id(),
                                    now)));
            return ids;
        }

        private static List<UUID> ids(int count) {
            return Stream.generate(TimeOrderedId::next).limit(count).toList();
        }

        private static Object[] row(Object... values) {
            return values;
        }

        private void insert(String table, Stream<Object[]> rows) throws SQLException {
            List<Object[]> all = new ArrayList<>(rows.toList());
            String places = "?, ".repeat(all.get(0).length - 1) + "?";
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
                for (Object[] row : all) {
                    for (int n = 0; n < row.length; n++) {
                        statement.setObject(n + 1, row[n]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
