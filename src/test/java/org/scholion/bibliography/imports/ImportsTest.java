package org.scholion.bibliography.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.FieldOrigin.Source;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.document.Document;
import org.scholion.job.JobCancelled;
import org.scholion.job.JobWork;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ImportsTest {
    private static final String COLLEAGUES = """
            @book{forbes86,
              author = {Forbes, Andrew D. W.},
              title = {Warlords and Muslims in Chinese Central Asia},
              publisher = {Cambridge University Press},
              year = 1986,
              shelf = {C 14}
            }

            @book{wang20,
              author = {Wang, Ke},
              title = {The East Turkestan Independence Movement},
              year = 2020
            }

            @article{benson1991,
              file = {benson.pdf}
            }
            """;

    private final TestProject project;
    private final ImportRoom room;

    ImportsTest(TestDatabase database) {
        project = TestProject.on(database);
        room = new ImportRoom(project);
    }

    private List<Work> works() {
        return project.in(rooms -> rooms.works
                .list(project.scholar, project.id(), WorkSearch.ALL, new Page.Request(null, 200))
                .items());
    }

    private Work work(String key) {
        return project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
    }

    private String keyOf(String title) {
        Work found = works().stream()
                .filter(work -> work.item().title().orElse("").equals(title))
                .findFirst()
                .orElseThrow();
        return project.in(rooms -> rooms.works.keys(List.of(found.id()))).get(found.id());
    }

    @Test
    void readingShowsWhatWouldBecomeOfEveryRecordAndTouchesNothing() {
        Import brought = room.read(project.scholar, "colleague.bib", COLLEAGUES);

        assertThat(brought.state()).isEqualTo(ImportState.READ);
        assertThat(brought.format()).isEqualTo("bibtex");
        assertThat(brought.summary().charset()).isEqualTo("UTF-8");
        assertThat(brought.summary().count(EntryVerdict.NEW)).isEqualTo(2);
        assertThat(brought.summary().count(EntryVerdict.LOST)).isEqualTo(1);
        List<Imports.Preview> entries = room.entries(project.reviewer, brought);
        assertThat(entries)
                .extracting(preview -> preview.entry().citekey())
                .containsExactly("forbes86", "wang20", "benson1991");
        assertThat(entries.get(0).entry().choice()).isEqualTo(EntryChoice.ADD);
        assertThat(entries.get(2).entry().line()).isEqualTo(15);
        assertThat(entries.get(2).entry().remarks()).isNotEmpty();
        assertThat(works()).isEmpty();
    }

    @Test
    void keepingAddsTheWorksWithTheirKeysAndTheFileAsOriginOfEveryField() {
        Import kept = room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));

        assertThat(kept.state()).isEqualTo(ImportState.KEPT);
        assertThat(kept.summary().added()).isEqualTo(2);
        Work forbes = work("forbes86");
        assertThat(forbes.item().authors()).containsExactly(CslName.person("Forbes", "Andrew D. W."));
        assertThat(forbes.item().foreign("bibtex")).containsEntry("shelf", "C 14");
        assertThat(forbes.origins().values()).allSatisfy(origin -> {
            assertThat(origin.source()).isEqualTo(Source.IMPORT);
            assertThat(origin.detail()).isEqualTo("colleague.bib");
            assertThat(origin.personId()).isEqualTo(project.scholar.id());
        });
        assertThat(room.entries(project.scholar, kept).get(0).entry().workKey()).isEqualTo("forbes86");
        project.act(rooms -> assertThat(rooms.changes.findByObject(kept.id()))
                .extracting(change -> change.act())
                .containsExactly("give", "keep"));
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        List<Long> versions = works().stream().map(Work::version).toList();

        Import again = room.read(project.colleague, "colleague.bib", COLLEAGUES);

        assertThat(again.summary().count(EntryVerdict.UNCHANGED)).isEqualTo(2);
        assertThat(again.summary().count(EntryVerdict.NEW)).isZero();
        room.keep(project.colleague, again);
        assertThat(works().stream().map(Work::version).toList()).isEqualTo(versions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "bibtex-utf8", "biblatex", "ris", "csl-json"})
    void importingOurOwnExportChangesNothing(String format) {
        project.take(Seed.REPUBLIC);
        Map<UUID, String> keys = project.in(
                rooms -> rooms.works.keys(works().stream().map(Work::id).toList()));
        String export = ImportRoom.FORMATS
                .writer(format)
                .write(works().stream()
                        .map(work -> new KeyedItem(keys.get(work.id()), work.item()))
                        .toList())
                .text();

        Import brought = room.read(project.scholar, "works", export);

        assertThat(brought.summary().counts()).containsOnlyKeys(EntryVerdict.UNCHANGED);
        assertThat(brought.summary().total()).isEqualTo(works().size()).isGreaterThan(40);
    }

    @Test
    void aChangedRecordUpdatesItsWorkButNotWhatAPersonWrote() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work forbes = work("forbes86");
        project.act(rooms -> rooms.works.correct(
                project.scholar,
                project.id(),
                "forbes86",
                forbes.version(),
                item -> item.with("publisher", "Cambridge UP")));
        String revised = COLLEAGUES
                .replace("  shelf", "  isbn = {0-521-25514-7},\n  shelf")
                .replace("Cambridge University Press", "CUP, Cambridge");

        Import brought = room.read(project.colleague, "revised.bib", revised);

        Imports.Preview preview = room.entries(project.colleague, brought).get(0);
        assertThat(preview.entry().verdict()).isEqualTo(EntryVerdict.CHANGED);
        assertThat(preview.work().id()).isEqualTo(forbes.id());
        assertThat(preview.differences())
                .containsExactlyInAnyOrder(
                        new Imports.FieldDifference("ISBN", null, "0-521-25514-7", false),
                        new Imports.FieldDifference("publisher", "Cambridge UP", "CUP, Cambridge", true));
        room.keep(project.colleague, brought);
        Work updated = work("forbes86");
        assertThat(updated.item().text("publisher")).contains("Cambridge UP");
        assertThat(updated.item().text("ISBN")).contains("0-521-25514-7");
        assertThat(updated.origins().get("ISBN").detail()).isEqualTo("revised.bib");
        assertThat(updated.origins().get("publisher").source()).isEqualTo(Source.PERSON);
    }

    @Test
    void whoWantsItLetsTheFileOverwriteWhatAPersonWrote() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work forbes = work("forbes86");
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), "forbes86", forbes.version(), item -> item.without("publisher")));
        Import brought = room.read(project.colleague, "colleague.bib", COLLEAGUES);
        room.in(imports -> {
            imports.choose(project.colleague, brought.id(), Map.of(0, EntryChoice.OVERWRITE));
            return null;
        });

        room.keep(project.colleague, brought);

        assertThat(work("forbes86").item().text("publisher")).contains("Cambridge University Press");
    }

    @Test
    void anImportIsUndoneAsAWhole() {
        Work own = project.work("Wang The East Turkestan Independence Movement");
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), project.key(own), own.version(), item -> item.without("issued")
                        .with("title", "The East Turkestan Independence Movement")));
        List<String> before = works().stream().map(Work::state).toList();
        List<Object> origins = works().stream().<Object>map(Work::origins).toList();
        Import brought = room.read(project.scholar, "colleague.bib", COLLEAGUES);
        assertThat(room.entries(project.scholar, brought).get(1).entry().verdict())
                .isEqualTo(EntryVerdict.SUSPICIOUS);
        room.in(imports -> {
            imports.choose(project.scholar, brought.id(), Map.of(1, EntryChoice.OVERWRITE));
            return null;
        });
        Import kept = room.keep(project.scholar, brought);
        assertThat(kept.summary().updated()).isEqualTo(1);
        assertThat(works()).hasSize(2);

        Import undone = room.undo(project.scholar, kept);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.summary().kept()).isZero();
        assertThat(works().stream().map(Work::state).toList()).isEqualTo(before);
        assertThat(works().stream().<Object>map(Work::origins).toList()).isEqualTo(origins);
        assertThatThrownBy(() -> work("forbes86")).isInstanceOf(Problem.NotFound.class);
        assertThat(room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES))
                        .summary()
                        .added())
                .isEqualTo(1);
        assertThat(work("forbes86").item().title()).isPresent();
    }

    @Test
    void aFileThatTwoPersonsReadAtTheSameTimeIsKeptOnce() {
        Import one = room.read(project.scholar, "colleague.bib", COLLEAGUES);
        Import other = room.read(project.colleague, "colleague.bib", COLLEAGUES);
        room.keep(project.scholar, one);

        Import kept = room.keep(project.colleague, other);

        assertThat(kept.summary().added()).isZero();
        assertThat(works()).hasSize(2);
    }

    @Test
    void worksOfALargeFileAreThereAtOnceAndFoundByTheirWordsSoonAfter() {
        StringBuilder file = new StringBuilder();
        for (int n = 0; n <= ImportKeeping.AT_ONCE; n++) {
            file.append("@book{large").append(n).append(", author = {Klimeš, Ondřej}, title = {Struggle by the Pen ");
            file.append(n).append("}, year = 2015}\n");
        }
        Import kept = room.keep(project.scholar, room.read(project.scholar, "large.bib", file.toString()));

        assertThat(kept.summary().added()).isEqualTo(ImportKeeping.AT_ONCE + 1);
        assertThat(work("large" + ImportKeeping.AT_ONCE).item().title()).contains("Struggle by the Pen 1000");
        assertThat(found("klimes")).isZero();
        room.run(project.scholar, ImportIndexing.KIND, project.id(), JobWork.Progress.UNWATCHED);
        assertThat(found("klimes")).isEqualTo(ImportKeeping.AT_ONCE + 1);
        assertThat(room.undo(project.scholar, kept).summary().kept()).isZero();
        assertThat(found("klimes")).isZero();
        assertThat(works()).isEmpty();
    }

    private long found(String words) {
        return project.in(rooms -> rooms.works.count(project.scholar, project.id(), WorkSearch.of(words)));
    }

    @Test
    void worksThatWereMergedAndTakenApartAgainStayWhenTheirImportIsUndone() {
        Import kept = room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work forbes = work("forbes86");
        Work wang = work("wang20");
        WorkMerge merge = project.in(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        "forbes86", Map.of("forbes86", forbes.version(), "wang20", wang.version()), Map.of())));
        project.act(rooms -> rooms.merges.undo(
                project.scholar, project.id(), merge.id(), work("forbes86").version()));

        Import undone = room.undo(project.scholar, kept);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.summary().kept()).isEqualTo(2);
        assertThat(works()).hasSize(2);
    }

    @Test
    void whatTwoRecordsChangedInTurnIsTakenBackFromTheLastOn() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work before = work("forbes86");
        String record = COLLEAGUES.substring(COLLEAGUES.indexOf("@book{forbes86"), COLLEAGUES.indexOf("@", 20));
        String twice = record.replace("Cambridge University Press", "CUP")
                + record.replace("Cambridge University Press", "The University Press");
        Import brought = room.read(project.scholar, "twice.bib", twice);
        room.in(imports -> {
            imports.choose(project.scholar, brought.id(), Map.of(0, EntryChoice.UPDATE, 1, EntryChoice.UPDATE));
            return null;
        });

        Import kept = room.keep(project.scholar, brought);

        assertThat(kept.summary().updated()).isEqualTo(2);
        assertThat(work("forbes86").item().text("publisher")).contains("The University Press");
        Import undone = room.undo(project.scholar, kept);
        assertThat(undone.summary().kept()).isZero();
        assertThat(work("forbes86").item()).isEqualTo(before.item());
        assertThat(work("forbes86").origins()).isEqualTo(before.origins());
    }

    @Test
    void theWorkThatAnImportChangedMayBeGoneWhenTheImportIsUndone() {
        Import first = room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work forbes = work("forbes86");
        Import second = room.keep(
                project.scholar,
                room.read(
                        project.scholar,
                        "revised.bib",
                        COLLEAGUES.replace("  shelf", "  isbn = {0-521-25514-7},\n  shelf")));
        Work updated = work("forbes86");
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), "forbes86", updated.version(), item -> forbes.item()));
        room.undo(project.scholar, first);
        assertThat(works()).isEmpty();

        Import undone = room.undo(project.scholar, second);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(works()).isEmpty();
    }

    @Test
    void undoingLeavesWhatSomebodyChangedOrCitedMeanwhile() {
        Import kept = room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        Work forbes = work("forbes86");
        project.act(rooms -> rooms.works.correct(
                project.scholar, project.id(), "forbes86", forbes.version(), item -> item.with("edition", "2")));
        Document document = project.take("Wang wrote of a movement.");
        project.draft(project.scholar, project.claim(project.scholar, document, "a movement"), work("wang20"));

        Import undone = room.undo(project.scholar, kept);

        assertThat(undone.summary().kept()).isEqualTo(2);
        assertThat(works()).hasSize(2);
    }

    /** What people did with a work since it came. */
    private interface Deed extends BiConsumer<TestProject, String> {}

    static Stream<Arguments> deeds() {
        return Stream.of(
                Arguments.of("tagged it", (Deed) (project, key) -> project.act(rooms ->
                        rooms.tags.change(project.scholar, project.id(), List.of(key), List.of("x"), List.of()))),
                Arguments.of("put it into a collection", (Deed)
                        (project, key) -> project.act(rooms -> rooms.collections.fill(
                                project.scholar,
                                project.id(),
                                rooms.collections
                                        .add(project.scholar, project.id(), null, "To read")
                                        .id(),
                                List.of(key),
                                List.of()))),
                Arguments.of("attached a scan", (Deed) (project, key) -> project.act(rooms -> rooms.attachments.add(
                        project.scholar,
                        project.id(),
                        key,
                        new Attachments.Description("scan.pdf", null, "application/pdf"),
                        new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void undoingLeavesAWorkWhereSomebodySince(String what, Deed deed) {
        Import kept = room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        deed.accept(project, "wang20");

        Import undone = room.undo(project.scholar, kept);

        assertThat(undone.summary().kept()).isEqualTo(1);
        assertThat(works()).extracting(Work::id).containsExactly(work("wang20").id());
    }

    @Test
    void aRecordThatLooksLikeAWorkIsLeftUnlessSomebodySaysOtherwise() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));
        String alike = """
                @book{forbes1986b,
                  author = {Forbes, A.},
                  title = {Warlords and Muslims in Chinese Central Asia: A Political History of Republican Sinkiang},
                  year = 1986,
                  isbn = {9780521255141}
                }
                @book{one, author = {Perkins, Dwight}, title = {Agricultural Development}, year = 1969}
                @book{two, author = {Perkins, Dwight}, title = {Agricultural development.}, year = 1969}
                """;

        Import brought = room.read(project.scholar, "alike.bib", alike);

        List<Imports.Preview> entries = room.entries(project.scholar, brought);
        assertThat(entries)
                .extracting(preview -> preview.entry().verdict())
                .containsExactly(EntryVerdict.SUSPICIOUS, EntryVerdict.NEW, EntryVerdict.SUSPICIOUS);
        assertThat(entries.get(0).entry().remarks()).singleElement().asString().contains("forbes86");
        assertThat(entries.get(2).entry().remarks()).singleElement().asString().contains("line 7");
        room.in(imports -> {
            imports.choose(project.scholar, brought.id(), EntryVerdict.SUSPICIOUS, EntryChoice.ADD);
            return null;
        });
        assertThat(room.keep(project.scholar, brought).summary().added()).isEqualTo(3);
    }

    @Test
    void aKeyThatIsTakenIsReplacedByOneOfTheProjectsPattern() {
        room.keep(project.scholar, room.read(project.scholar, "colleague.bib", COLLEAGUES));

        Import kept = room.keep(
                project.scholar,
                room.read(
                        project.scholar,
                        "other.bib",
                        "@book{FORBES86, author = {Forbes, Anna}, title = {Something Else}, year = 1999}"));

        assertThat(room.entries(project.scholar, kept).get(0).entry().workKey())
                .isEqualTo(keyOf("Something Else"))
                .isNotEqualToIgnoringCase("forbes86");
    }

    @Test
    void pastedReferencesAreReadOneALine() {
        Import brought = room.read(project.scholar, null, """
                Forbes, Andrew D. W. (1986). Warlords and Muslims in Chinese Central Asia. Cambridge: CUP. ISBN 0521255147.

                Benson, Linda (1990). The Ili Rebellion. Armonk: M. E. Sharpe. ISBN 0-87332-509-5.
                """);

        assertThat(brought.format()).isEqualTo("references");
        assertThat(room.entries(project.scholar, brought))
                .extracting(
                        preview -> preview.entry().item().orElseThrow().title().orElse(""))
                .containsExactly("Warlords and Muslims in Chinese Central Asia", "The Ili Rebellion");
        assertThat(room.entries(project.scholar, brought).get(1).entry().line()).isEqualTo(3);
    }

    @Test
    void aCancelledImportKeepsNothing() {
        Import brought = room.read(project.scholar, "colleague.bib", COLLEAGUES);

        assertThatThrownBy(() -> room.run(project.scholar, ImportKeeping.KIND, brought.id(), (done, total) -> {
                    if (done == total) {
                        throw new JobCancelled();
                    }
                }))
                .isInstanceOf(JobCancelled.class);

        assertThat(works()).isEmpty();
        assertThat(room.get(project.scholar, brought.id()).state()).isEqualTo(ImportState.READ);
        assertThat(room.keep(project.scholar, brought).summary().added()).isEqualTo(2);
    }

    @Test
    void anImportIsWorkedOnOnceAtATimeAndNeverTwice() {
        Import brought = room.read(project.scholar, "colleague.bib", COLLEAGUES);
        room.in(imports -> imports.keep(project.scholar, brought.id()));

        assertThatThrownBy(() -> room.in(imports -> imports.keep(project.colleague, brought.id())))
                .isInstanceOf(Problem.Conflict.class);

        room.run(project.scholar, ImportKeeping.KIND, brought.id(), (done, total) -> {});
        assertThatThrownBy(() -> room.in(imports -> imports.keep(project.scholar, brought.id())))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> room.in(imports -> imports.discard(project.scholar, brought.id())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whoMayNotCurateMayOnlyLook() {
        Import brought = room.read(project.scholar, "colleague.bib", COLLEAGUES);
        byte[] file = COLLEAGUES.getBytes(StandardCharsets.UTF_8);

        assertThat(room.entries(project.reviewer, brought)).hasSize(3);
        assertThatThrownBy(() -> room.in(imports -> imports.give(project.reviewer, project.id(), "a.bib", file, null)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> room.in(imports -> imports.keep(project.reviewer, brought.id())))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> room.get(project.stranger, brought.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> room.get(project.scholar, new UUID(1, 1))).isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marc", "BIBTEX!", "\u0000"})
    void aFormatThatNobodyReadsIsRefused(String format) {
        assertThatThrownBy(() -> room.in(
                        imports -> imports.give(project.scholar, project.id(), "a.bib", new byte[] {'@'}, format)))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void importsAreListedTheLatestFirst() {
        Import one = room.read(project.scholar, "one.bib", COLLEAGUES);
        Import two = room.read(project.scholar, "two.bib", COLLEAGUES);

        Page<Import> first =
                room.in(imports -> imports.list(project.reviewer, project.id(), new Page.Request(null, 1)));
        Page<Import> second = room.in(imports ->
                imports.list(project.reviewer, project.id(), new Page.Request(UUID.fromString(first.next()), 1)));

        assertThat(first.items()).extracting(Import::id).containsExactly(two.id());
        assertThat(second.items()).extracting(Import::id).containsExactly(one.id());
        assertThat(second.next()).isNull();
    }
}
