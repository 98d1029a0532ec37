package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Moment;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorksTest {
    private final TestProject project;

    WorksTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void everyFieldOfAnAddedWorkHasThePersonAsItsOrigin() {
        Work work = project.work("Forbes on Warlords");

        assertThat(work.origins().keySet()).containsExactlyInAnyOrder("author", "issued", "title", "type");
        assertThat(work.origins().values()).allSatisfy(origin -> {
            assertThat(origin.source()).isEqualTo(FieldOrigin.Source.PERSON);
            assertThat(origin.personId()).isEqualTo(project.scholar.id());
        });
        assertThat(work.unknown()).containsExactly("publisher");
    }

    @Test
    void aCorrectionGivesOnlyTheChangedFieldsANewOrigin() {
        Work work = project.work("Forbes on Warlords");
        String key = project.key(work);

        Work corrected = project.in(rooms -> rooms.works.correct(
                project.colleague, project.id(), key, work.version(), item -> item.with("title", "Warlords")
                        .with("publisher", "CUP")));

        assertThat(corrected.origins().get("title").personId()).isEqualTo(project.colleague.id());
        assertThat(corrected.origins().get("publisher").personId()).isEqualTo(project.colleague.id());
        assertThat(corrected.origins().get("author").personId()).isEqualTo(project.scholar.id());
        Work stored = project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
        assertThat(stored.item()).isEqualTo(corrected.item());
        assertThat(stored.version()).isEqualTo(corrected.version());
        assertThat(stored.sortKey()).isEqualTo("forbes anna 1986 warlords");
        project.act(rooms -> assertThat(rooms.changes.findByObject(work.id()))
                .satisfiesExactly(created -> assertThat(created.act()).isEqualTo("create"), changed -> {
                    assertThat(changed.beforeJson()).contains("Forbes on Warlords");
                    assertThat(changed.afterJson()).contains("CUP");
                }));
    }

    @Test
    void aCorrectionOfAStaleVersionIsRefusedAndChangesNothing() {
        Work work = project.work("Forbes on Warlords");
        String key = project.key(work);
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), key, work.version(), item -> item.with("title", "First")));

        assertThatThrownBy(() -> project.in(rooms -> rooms.works.correct(
                        project.colleague, project.id(), key, work.version(), item -> item.with("title", "Second"))))
                .isInstanceOfSatisfying(Problem.StaleVersion.class, stale -> {
                    assertThat(stale.submitted()).isEqualTo(work.version());
                    assertThat(stale.current()).isGreaterThan(work.version());
                });
        Work stored = project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
        assertThat(stored.item().title()).contains("First");
    }

    @Test
    void worksOfOneNameAndYearGetDifferentKeysAndEachLeadsToItsOwn() {
        Work one = project.work("Forbes first");
        Work two = project.work("Forbes second");

        assertThat(project.key(one)).isNotEqualToIgnoringCase(project.key(two));
        project.act(rooms -> {
            assertThat(rooms.works
                            .get(project.scholar, project.id(), project.key(one))
                            .id())
                    .isEqualTo(one.id());
            assertThat(rooms.works.keys(List.of(one.id(), two.id()))).hasSize(2);
        });
    }

    @Test
    void aKeyIsNeverLongerThanThereIsRoomForOne() {
        String name = "Anna".repeat(500);
        List<String> keys = Stream.of("first", "second", "third")
                .map(title -> project.key(project.work(name + " " + title)))
                .toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).startsWith("AnnaAnna").hasSizeLessThan(200));
    }

    @Test
    void worksOfOneNameAndYearThatAreAddedAtOnceGetDifferentKeys() throws Exception {
        ExecutorService scholars = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Work>> additions = Collections.nCopies(8, () -> project.work("Forbes at once"));
            List<Work> works = new ArrayList<>();
            for (Future<Work> adding : scholars.invokeAll(additions)) {
                works.add(adding.get());
            }

            assertThat(works).extracting(project::key).doesNotHaveDuplicates().doesNotContainNull();
        } finally {
            scholars.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody2000", "", "a\0b", "%"})
    void unknownKeysAreNotFoundWhateverTheyHold(String key) {
        project.act(rooms -> assertThatThrownBy(() -> rooms.works.get(project.scholar, project.id(), key))
                .isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void anEmptyWorkIsRefused() {
        assertThatThrownBy(() -> project.in(rooms -> rooms.works.add(
                        project.scholar,
                        project.id(),
                        CslItem.builder(CslType.BOOK).build())))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"'WARLORDS forbes', 1", "'forb 1986', 1", "'', 2", "'warlords perkins', 0", "'_', 2", "'100%', 0"})
    void allWordsOfAQueryMustOccur(String query, int found) {
        project.work("Forbes on Warlords");
        project.work("Wang on Movements");

        assertThat(project.in(rooms -> rooms.works.list(
                                project.scholar, project.id(), WorkSearch.of(query), new Page.Request(null, 10)))
                        .items())
                .hasSize(found);
    }

    @Test
    void worksAreListedByteByByteOfTheirFiledNamesWhateverTheDatabase() {
        for (String title : List.of("Zhou a", "åkerman b", "Wang c", "wang d", "Öz e", "王 f", "Ван g", "Wa-ng h")) {
            project.work(title);
        }

        List<Work> listed = project.in(rooms ->
                        rooms.works.list(project.scholar, project.id(), WorkSearch.ALL, new Page.Request(null, 50)))
                .items();

        assertThat(listed).extracting(Work::sortKey).isSorted().hasSize(8);
        assertThat(listed).extracting(Work::sortKey).first().isEqualTo("akerman anna 1986 akerman b");
    }

    @Test
    void aPersonsFieldIsNotFilledBySupplementsAndAnEmptyOneIs() {
        Work work = project.work("Forbes on Warlords");
        FieldOrigin note = new FieldOrigin(FieldOrigin.Source.NOTE, "a note", project.scholar.id(), Moment.now());

        project.act(rooms -> rooms.records.supplement(
                project.scholar.id(),
                List.of(new WorkRecords.Supplement(
                        work.id(),
                        CslItem.builder(CslType.BOOK)
                                .text("title", "Another title")
                                .text("publisher", "CUP")
                                .build(),
                        Map.of("title", note, "publisher", note)))));

        Work after = project.in(rooms -> rooms.works.get(work.id()));
        assertThat(after.item().title()).contains("Forbes on Warlords");
        assertThat(after.item().text("publisher")).contains("CUP");
        assertThat(after.origins().get("publisher").source()).isEqualTo(FieldOrigin.Source.NOTE);
    }

    @ParameterizedTest
    @CsvSource({"publisher, true", "abstract, false", "URL, false", "note, false", "ISBN, true"})
    void onlyChangesOfWhatIdentifiesAWorkAreNews(String field, boolean isNews) {
        Work work = project.work("Forbes on Warlords");
        String key = project.key(work);
        FieldOrigin note = new FieldOrigin(FieldOrigin.Source.NOTE, "a note", project.scholar.id(), Moment.now());

        project.act(rooms -> {
            rooms.records.supplement(
                    project.scholar.id(),
                    List.of(new WorkRecords.Supplement(
                            work.id(),
                            CslItem.builder(CslType.BOOK)
                                    .text(field, "supplemented")
                                    .build(),
                            Map.of(field, note))));
            assertThat(rooms.news.made(WorkIdentityChanged.class)).hasSize(isNews ? 1 : 0);
        });
        Work now = project.in(rooms -> rooms.works.get(work.id()));
        project.act(rooms -> {
            rooms.works.correct(
                    project.scholar, project.id(), key, now.version(), item -> item.with(field, "corrected"));
            assertThat(rooms.news.made(WorkIdentityChanged.class)).hasSize(isNews ? 1 : 0);
        });
    }

    @Test
    void outsidersFindNoWorks() {
        String key = project.key(project.work("Forbes on Warlords"));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.works.get(project.stranger, project.id(), key))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.works.list(
                            project.stranger, project.id(), WorkSearch.ALL, new Page.Request(null, 10)))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.works.get(UUID.randomUUID())).isInstanceOf(Problem.NotFound.class);
        });
    }
}
