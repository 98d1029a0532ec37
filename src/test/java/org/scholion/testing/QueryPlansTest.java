package org.scholion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.WorkSort;
import org.scholion.shared.Page;

/** Lists find their rows by an index, on both databases, among many rows that others own. */
@OnEachDatabase
class QueryPlansTest {
    /** H2 counts the rows that it looked at. */
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private static final int PAGE = 20;

    private final TestDatabase database;
    private final ManyRows rows;

    QueryPlansTest(TestDatabase database) {
        this.database = database;
        this.rows = ManyRows.of(database);
    }

    /** What a page or a resource asks for. */
    private interface Asking extends BiConsumer<Rooms, ManyRows> {}

    private static Page.Request first() {
        return new Page.Request(null, PAGE);
    }

    private static Page.Request after(List<UUID> ids) {
        return new Page.Request(ids.get(ids.size() / 2), PAGE);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                row(
                        "documents",
                        "document_project",
                        PAGE,
                        (rooms, rows) -> rooms.documents.list(rows.reader(), rows.project(), first())),
                row(
                        "documents, a later page",
                        "document_project",
                        PAGE,
                        (rooms, rows) -> rooms.documents.list(rows.reader(), rows.project(), after(rows.documents()))),
                row(
                        "annotations",
                        "annotation_document",
                        PAGE,
                        (rooms, rows) -> rooms.annotations.list(rows.reader(), rows.document(), first())),
                row(
                        "annotations, a later page",
                        "annotation_document",
                        PAGE,
                        (rooms, rows) ->
                                rooms.annotations.list(rows.reader(), rows.document(), after(rows.annotations()))),
                row(
                        "claims",
                        "claim_document",
                        PAGE,
                        (rooms, rows) -> rooms.claims.list(rows.reader(), rows.document(), first())),
                row(
                        "claims, a later page",
                        "claim_document",
                        PAGE,
                        (rooms, rows) -> rooms.claims.list(rows.reader(), rows.document(), after(rows.claims()))),
                row(
                        "works",
                        "work_project_sort",
                        PAGE,
                        (rooms, rows) -> rooms.works.list(rows.reader(), rows.project(), WorkSearch.ALL, first())),
                row(
                        "works, a later page",
                        "work_project_sort",
                        PAGE,
                        (rooms, rows) ->
                                rooms.works.list(rows.reader(), rows.project(), WorkSearch.ALL, after(rows.works()))),
                sorted("works by year", "work_project_year", WorkSort.By.YEAR, false, false),
                sorted("works by year, a later page", "work_project_year", WorkSort.By.YEAR, false, true),
                sorted("works by title", "work_project_title", WorkSort.By.TITLE, false, false),
                sorted("works by title, a later page", "work_project_title", WorkSort.By.TITLE, false, true),
                sorted("works by type", "work_project_type", WorkSort.By.TYPE, false, false),
                sorted("works by their last change", "work_project_change", WorkSort.By.CHANGE, false, false),
                row(
                        "works looked up",
                        "work_word_place",
                        1,
                        (rooms, rows) -> rooms.lookUp.find(rows.reader(), rows.project(), "word00100", 8)),
                row(
                        "citations of claims",
                        "citation_claim",
                        PAGE,
                        (rooms, rows) -> rooms.claimRepository.findCitations(
                                rows.claims().subList(0, PAGE))),
                row(
                        "citations of a work",
                        "citation_work",
                        1,
                        (rooms, rows) -> rooms.claimRepository.findByWorks(
                                List.of(rows.works().get(0)))),
                row(
                        "decisions",
                        "decision_citation",
                        PAGE,
                        (rooms, rows) -> rooms.reviews.history(rows.citations().subList(0, PAGE))),
                indexed("annotations for the index of the search", "annotation_pkey", 1, ManyRows::annotations),
                indexed("replies for the index of the search", "annotation_parent", 1, ManyRows::annotations),
                indexed("claims for the index of the search", "claim_pkey", 2, ManyRows::claims),
                indexed("works for the index of the search", "work_pkey", 3, ManyRows::works),
                row("blocks", "block_pkey", ManyRows.EACH, (rooms, rows) -> rooms.documents.blocks(rows.revision())),
                row(
                        "source notes",
                        "source_note_ordinal",
                        ManyRows.EACH,
                        (rooms, rows) -> rooms.noteRepository.findByRevision(rows.revision())),
                row(
                        "what source notes cite",
                        "note_reference_ordinal",
                        ManyRows.EACH,
                        (rooms, rows) -> rooms.noteRepository.findReferencesByRevision(rows.revision())),
                row(
                        "source notes that cite a work",
                        "note_reference_work",
                        1,
                        (rooms, rows) -> rooms.noteRepository.findByWorks(
                                List.of(rows.works().get(0)))),
                row(
                        "what those cite",
                        "note_reference_work",
                        1,
                        (rooms, rows) -> rooms.noteRepository.findReferencesByWorks(
                                List.of(rows.works().get(0)))));
    }

    private static Arguments sorted(String name, String index, WorkSort.By by, boolean descending, boolean later) {
        WorkSearch search = WorkSearch.ALL.sortedBy(new WorkSort(by, descending));
        return row(
                name,
                index,
                PAGE,
                (rooms, rows) ->
                        rooms.works.list(rows.reader(), rows.project(), search, later ? after(rows.works()) : first()));
    }

    private static Arguments indexed(String name, String index, int source, Function<ManyRows, List<UUID>> owners) {
        return row(name, index, PAGE, (rooms, rows) -> rooms.entrySources
                .get(source)
                .load(owners.apply(rows).subList(0, PAGE)));
    }

    private static Arguments row(String name, String index, int rows, Asking asking) {
        return Arguments.of(name, index, rows, asking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListIsFoundByAnIndexWithoutLookingAtTheOthers(String name, String index, int wanted, Asking asking) {
        List<String> plans;
        try (Statements statements = new Statements(database)) {
            plans = statements.of(rooms -> asking.accept(rooms, rows)).stream()
                    .map(statements::plan)
                    .toList();
        }

        if (database.vendor() == TestDatabase.Vendor.H2) {
            assertThat(plans).isNotEmpty().noneMatch(plan -> plan.contains("tableScan"));
            assertThat(plans).allSatisfy(plan -> assertThat(scanned(plan)).isBetween(1, 3 * wanted));
        } else {
            assertThat(plans)
                    .filteredOn(plan -> plan.contains(index))
                    .isNotEmpty()
                    .noneMatch(plan -> plan.contains("Seq Scan"));
        }
    }

    /** The most rows that H2 looked at in one table. */
    private static int scanned(String plan) {
        return SCANNED.matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }
}
