package org.scholion.sourcenote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Locator;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class SourceNotesTest {
    private final TestProject project;
    private final Document republic;

    SourceNotesTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.republic = project.take(Seed.REPUBLIC);
    }

    @Test
    void forbesIsCitedBySeventeenNotesWithTwentyUsesAndOneLineUnderATable() {
        List<SourceNoteView> citing = project.in(rooms -> rooms.notes.listByWork(project.scholar, forbes().id()));
        List<SourceNoteView> notes =
                citing.stream().filter(note -> note.list() >= 0).toList();
        List<SourceNoteView> lines =
                citing.stream().filter(note -> note.list() < 0).toList();

        assertThat(notes).hasSize(17);
        assertThat(notes.stream().mapToInt(SourceNoteView::uses).sum()).isEqualTo(20);
        assertThat(notes)
                .extracting(SourceNoteView::number)
                .containsExactly(5, 11, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 27, 33, 58, 72, 73);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.raw().replace('\u00A0', ' ')).isEqualTo("Wang 2020, pp. 150–151; Forbes 1986, p. 259.");
            assertThat(line.references())
                    .filteredOn(reference -> reference.workId().equals(forbes().id()))
                    .singleElement()
                    .extracting(NoteReferenceView::locator)
                    .isEqualTo(Locator.page("259"));
        });
    }

    @Test
    void everyNoteStandsVerbatimAtItsPlace() {
        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, republic));
        String text = project.text(republic).toString();

        assertThat(notes).hasSizeGreaterThan(70).allSatisfy(note -> assertThat(text.substring(
                        text.offsetByCodePoints(0, note.range().start()),
                        text.offsetByCodePoints(0, note.range().end())))
                .isEqualTo(note.raw()));
    }

    @Test
    void everyNoteSaysInWhichDocumentAndRevisionItStands() {
        Document copy = project.take(Seed.REPUBLIC.text() + "\nA further line.\n");

        List<SourceNoteView> citing = project.in(rooms -> rooms.notes.listByWork(project.scholar, forbes().id()));

        assertThat(citing)
                .extracting(SourceNoteView::place)
                .containsOnly(place(republic), place(copy))
                .haveExactly(18, new Condition<>(place(republic)::equals, "in the article itself"));
        List<SourceNoteView> ofTheCopy = project.in(rooms -> rooms.notes.list(project.scholar, copy));
        assertThat(ofTheCopy).extracting(SourceNoteView::place).containsOnly(place(copy));
    }

    private static NotePlace place(Document document) {
        return new NotePlace(document.slug(), document.description().title(), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbes 1986, p. 9999999999999999999999999999999999999999.",
                "Annaannaannaannaannaannaannaannaannaannaannaanna 1986, p. 3."
            })
    void aNoteOfNoMeasureIsKeptVerbatim(String measure) {
        String words = measure.replace("9999", "9".repeat(1_000)).replace("anna", "anna".repeat(100));
        Document document = project.take("An article\n\nAppearance move to sidebar hide\n\nA paragraph of words.\n\n"
                + "References\n\n\n  1. ^ " + words + "\n");

        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));
        assertThat(notes).extracting(SourceNoteView::raw).containsExactly(words);
    }

    @Test
    void aNotesQuoteAndPageCanBeTakenOver() {
        SourceNoteView note = project.in(rooms -> rooms.notes.list(project.scholar, republic)).stream()
                .filter(each -> each.number() == 45 && each.list() == 1)
                .findFirst()
                .orElseThrow();

        assertThat(note.references()).first().satisfies(reference -> {
            assertThat(reference.workKey()).startsWithIgnoringCase("wang");
            assertThat(reference.locator()).isEqualTo(Locator.page("275"));
            assertThat(note.raw()).contains(reference.quote());
        });
    }

    @Test
    void whatAPersonWroteSurvivesWithHerNameAndOutranksFurtherNotes() {
        Work forbes = forbes();
        String key = project.key(forbes);
        assertThat(forbes.item().title()).isEmpty();
        assertThat(forbes.origins().get("author").source()).isEqualTo(FieldOrigin.Source.NOTE);
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), key, forbes.version(), item -> item.toBuilder()
                        .text("title", "Warlords and Muslims in Chinese Central Asia")
                        .names("author", List.of(CslName.person("Forbes", "Andrew D. W.")))
                        .build()));
        List<String> works = works();

        Document copy = project.take(Seed.REPUBLIC.text() + "\nA further line.\n");

        Work after = forbes();
        assertThat(copy.id()).isNotEqualTo(republic.id());
        assertThat(after.item().title()).contains("Warlords and Muslims in Chinese Central Asia");
        assertThat(after.item().authors()).containsExactly(CslName.person("Forbes", "Andrew D. W."));
        assertThat(after.origins().get("title")).satisfies(origin -> {
            assertThat(origin.source()).isEqualTo(FieldOrigin.Source.PERSON);
            assertThat(origin.personId()).isEqualTo(project.scholar.id());
        });
        assertThat(after.origins().get("author").source()).isEqualTo(FieldOrigin.Source.PERSON);
        assertThat(after.origins().get("issued").source()).isEqualTo(FieldOrigin.Source.NOTE);
        assertThat(works())
                .as("works are shared, not doubled")
                .filteredOn(each -> !each.startsWith("forbes"))
                .containsExactlyElementsOf(works.stream()
                        .filter(each -> !each.startsWith("forbes"))
                        .toList());
        List<SourceNoteView> citing = project.in(rooms -> rooms.notes.listByWork(project.scholar, after.id()));
        assertThat(citing).hasSize(36);
    }

    @Test
    void aFieldThatAPersonEmptiedStaysUnknown() {
        Work forbes = forbes();
        String key = project.key(forbes);
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), key, forbes.version(), item -> item.without("issued")));

        project.take(Seed.REPUBLIC.text() + "\nA further line.\n");

        Work after = project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
        assertThat(after.item().issued()).isEmpty();
        assertThat(after.origins().get("issued").source()).isEqualTo(FieldOrigin.Source.PERSON);
    }

    @Test
    void readingAgainKeepsNotesWorksAndWhatAPersonWrote() {
        Work forbes = forbes();
        String key = project.key(forbes);
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), key, forbes.version(), item -> item.toBuilder()
                        .text("title", "Warlords and Muslims in Chinese Central Asia")
                        .names("author", List.of(CslName.person("Forbes", "Andrew D. W.")))
                        .date("issued", CslDate.of("1987"))
                        .build()));
        List<SourceNoteView> before = project.in(rooms -> rooms.notes.list(project.scholar, republic));
        List<String> works = works();

        project.act(rooms -> rooms.derivation.reread(project.scholar, republic));

        assertThat(notes()).isEqualTo(before);
        assertThat(works()).isEqualTo(works);
        Work after = forbes("warlords and muslims");
        assertThat(after.id()).isEqualTo(forbes.id());
        assertThat(after.item().issued().orElseThrow().asEdtf().orElseThrow().value())
                .isEqualTo("1987");
        assertThat(after.item().authors()).containsExactly(CslName.person("Forbes", "Andrew D. W."));
        assertThat(after.origins().get("issued").source()).isEqualTo(FieldOrigin.Source.PERSON);
    }

    @Test
    void readingAgainReplacesWhatOlderRulesMadeOfANote() {
        project.act(rooms -> rooms.entities
                .createQuery("update NoteReference r set r.locatorValue = '999', r.workId = null, r.rule = 'old'")
                .executeUpdate());

        project.act(rooms -> rooms.derivation.reread(project.scholar, republic));

        assertThat(notes())
                .flatExtracting(SourceNoteView::references)
                .hasSize(81)
                .allSatisfy(reference -> {
                    assertThat(reference.workKey()).isNotNull();
                    assertThat(reference.rule()).isEqualTo("same-work");
                });
    }

    @Test
    void onlyWhoMayCurateReadsAgain() {
        project.act(rooms -> assertThatThrownBy(() -> rooms.derivation.reread(project.stranger, republic))
                .isInstanceOf(Problem.class));
    }

    @Test
    void theArticlesBibliographyHasEachWorkOnceAndEachFieldWithItsOrigin() {
        project.take(Seed.REVOLUTION);
        project.take(Seed.ILI_REBELLION);

        List<Work> works = project.in(rooms ->
                        rooms.works.list(project.scholar, project.id(), WorkSearch.ALL, new Page.Request(null, 200)))
                .items();

        assertThat(works).hasSize(42).allSatisfy(work -> assertThat(work.origins())
                .containsOnlyKeys(work.item().variables())
                .allSatisfy((field, origin) -> {
                    assertThat(origin.source()).isEqualTo(FieldOrigin.Source.NOTE);
                    assertThat(origin.detail()).contains(republic.slug());
                }));
        assertThat(works).extracting(work -> work.item().toJson()).doesNotHaveDuplicates();
    }

    @Test
    void ibidLeadsToTheWorkBeforeAndNeverAcrossLists() {
        Document document = project.take("An article\n\nAppearance move to sidebar hide\n\nA paragraph of words.\n\n"
                + "References\n\n\n  1. ^ Forbes 1986, p. 176.\n  2. ^ Ibid., p. 4.\n  3. ^ Wang, op. cit., p. 9.\n");

        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));

        assertThat(notes)
                .flatExtracting(SourceNoteView::references)
                .extracting(NoteReferenceView::workKey)
                .containsExactly("Forbes1986", "Forbes1986", null);
        assertThat(notes)
                .flatExtracting(SourceNoteView::references)
                .extracting(NoteReferenceView::rule)
                .containsExactly("same-work", "ibid", "op-cit");
        assertThat(notes.get(2).references().get(0).findings()).containsExactly("back-reference-unresolved");
    }

    @Test
    void referencesAreReadWithoutKeepingAny() {
        List<String> works = works();

        List<SourceNoteView> read = project.in(rooms -> rooms.referenceReading.read(
                project.scholar,
                project.id(),
                "\uFEFFForbes 1986, p. 45.\r\n\r\n  5. ^ a b Forbes 1986, p. 176.\nIbid., p. 5\n"
                        + "Nobody, Ann (1999). A Book of Words. Words Press. ISBN 978-1-55655-768-3.\n"
                        + "Nobody, Ann (1999). Another Book. Words Press.\n\n"));

        assertThat(read).extracting(SourceNoteView::number).containsExactly(1, 3, 4, 5, 6);
        assertThat(read).extracting(SourceNoteView::uses).containsExactly(1, 2, 1, 1, 1);
        assertThat(read)
                .extracting(note -> note.references().get(0).workKey())
                .containsExactly("Forbes1986", "Forbes1986", "Forbes1986", "Nobody1999", "Nobody1999a");
        assertThat(read.get(1).raw()).isEqualTo("Forbes 1986, p. 176.");
        assertThat(read.get(1).range()).isEqualTo(new TextRange(35, 55));
        assertThat(read.get(3).references().get(0)).satisfies(reference -> {
            assertThat(reference.workId()).isNull();
            assertThat(reference.isbn()).containsExactly("978-1-55655-768-3");
            assertThat(reference.findings()).containsExactly("isbn-wrong-checksum");
        });
        assertThat(works()).isEqualTo(works);
    }

    @Test
    void tooManyLinesAreRefusedAndOutsidersReadNothing() {
        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.referenceReading.read(
                            project.scholar, project.id(), "x\n".repeat(ReferenceReading.MOST_LINES + 1)))
                    .isInstanceOf(Problem.TooLarge.class);
            assertThatThrownBy(() -> rooms.referenceReading.read(project.stranger, project.id(), "Forbes 1986"))
                    .isInstanceOf(Problem.class);
        });
    }

    @Test
    void originsNameTheNoteThePlaceAndTheRule() {
        assertThat(forbes().origins().get("author").detail())
                .startsWith("line under a table of " + republic.slug())
                .containsPattern("code points \\d+–\\d+")
                .contains("rule ");
    }

    @Test
    void aNoteOfAnotherDocumentDoesNotBelongHere() {
        Document other = project.take(Seed.ILI_REBELLION);
        SourceNoteView note =
                project.in(rooms -> rooms.notes.list(project.scholar, republic)).get(0);

        project.act(rooms -> {
            rooms.notes.requireNoteOf(republic, note.id());
            assertThatThrownBy(() -> rooms.notes.requireNoteOf(other, note.id()))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                            .contains("sourceNote"));
            assertThatThrownBy(() -> rooms.notes.requireNoteOf(other, UUID.randomUUID()))
                    .isInstanceOf(Problem.InvalidInput.class);
        });
    }

    @Test
    void outsidersSeeNoNotes() {
        Work forbes = forbes();

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.notes.list(project.stranger, republic))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.notes.listByWork(project.stranger, forbes.id()))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    private List<SourceNoteView> notes() {
        return project.in(rooms -> rooms.notes.list(project.scholar, republic));
    }

    private Work forbes() {
        return forbes("forbes 1986");
    }

    private Work forbes(String words) {
        return project.in(rooms -> rooms.works.list(
                        project.scholar, project.id(), WorkSearch.of(words), new Page.Request(null, 10)))
                .items()
                .get(0);
    }

    private List<String> works() {
        return project
                .in(rooms ->
                        rooms.works.list(project.scholar, project.id(), WorkSearch.ALL, new Page.Request(null, 200)))
                .items()
                .stream()
                .map(Work::sortKey)
                .toList();
    }
}
