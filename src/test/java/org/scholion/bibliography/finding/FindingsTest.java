package org.scholion.bibliography.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.change.Change;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.document.Document;
import org.scholion.shared.Moment;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class FindingsTest {
    private final TestDatabase database;
    private final TestProject project;

    FindingsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private Work add(String title, Map<String, String> texts) {
        CslItem.Builder item = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person("Forbes", "Andrew")))
                .text("title", title)
                .date("issued", "1986");
        texts.forEach(item::text);
        return project.in(rooms -> rooms.works.add(project.scholar, project.id(), item.build()));
    }

    private List<WorkFinding> find(Check check) {
        return find(FindingQuery.OPEN.of(check));
    }

    private List<WorkFinding> find(FindingQuery query) {
        return project.in(rooms ->
                rooms.findings.report(project.scholar, project.id()).find(query).toList());
    }

    private List<UUID> ids(Check check) {
        return find(check).stream().map(WorkFinding::id).toList();
    }

    private FixPlan fix(List<UUID> ids) {
        return project.in(rooms -> rooms.fixes.fix(project.colleague, project.id(), ids));
    }

    private Work again(Work work) {
        return project.in(rooms -> rooms.works.get(work.id()));
    }

    private void correct(Work work, Works.Correction correction) {
        Work now = again(work);
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), project.key(work), now.version(), correction));
    }

    @Test
    void twentyFindingsAreFixedInOneGoByOrdinaryCorrections() {
        List<Work> works = IntStream.range(0, 20)
                .mapToObj(n -> add("Warlords " + n, Map.of("page", n + 100 + "-" + (n + 110))))
                .toList();
        List<UUID> findings = ids(Check.PAGE_HYPHEN);
        assertThat(findings).hasSize(20);

        FixPlan done = fix(findings);

        assertThat(done.works()).hasSize(20);
        assertThat(done.left()).isEmpty();
        assertThat(find(Check.PAGE_HYPHEN)).isEmpty();
        for (int n = 0; n < 20; n++) {
            Work after = again(works.get(n));
            assertThat(after.item().text("page")).contains(n + 100 + "–" + (n + 110));
            assertThat(after.version()).isEqualTo(works.get(n).version() + 1);
            assertThat(after.origins().get("page").source()).isEqualTo(FieldOrigin.Source.PERSON);
            assertThat(after.origins().get("page").personId()).isEqualTo(project.colleague.id());
            assertThat(after.origins().get("title").personId()).isEqualTo(project.scholar.id());
            List<Change> history = project.in(rooms -> rooms.changes.findByObject(after.id()));
            assertThat(history).extracting(Change::act).containsExactly("create", "correct");
            assertThat(history.get(1).beforeJson()).contains(n + 100 + "-");
            assertThat(history.get(1).personId()).isEqualTo(project.colleague.id());
        }
    }

    @Test
    void aFixOfTwentyTakesHardlyMoreStatementsThanAFixOfFive() {
        List<UUID> all = new ArrayList<>();
        IntStream.range(0, 20).forEach(n -> add("Warlords " + n, Map.of("page", n + "-" + (n + 10))));
        all.addAll(ids(Check.PAGE_HYPHEN));

        try (Statements statements = new Statements(database)) {
            int ofFive = statements
                    .of(rooms -> rooms.fixes.fix(project.scholar, project.id(), all.subList(0, 5)))
                    .size();
            int ofTwenty = statements
                    .of(rooms -> rooms.fixes.fix(project.scholar, project.id(), all))
                    .size();

            // The words by which works are looked up are written in portions of some rows.
            assertThat(ofTwenty - ofFive).isBetween(0, 7);
            assertThat(ofFive).isLessThan(25);
        }
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndChangesNothing() {
        Work work = add("“Warlords”", Map.of("publisher", "London: Verso", "page", "1-2"));
        List<UUID> ids = find(FindingQuery.OPEN.ofWork(work.id())).stream()
                .map(WorkFinding::id)
                .toList();

        FixPlan plan = project.in(rooms -> rooms.fixes.preview(project.scholar, project.id(), ids));

        assertThat(plan.act()).isNull();
        assertThat(plan.works()).singleElement().satisfies(planned -> {
            assertThat(planned.key()).isEqualTo(project.key(work));
            assertThat(planned.changes())
                    .containsExactly(
                            new FieldChange("page", "1-2", "1–2"),
                            new FieldChange("publisher", "London: Verso", "Verso"),
                            new FieldChange("publisher-place", null, "London"),
                            new FieldChange("title", "“Warlords”", "Warlords"));
        });
        assertThat(plan.left()).containsExactlyElementsOf(ids(Check.WORK_UNUSED));
        assertThat(again(work).version()).isEqualTo(work.version());
    }

    @Test
    void severalFixesOfOneFieldAreDoneOneAfterTheOther() {
        Work work = add("“Warlords  and Muslims”", Map.of("publisher", "Verso"));
        List<UUID> ids = new ArrayList<>(ids(Check.TITLE_QUOTED));
        ids.addAll(ids(Check.SPACES));

        fix(ids);

        assertThat(again(work).item().title()).contains("Warlords and Muslims");
    }

    @Test
    void aFixOfWhatIdentifiesAWorkAsksForANewCheckOfItsApprovedCitations() {
        Document document = project.take("Some words on warlords.");
        Work work = add("Warlords", Map.of("publisher", "London: Verso"));
        Citation approved = project.approved(document, "warlords", work);

        fix(ids(Check.PUBLISHER_PLACE));

        assertThat(project.again(approved).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);
    }

    @Test
    void namesThatReadAlikeButAreTakenApartDifferentlyComeFromThePersonWhoFixedThem() {
        Work work = project.in(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(CslType.BOOK)
                        .names("author", List.of(CslName.literal("Forbes, Andrew")))
                        .text("title", "Warlords")
                        .build()));

        FixPlan done = fix(ids(Check.NAME_ONE_PIECE));

        assertThat(done.works().get(0).changes())
                .containsExactly(new FieldChange("author", "Forbes, Andrew", "Forbes | Andrew"));
        assertThat(again(work).item().authors()).containsExactly(CslName.person("Forbes", "Andrew"));
        assertThat(again(work).origins().get("author").personId()).isEqualTo(project.colleague.id());
    }

    @Test
    void whatWasFixedInAWorkReadFromANoteSurvivesFurtherNotes() {
        FieldOrigin note = new FieldOrigin(FieldOrigin.Source.NOTE, "note 1", project.scholar.id(), Moment.now());
        CslItem read = CslItem.builder(CslType.BOOK)
                .text("title", "Warlords")
                .text("publisher", "London: Verso")
                .build();
        Work work = project.in(rooms -> rooms.records.derive(
                        project.scholar.id(),
                        project.id(),
                        List.of(new WorkRecords.Derived(read, Map.of("title", note, "publisher", note)))))
                .get(0);

        fix(ids(Check.PUBLISHER_PLACE));
        project.act(rooms -> rooms.records.supplement(
                project.scholar.id(),
                List.of(new WorkRecords.Supplement(work.id(), read, Map.of("title", note, "publisher", note)))));

        assertThat(again(work).item().text("publisher")).contains("Verso");
        assertThat(again(work).item().text("publisher-place")).contains("London");
        assertThat(again(work).origins().get("publisher").source()).isEqualTo(FieldOrigin.Source.PERSON);
    }

    @Test
    void aFindingWhoseValueChangedSinceItWasReadIsLeftAlone() {
        Work work = add("Warlords", Map.of("page", "1-2"));
        List<UUID> read = ids(Check.PAGE_HYPHEN);
        correct(work, item -> item.with("page", "3-4"));

        FixPlan done = fix(read);

        assertThat(done.act()).isNull();
        assertThat(done.works()).isEmpty();
        assertThat(done.left()).containsExactlyElementsOf(read);
        assertThat(again(work).item().text("page")).contains("3-4");
    }

    @Test
    void undoingAFixRestoresWhatNobodyChangedSince() {
        Work untouched = add("Warlords", Map.of("page", "1-2", "publisher", "London: Verso"));
        Work corrected = add("Muslims", Map.of("page", "5-6"));
        List<UUID> ids = new ArrayList<>(ids(Check.PAGE_HYPHEN));
        ids.addAll(ids(Check.PUBLISHER_PLACE));
        UUID act = fix(ids).act();
        correct(corrected, item -> item.with("page", "7–8"));

        UndoneFix undone = project.in(rooms -> rooms.fixes.undo(project.colleague, project.id(), act));

        assertThat(undone).isEqualTo(new UndoneFix(1, 1));
        assertThat(again(untouched).item()).isEqualTo(untouched.item());
        assertThat(again(corrected).item().text("page")).contains("7–8");
        assertThat(find(Check.PAGE_HYPHEN)).hasSize(1);
        assertThatThrownBy(() -> project.in(rooms -> rooms.fixes.undo(project.colleague, project.id(), act)))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(
                        () -> project.in(rooms -> rooms.fixes.undo(project.colleague, project.id(), UUID.randomUUID())))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatIsSetAsideStaysAwayUntilTheValueChanges() {
        Work work = add("On warlords.", Map.of());
        List<UUID> ids = ids(Check.TITLE_FULL_STOP);

        int done = project.in(rooms ->
                rooms.findings.setAside(project.scholar, project.id(), ids, " The stop is on the title page. "));

        assertThat(done).isEqualTo(1);
        assertThat(find(Check.TITLE_FULL_STOP)).isEmpty();
        assertThat(find(FindingQuery.OPEN.aside(true))).singleElement().satisfies(aside -> {
            assertThat(aside.setAside().reason()).isEqualTo("The stop is on the title page.");
            assertThat(aside.setAside().personId()).isEqualTo(project.scholar.id());
        });
        correct(work, item -> item.with("publisher", "Verso"));
        assertThat(find(Check.TITLE_FULL_STOP)).isEmpty();
        correct(work, item -> item.with("title", "Warlords and Muslims."));
        assertThat(find(Check.TITLE_FULL_STOP)).hasSize(1);
        correct(work, item -> item.with("title", "On warlords."));
        assertThat(find(Check.TITLE_FULL_STOP)).as("the same value again").isEmpty();

        project.act(rooms -> rooms.findings.takeBack(project.colleague, project.id(), ids.get(0)));
        assertThat(ids(Check.TITLE_FULL_STOP)).containsExactlyElementsOf(ids);
        List<Change> history = project.in(rooms -> rooms.changes.findByObject(work.id()));
        assertThat(history).extracting(Change::act).contains("set-aside", "take-back");
        assertThatThrownBy(() -> project.in(rooms -> {
                    rooms.findings.takeBack(project.colleague, project.id(), ids.get(0));
                    return null;
                }))
                .isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\0b"})
    void nothingIsSetAsideWithoutAReason(String reason) {
        add("On warlords.", Map.of());
        List<UUID> ids = ids(Check.TITLE_FULL_STOP);

        assertThatThrownBy(
                        () -> project.in(rooms -> rooms.findings.setAside(project.scholar, project.id(), ids, reason)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("reason"));
    }

    @Test
    void worksAreComparedAcrossTheProject() {
        add("China, vol. one", Map.of("ISBN", "0-521-25514-7", "volume", "1"));
        add("China, vol. two", Map.of("ISBN", "978-0-521-25514-1", "volume", "2"));
        add("Eurasian crossroads", Map.of("DOI", "10.1000/A"));
        add("Eurasian Crossroads!", Map.of("DOI", "https://doi.org/10.1000/a"));

        assertThat(find(Check.ISBN_SHARED))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.finding().value()).startsWith("9780521255141: "));
        assertThat(find(Check.DOI_SHARED)).hasSize(2);
        assertThat(find(Check.TITLE_AND_YEAR_SHARED)).hasSize(2);
        assertThat(find(Check.WORK_UNUSED)).hasSize(4);
    }

    @Test
    void aCitedWorkWithoutATitleIsToldFirst() {
        Document document = project.take("Some words on warlords.");
        Work work = project.in(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(CslType.BOOK)
                        .names("author", List.of(CslName.family("Forbes")))
                        .build()));
        assertThat(find(Check.TITLE_UNKNOWN_CITED)).isEmpty();

        project.proposed(document, "warlords", work);

        assertThat(find(Check.TITLE_UNKNOWN_CITED)).hasSize(1);
        assertThat(find(Check.FIELD_MISSING))
                .extracting(each -> each.finding().field())
                .doesNotContain("title");
        assertThat(find(Check.WORK_UNUSED)).isEmpty();
    }

    @Test
    void whatCitesAMergedWorkCitesTheOneThatItWentInto() {
        Document document = project.take("Some words on warlords.");
        Work merged = add("Warlords", Map.of());
        Work into = add("Warlords and Muslims", Map.of());
        project.proposed(document, "warlords", merged);
        assertThat(find(Check.WORK_UNUSED)).extracting(WorkFinding::workId).containsExactly(into.id());

        database.transact(entities -> entities.createQuery("update Work w set w.mergedInto = :into where w.id = :id")
                .setParameter("into", into.id())
                .setParameter("id", merged.id())
                .executeUpdate());

        assertThat(find(FindingQuery.OPEN)).extracting(WorkFinding::workId).doesNotContain(merged.id());
        assertThat(find(Check.WORK_UNUSED)).isEmpty();
    }

    @Test
    void worksOfAnArticlesNotesAreUsedAndTheirFindingsAreFixable() {
        project.take(Seed.values()[2]);

        List<WorkFinding> all = find(FindingQuery.OPEN);
        assertThat(all).extracting(each -> each.finding().check()).doesNotContain(Check.WORK_UNUSED);
        assertThat(find(Check.TITLE_UNKNOWN_CITED)).isNotEmpty();
    }

    @Test
    void aKeyOfAnotherYearIsAHint() {
        Work work = add("Warlords", Map.of());
        assertThat(find(Check.KEY_UNSUITED)).isEmpty();

        correct(work, item -> item.toBuilder().date("issued", "1987").build());

        assertThat(find(Check.KEY_UNSUITED)).hasSize(1);
    }

    @Test
    void pagesOfAListHoldEveryFindingOnceEvenIfSomeAreFixedMeanwhile() {
        IntStream.range(0, 7).forEach(n -> add("Warlords " + n, Map.of("page", n + "-" + (n + 10))));
        FindingQuery query = FindingQuery.OPEN.of(Check.PAGE_HYPHEN);
        List<UUID> all = ids(Check.PAGE_HYPHEN);
        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            String cursor = after;
            Page<WorkFinding> page = project.in(rooms ->
                    rooms.findings.report(project.scholar, project.id()).page(query, cursor, 3));
            page.items().forEach(each -> read.add(each.id()));
            after = page.next();
            fix(List.of(page.items().get(page.items().size() - 1).id()));
        } while (after != null);

        assertThat(read).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "page-hyphen:x:page", "page-hyphen:00000000-0000-0000-0000-000000000000:page"})
    void aCursorThatTheListDidNotGiveOutIsRefused(String after) {
        assertThatThrownBy(() -> project.in(rooms ->
                        rooms.findings.report(project.scholar, project.id()).page(FindingQuery.OPEN, after, 3)))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void countsSayHowManyCanBeFixed() {
        add("Warlords", Map.of("page", "1-2", "ISBN", "0-521-25514-8"));
        add("Muslims", Map.of("page", "1-2"));

        Map<Check, FindingReport.Count> counts = project.in(
                rooms -> rooms.findings.report(project.scholar, project.id()).counts(FindingQuery.OPEN));

        assertThat(counts.get(Check.PAGE_HYPHEN)).isEqualTo(new FindingReport.Count(2, 2));
        assertThat(counts.get(Check.ISBN_CHECKSUM)).isEqualTo(new FindingReport.Count(1, 0));
        assertThat(counts).doesNotContainKey(Check.MOJIBAKE);
        Map<Check, FindingReport.Count> errors = project.in(rooms ->
                rooms.findings.report(project.scholar, project.id()).counts(FindingQuery.OPEN.of(Severity.ERROR)));
        assertThat(errors).containsOnlyKeys(Check.ISBN_CHECKSUM);
    }

    @Test
    void afterACorrectionOnlyTheCorrectedWorkIsReadAgain() {
        List<Work> works = IntStream.range(0, 5)
                .mapToObj(n -> add("Warlords " + n, Map.of("page", n + "-" + (n + 10))))
                .toList();
        project.act(rooms -> {
            FindingReport first = rooms.findingIndex.report(project.id());
            assertThat(rooms.findingIndex.report(project.id())).isSameAs(first);
            Map<UUID, Finding> before = byWork(first);

            rooms.works.correct(
                    project.scholar,
                    project.id(),
                    project.key(works.get(0)),
                    works.get(0).version(),
                    item -> item.with("page", "99-100"));
            Map<UUID, Finding> after = byWork(rooms.findingIndex.report(project.id()));

            assertThat(after.get(works.get(0).id()).value()).isEqualTo("99-100");
            works.subList(1, 5).forEach(work -> assertThat(after.get(work.id()).fix())
                    .isSameAs(before.get(work.id()).fix()));
        });
    }

    private static Map<UUID, Finding> byWork(FindingReport report) {
        Map<UUID, Finding> found = new HashMap<>();
        report.find(FindingQuery.OPEN.of(Check.PAGE_HYPHEN)).forEach(each -> found.put(each.workId(), each.finding()));
        return found;
    }

    @Test
    void whoMayNotCurateReadsFindingsAndFixesNone() {
        add("On warlords.", Map.of());
        List<UUID> ids = ids(Check.TITLE_FULL_STOP);
        Actor reviewer = project.reviewer;

        List<WorkFinding> read = project.in(
                rooms -> rooms.findings.report(reviewer, project.id()).find(ids));
        assertThat(read).hasSize(1);
        assertThatThrownBy(() -> project.in(rooms -> rooms.fixes.fix(reviewer, project.id(), ids)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.findings.setAside(reviewer, project.id(), ids, "So.")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.findings.report(project.stranger, project.id())))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.fixes.fix(project.scholar, project.id(), List.of())))
                .isInstanceOf(Problem.InvalidInput.class);
    }
}
