package org.scholion.bibliography.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.Seed;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class DuplicatesTest {
    private final TestDatabase database;
    private final TestProject project;

    DuplicatesTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private Work add(String family, String year, String title, String isbn) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.family(family)))
                .date("issued", year)
                .text("title", title)
                .text("ISBN", isbn)
                .build();
        return project.in(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }

    private List<DuplicateCandidate> candidates(Work... of) {
        List<UUID> ids = List.of(of).stream().map(Work::id).toList();
        return project
                .in(rooms -> rooms.duplicates
                        .list(project.scholar, project.id(), CandidateSearch.USUAL, null, 200)
                        .items())
                .stream()
                .filter(candidate -> ids.contains(candidate.first()) && ids.contains(candidate.second()))
                .toList();
    }

    @Test
    void theArticlesGiveTheCandidatesThatTheirReaderWouldLookAt() {
        TestProject articles = TestProject.on(database);
        for (Seed seed : Seed.values()) {
            articles.take(seed);
        }
        Map<String, DuplicateCandidate> byLabels = new LinkedHashMap<>();
        articles.act(rooms -> rooms.duplicates
                .list(articles.scholar, articles.id(), CandidateSearch.USUAL, null, 200)
                .items()
                .forEach(candidate -> byLabels.put(labels(rooms, candidate), candidate)));

        assertThat(byLabels.keySet()).anySatisfy(labels -> assertThat(labels)
                .contains("Under the Soviet Shadow", "issued\":{\"date-parts\":[[1999]]"));
        assertThat(byLabels.entrySet())
                .filteredOn(labels -> labels.getKey().contains("9781556557682"))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.getValue().reasons()).contains("same ISBN 9781556557682");
                    assertThat(String.join(" ", entry.getValue().against())).contains("different years");
                });
        assertThat(byLabels).hasSizeLessThan(15);
    }

    private static String labels(Rooms rooms, DuplicateCandidate candidate) {
        Map<UUID, Work> works = rooms.works.find(List.of(candidate.first(), candidate.second()));
        return works.get(candidate.first()).item().toJson()
                + works.get(candidate.second()).item().toJson();
    }

    @Test
    void aPairToldApartDoesNotComeBackUntilThatIsForgotten() {
        Work one = add("Forbes", "1986", "Warlords", null);
        Work other = add("Forbes", "1986", "Warlords", null);
        assertThat(candidates(one, other)).hasSize(1);

        for (int n = 0; n < 2; n++) {
            project.act(rooms ->
                    rooms.duplicates.tellApart(project.colleague, project.id(), project.key(other), project.key(one)));
        }

        assertThat(candidates(one, other)).isEmpty();
        project.act(rooms -> assertThat(rooms.duplicates
                        .toldApart(project.reviewer, project.id())
                        .keySet())
                .filteredOn(pair -> pair.firstId().equals(one.id()))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.personId()).isEqualTo(project.colleague.id());
                    assertThat(pair.decidedAt()).isNotNull();
                }));
        project.act(
                rooms -> rooms.duplicates.forget(project.scholar, project.id(), project.key(one), project.key(other)));
        assertThat(candidates(one, other)).hasSize(1);
        assertThatThrownBy(() -> project.act(rooms ->
                        rooms.duplicates.forget(project.scholar, project.id(), project.key(one), project.key(other))))
                .isInstanceOf(Problem.NotFound.class);
        project.act(rooms -> assertThat(rooms.changes.findByObject(one.id()))
                .extracting(org.scholion.change.Change::act)
                .containsExactly("create", "tell-apart", "forget-apart"));
    }

    @Test
    void whatWasToldApartStaysApartWhenOneOfTheTwoIsMergedIntoAThird() {
        Work one = add("Perkins", "1947", "Events in Sinkiang", null);
        Work other = add("Perkins", "1947", "Events in Sinkiang", null);
        Work third = add("Perkins", "1947", "Events in Sinkiang", null);
        project.act(rooms ->
                rooms.duplicates.tellApart(project.scholar, project.id(), project.key(one), project.key(other)));
        assertThat(candidates(one, other, third)).hasSize(2);

        project.act(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        project.key(third),
                        Map.of(project.key(third), third.version(), project.key(one), one.version()),
                        Map.of())));

        assertThat(candidates(other, third)).isEmpty();
    }

    @Test
    void aCorrectionIsSeenAtOnceByWhoKeepsWhatWasFound() {
        Work one = add("Starr", "2004", "Xinjiang: China's Muslim Borderland", null);
        Work other = add("Sturr", "2005", "Something else", null);
        // One service for all steps, as on a server: it keeps what it found.
        project.act(rooms -> {
            Page<DuplicateCandidate> before =
                    rooms.duplicates.list(project.scholar, project.id(), CandidateSearch.USUAL, null, 200);
            rooms.works.correct(project.scholar, project.id(), project.key(other), other.version(), item -> one.item());
            rooms.entities.flush();
            List<DuplicateCandidate> after =
                    rooms.duplicates.of(project.scholar, project.id(), project.key(one), CandidateSearch.USUAL);
            assertThat(before.items()).noneMatch(candidate -> candidate.names(one.id()));
            assertThat(after).singleElement().satisfies(candidate -> assertThat(candidate.names(other.id()))
                    .isTrue());
        });
    }

    @Test
    void aListGoesOnWhereItStoppedWhateverWasDecidedSince() {
        TestProject fresh = TestProject.on(database);
        for (int n = 0; n < 6; n++) {
            fresh.work("Same title");
        }
        List<DuplicateCandidate> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<DuplicateCandidate> page =
                    fresh.in(rooms -> rooms.duplicates.list(fresh.scholar, fresh.id(), CandidateSearch.USUAL, from, 4));
            all.addAll(page.items());
            after = page.next();
            DuplicateCandidate last = page.items().get(page.items().size() - 1);
            fresh.act(rooms -> {
                Map<UUID, String> keys = rooms.works.keys(List.of(last.first(), last.second()));
                rooms.duplicates.tellApart(fresh.scholar, fresh.id(), keys.get(last.first()), keys.get(last.second()));
            });
        } while (after != null);

        assertThat(all).hasSize(15).doesNotHaveDuplicates().isSortedAccordingTo(DuplicateCandidate.ORDER);
        for (String cursor : List.of("x", "101", "50_a_b", "999_" + UUID.randomUUID() + "_" + "-".repeat(36))) {
            assertThatThrownBy(() -> fresh.in(rooms ->
                            rooms.duplicates.list(fresh.scholar, fresh.id(), CandidateSearch.USUAL, cursor, 4)))
                    .isInstanceOf(Problem.InvalidInput.class);
        }
    }

    @Test
    void whoMayNotIsRefused() {
        Work one = add("Benson", "1990", "The Ili Rebellion", null);
        Work other = add("Benson", "1990", "The Ili Rebellion", null);

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.duplicates.tellApart(
                            project.reviewer, project.id(), project.key(one), project.key(other)))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() ->
                            rooms.duplicates.list(project.stranger, project.id(), CandidateSearch.USUAL, null, 10))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.duplicates.tellApart(
                            project.scholar, project.id(), project.key(one), project.key(one)))
                    .isInstanceOf(Problem.InvalidInput.class);
        });
    }

    @Test
    void theIdentifiersOfAWorkAreKeptAsItsRecordGivesThem() {
        Work one = add("Forbes", "1986", "Warlords", "0-521-25514-7, 978-3-16-148410-0");
        assertThat(identifiers(one)).containsExactly("ISBN 9780521255141 true", "ISBN 9783161484100 true");

        Work corrected = project.in(rooms ->
                rooms.works.correct(project.scholar, project.id(), project.key(one), one.version(), item -> item.with(
                                "ISBN", "0-521-25514-8")
                        .with("DOI", "10.1000/ABC")));

        assertThat(identifiers(corrected)).containsExactly("ISBN 0-521-25514-8 false", "DOI 10.1000/abc true");
    }

    private List<String> identifiers(Work work) {
        return project.in(rooms -> new org.scholion.bibliography.jpa.JpaWorkRepository(rooms.entities)
                .findIdentifiers(List.of(work.id())).stream()
                        .map(each -> each.scheme() + " " + each.canonical() + " " + each.isValid())
                        .toList());
    }

    @Test
    void aSearchReadsAllWorksInOneStatement() {
        TestProject few = TestProject.on(database);
        TestProject many = TestProject.on(database);
        for (int n = 0; n < 30; n++) {
            many.work("Forbes " + n);
        }
        few.work("Forbes one");

        try (Statements statements = new Statements(database)) {
            assertThat(searching(statements, many))
                    .isEqualTo(searching(statements, few))
                    .isLessThan(8);
        }
    }

    private static int searching(Statements statements, TestProject project) {
        return statements
                .of(rooms -> rooms.duplicates.list(project.scholar, project.id(), CandidateSearch.USUAL, null, 100))
                .size();
    }
}
