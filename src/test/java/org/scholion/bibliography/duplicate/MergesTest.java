package org.scholion.bibliography.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.document.Document;
import org.scholion.shared.Moment;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class MergesTest {
    private final TestDatabase database;
    private final TestProject project;

    MergesTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private static final CslItem BOOK = CslItem.builder(CslType.BOOK)
            .names("author", List.of(CslName.family("Forbes")))
            .date("issued", "1986")
            .build();

    private Work add(CslItem item) {
        return project.in(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }

    private Work now(UUID id) {
        return project.in(rooms -> rooms.works.find(List.of(id)).get(id));
    }

    /** The work's own row, merged or not. */
    private Work own(UUID id) {
        return project.in(rooms -> rooms.entities.find(Work.class, id));
    }

    private MergeRequest request(Map<String, Choice> choices, Work... works) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (Work work : works) {
            versions.put(project.key(work), own(work.id()).version());
        }
        return new MergeRequest(project.key(works[0]), versions, choices);
    }

    private WorkMerge merge(Map<String, Choice> choices, Work... works) {
        MergeRequest request = request(choices, works);
        return project.in(rooms -> rooms.merges.merge(project.colleague, project.id(), request));
    }

    private MergeRecord undo(WorkMerge merge) {
        long version = own(merge.survivorId()).version();
        return project.in(rooms -> rooms.merges.undo(project.colleague, project.id(), merge.id(), version));
    }

    private void correct(Work work, Works.Correction correction) {
        Work present = now(work.id());
        String key = project.key(work);
        project.act(rooms -> rooms.works.correct(project.scholar, project.id(), key, present.version(), correction));
    }

    @Test
    void fieldsAreChosenOneByOneAndKeepWhereTheyCameFrom() {
        Work known = add(BOOK.with("title", "Warlords").with("publisher", "CUP"));
        Work page = add(CslItem.builder(CslType.WEBPAGE)
                .text("title", "Warlords and Muslims")
                .text("URL", "https://example.org/w")
                .build());
        correct(page, item -> item.with("ISBN", "0-521-25514-7"));

        WorkMerge merge = merge(
                Map.of(
                        "title", new Choice.Of(project.key(page)),
                        "publisher", new Choice.Typed(BOOK.with("publisher", "Cambridge University Press")),
                        "type", new Choice.Of(project.key(known))),
                known,
                page);

        Work merged = now(known.id());
        assertThat(merged.item().toJson())
                .isEqualTo(BOOK.with("title", "Warlords and Muslims")
                        .with("publisher", "Cambridge University Press")
                        .with("URL", "https://example.org/w")
                        .with("ISBN", "0-521-25514-7")
                        .toJson());
        Map<String, FieldOrigin> origins = merged.origins();
        assertThat(origins.get("title")).isEqualTo(page.origins().get("title"));
        assertThat(origins.get("author")).isEqualTo(known.origins().get("author"));
        assertThat(origins.get("publisher").personId()).isEqualTo(project.colleague.id());
        assertThat(own(page.id()).mergedInto()).isEqualTo(known.id());
        project.act(rooms -> {
            assertThat(rooms.changes.findByObject(known.id())).last().satisfies(change -> {
                assertThat(change.act()).isEqualTo("merge");
                assertThat(change.personId()).isEqualTo(project.colleague.id());
                assertThat(change.beforeJson()).contains("CUP");
                assertThat(change.afterJson()).contains("Cambridge");
            });
            assertThat(rooms.changes.findByObject(page.id())).last().satisfies(change -> {
                assertThat(change.act()).isEqualTo("merge-into");
                assertThat(change.afterJson())
                        .contains(merge.id().toString(), known.id().toString());
            });
        });
    }

    @Test
    void whereNobodyChoseAPersonsValueGoesBeforeAFilesAndThatBeforeANotes() {
        FieldOrigin note = new FieldOrigin(FieldOrigin.Source.NOTE, "note 1", project.scholar.id(), Moment.now());
        FieldOrigin file = new FieldOrigin(FieldOrigin.Source.IMPORT, "a.bib", project.scholar.id(), Moment.now());
        CslItem byNote =
                BOOK.with("title", "By note").with("publisher", "By note").with("edition", "By note");
        CslItem byFile =
                BOOK.with("title", "By file").with("publisher", "By file").with("genre", "By file");
        List<Work> derived = project.in(rooms -> rooms.records.derive(
                project.scholar.id(),
                project.id(),
                List.of(
                        new WorkRecords.Derived(byNote, origins(byNote, note)),
                        new WorkRecords.Derived(byFile, origins(byFile, file)))));
        Work byPerson = add(BOOK.with("title", "By person"));
        correct(byPerson, item -> item.with("genre", "x"));
        correct(byPerson, item -> item.without("genre"));

        merge(Map.of(), derived.get(0), derived.get(1), byPerson);

        CslItem merged = now(derived.get(0).id()).item();
        assertThat(merged.title()).contains("By person");
        assertThat(merged.text("publisher")).contains("By file");
        assertThat(merged.text("edition")).contains("By note");
        assertThat(merged.has("genre")).as("a person said that it is unknown").isFalse();
    }

    private static Map<String, FieldOrigin> origins(CslItem item, FieldOrigin origin) {
        Map<String, FieldOrigin> origins = new HashMap<>();
        item.variables().forEach(field -> origins.put(field, origin));
        origins.put("type", origin);
        return origins;
    }

    @Test
    void thePreviewTellsWhatWouldBeAndWhereTheWorksDifferAndChangesNothing() {
        Work one =
                add(BOOK.with("title", "Warlords").with("ISBN", "0-521-25514-7").with("volume", "1"));
        Work other = add(BOOK.with("title", "Warlords and Muslims")
                .with("ISBN", "978-0-521-25514-1")
                .with("volume", "2"));
        project.act(rooms ->
                rooms.duplicates.tellApart(project.scholar, project.id(), project.key(one), project.key(other)));

        MergePreview preview = project.in(rooms -> rooms.merges.preview(
                project.scholar,
                project.id(),
                request(Map.of("title", new Choice.Of(project.key(other))), one, other)));

        assertThat(preview.item().title()).contains("Warlords and Muslims");
        assertThat(preview.conflicts())
                .as("an ISBN of ten digits and of thirteen may be the same")
                .containsExactly("volume");
        assertThat(preview.works()).extracting(source -> source.work().id()).containsExactly(one.id(), other.id());
        assertThat(preview.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.reasons()).contains("same ISBN 9780521255141");
            assertThat(candidate.against()).contains("different volumes: 1, 2");
        });
        assertThat(preview.toldApart()).hasSize(1);
        assertThat(now(one.id()).version()).isEqualTo(one.version());
        assertThat(own(other.id()).mergedInto()).isNull();
    }

    @Test
    void theSurvivorKeepsItsKeyAndTheOthersLeadToItEverywhere() {
        Document document = project.take(Seed.REPUBLIC);
        List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));
        SourceNoteView note = notes.stream()
                .filter(read -> !read.references().isEmpty())
                .findFirst()
                .orElseThrow();
        String cited = note.references().get(0).workKey();
        Work byNote = project.in(rooms -> rooms.works.get(project.scholar, project.id(), cited));
        Work survivor = add(BOOK.with("title", "The one that stays"));
        String key = project.key(survivor);
        Citation proposed = project.proposed(document, "Xinjiang", byNote);
        int before = project.in(rooms -> rooms.notes.listByWork(project.scholar, byNote.id()))
                .size();

        merge(Map.of(), survivor, byNote);

        project.act(rooms -> {
            assertThat(rooms.works.get(project.scholar, project.id(), cited).id())
                    .isEqualTo(survivor.id());
            assertThat(rooms.works.get(byNote.id()).id()).isEqualTo(survivor.id());
            assertThat(rooms.works.keys(List.of(byNote.id(), survivor.id())))
                    .containsEntry(byNote.id(), key)
                    .containsEntry(survivor.id(), key);
            assertThat(rooms.works.allKeys(List.of(survivor.id())).get(survivor.id()))
                    .extracting(org.scholion.bibliography.WorkKey::citekey)
                    .containsExactly(key, cited);
            assertThat(rooms.citations.listByWork(project.reviewer, survivor.id()))
                    .extracting(Citation::id)
                    .contains(proposed.id());
            assertThat(rooms.citations.countByWork(List.of(survivor.id()))).containsEntry(survivor.id(), 1L);
            assertThat(rooms.notes.listByWork(project.scholar, survivor.id())).hasSize(before);
            assertThat(rooms.notes.list(project.scholar, document))
                    .filteredOn(each -> each.id().equals(note.id()))
                    .singleElement()
                    .satisfies(each ->
                            assertThat(each.references().get(0).workKey()).isEqualTo(key));
            assertThat(listed(rooms, true)).contains(survivor.id()).doesNotContain(byNote.id());
            assertThat(listed(rooms, false)).doesNotContain(survivor.id(), byNote.id());
        });
    }

    private List<UUID> listed(org.scholion.testing.Rooms rooms, boolean used) {
        return rooms
                .works
                .list(
                        project.scholar,
                        project.id(),
                        WorkSearch.ALL.that(rooms.citations.condition(used)),
                        new Page.Request(null, 200))
                .items()
                .stream()
                .map(Work::id)
                .toList();
    }

    @Test
    void approvalsOfWhateverIsNowAnotherWorkAreLostAndOthersStay() {
        Document document = project.take("One text of a few words to cite works for.");
        Work survivor = add(BOOK.with("title", "As it is"));
        Work same = add(BOOK.with("title", "As it is").with("abstract", "More of it"));
        Work other = add(BOOK.with("title", "Another"));
        Citation ofSurvivor = project.approved(document, "One text", survivor);
        Citation ofSame = project.approved(document, "few words", same);
        Citation ofOther = project.approved(document, "cite works", other);

        WorkMerge merge = merge(Map.of(), survivor, same, other);

        assertThat(project.again(ofSurvivor).status()).isEqualTo(CitationStatus.APPROVED);
        assertThat(project.again(ofSame).status()).isEqualTo(CitationStatus.APPROVED);
        assertThat(project.again(ofOther).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);

        Citation decided = project.decide(project.again(ofOther), TestProject.APPROVAL);
        correct(survivor, item -> item.with("title", "Corrected"));
        for (Citation citation : List.of(ofSurvivor, ofSame, decided)) {
            assertThat(project.again(citation).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);
        }
        Citation checked = project.decide(project.again(ofOther), TestProject.APPROVAL);
        undo(merge);
        assertThat(project.again(checked).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);
    }

    @Test
    void anUndoneMergeGivesBackWhatWasAndKeepsWhatWasCorrectedSince() {
        Work one = add(BOOK.with("title", "One").with("edition", "2"));
        Work other = add(CslItem.builder(CslType.REPORT)
                .names("author", List.of(CslName.person("Forbes", "A.")))
                .text("title", "Other")
                .text("publisher", "CUP")
                .build());
        WorkMerge merge = merge(
                Map.of("title", new Choice.Of(project.key(other)), "type", new Choice.Of(project.key(other))),
                one,
                other);
        correct(one, item -> item.with("title", "Corrected").with("volume", "3"));

        MergeRecord would = project.in(rooms -> rooms.mergeRecords.get(project.scholar, project.id(), merge.id()));
        MergeRecord done = undo(merge);

        assertThat(would.restored()).containsExactly("type", "publisher");
        assertThat(would.later()).containsExactly("title");
        assertThat(would.obstacle()).isNull();
        assertThat(done.restored()).isEqualTo(would.restored());
        assertThat(done.later()).isEqualTo(would.later());
        assertThat(now(one.id()).item())
                .isEqualTo(BOOK.with("title", "Corrected").with("edition", "2").with("volume", "3"));
        assertThat(now(one.id()).origins().get("type")).isEqualTo(one.origins().get("type"));
        assertThat(now(other.id()).item()).isEqualTo(other.item());
        assertThat(now(other.id()).id()).isEqualTo(other.id());
        assertThatThrownBy(() -> undo(merge))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("already");
        project.act(rooms -> assertThat(rooms.changes.findByObject(one.id()))
                .last()
                .satisfies(change -> assertThat(change.act()).isEqualTo("undo-merge")));
    }

    @Test
    void mergesThatBuildOnEachOtherAreUndoneFromTheLastOn() {
        Work a = add(BOOK.with("title", "A"));
        Work b = add(BOOK.with("title", "B"));
        Work c = add(BOOK.with("title", "C"));
        Work d = add(BOOK.with("title", "D"));
        WorkMerge first = merge(Map.of(), b, a);
        WorkMerge second = merge(Map.of(), b, d);
        WorkMerge third = merge(Map.of(), c, b);

        for (Work work : List.of(a, b, d)) {
            assertThat(own(work.id()).mergedInto()).as("chains are flat").isEqualTo(c.id());
        }
        assertThat(project.in(rooms -> rooms.mergeRecords.get(project.scholar, project.id(), third.id()))
                        .parts())
                .extracting(MergeRecord.Part::workId)
                .containsExactly(b.id());
        for (WorkMerge earlier : List.of(first, second)) {
            assertThatThrownBy(() -> undo(earlier))
                    .isInstanceOf(Problem.Conflict.class)
                    .hasMessageContaining(third.id().toString());
        }
        undo(third);
        assertThat(own(a.id()).mergedInto()).isEqualTo(b.id());
        assertThat(own(d.id()).mergedInto()).isEqualTo(b.id());
        assertThat(own(b.id()).mergedInto()).isNull();
        assertThatThrownBy(() -> undo(first))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining(second.id().toString());
        undo(second);
        undo(first);
        for (Work work : List.of(a, b, c, d)) {
            assertThat(own(work.id()).mergedInto()).isNull();
            assertThat(now(work.id()).item()).isEqualTo(work.item());
        }
    }

    @Test
    void onlyOneOfTwoWhoMergeTheSameWorksAtOnceDoesIt() throws Exception {
        Work one = add(BOOK.with("title", "One"));
        Work other = add(BOOK.with("title", "Other"));
        MergeRequest request = request(Map.of(), one, other);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<WorkMerge>> attempts = Collections.nCopies(
                    4, () -> project.in(rooms -> rooms.merges.merge(project.scholar, project.id(), request)));
            List<Throwable> refusals = new ArrayList<>();
            int done = 0;
            for (Future<WorkMerge> attempt : people.invokeAll(attempts)) {
                try {
                    attempt.get();
                    done++;
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
            assertThat(done).isEqualTo(1);
            assertThat(refusals).hasSize(3).allSatisfy(refusal -> assertThat(refusal)
                    .isInstanceOfAny(Problem.Conflict.class, Problem.StaleVersion.class));
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void whoMayNotOrReadAnOldVersionIsRefused() {
        Work one = add(BOOK.with("title", "One"));
        Work other = add(BOOK.with("title", "Other"));
        MergeRequest request = request(Map.of(), one, other);
        correct(other, item -> item.with("title", "Changed"));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.merges.merge(project.scholar, project.id(), request))
                    .isInstanceOf(Problem.StaleVersion.class);
            assertThatThrownBy(() -> rooms.merges.merge(project.reviewer, project.id(), request))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.merges.merge(project.stranger, project.id(), request))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.mergeRecords.get(project.scholar, project.id(), UUID.randomUUID()))
                    .isInstanceOf(Problem.NotFound.class);
        });
        assertThat(own(other.id()).mergedInto()).isNull();
        assertThatThrownBy(() -> new MergeRequest("a", Map.of("a", 1L), Map.of()))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> new MergeRequest("c", Map.of("a", 1L, "b", 1L), Map.of()))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> new MergeRequest("a", Map.of("a", 1L, "b", 1L), Map.of("title", new Choice.Of("c"))))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aFieldThatNoWorkHasIsRefused() {
        Work one = add(BOOK.with("title", "One"));
        Work other = add(BOOK.with("title", "Other"));

        assertThatThrownBy(() -> merge(Map.of("nonsense", new Choice.Of(project.key(one))), one, other))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("choices.nonsense"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingAndUndoingIsAsIfNothingHadBeen(int seed) {
        Random random = new Random(seed);
        Work[] works = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(n -> add(anything(random)))
                .toArray(Work[]::new);
        List<String> before = Arrays.stream(works).map(work -> state(work.id())).toList();
        Map<String, Choice> choices = new HashMap<>();
        for (String field : FIELDS) {
            int dice = random.nextInt(4);
            if (dice == 0) {
                choices.put(field, new Choice.Of(project.key(works[random.nextInt(works.length)])));
            } else if (dice == 1) {
                choices.put(field, new Choice.Typed(anything(random)));
            }
        }
        choices.put("title", new Choice.Typed(BOOK.with("title", "So that something is known")));

        WorkMerge merge = merge(choices, works);
        assertThat(state(works[0].id())).isNotEqualTo(before.get(0));
        undo(merge);

        assertThat(Arrays.stream(works).map(work -> state(work.id()))).isEqualTo(before);
    }

    private static final List<String> FIELDS = List.of(
            "title", "author", "editor", "issued", "publisher", "ISBN", "DOI", "archive-url", "archive-date", "type");

    private static CslItem anything(Random random) {
        List<CslType> types = List.of(CslType.values());
        CslItem.Builder item = CslItem.builder(types.get(random.nextInt(types.size())));
        for (String field : FIELDS) {
            if (field.equals("type") || random.nextInt(3) == 0) {
                continue;
            }
            String word =
                    List.of("Wang", "王恩茂", "Бармин", "𠀀 x", "a\"b", "1986").get(random.nextInt(6)) + random.nextInt(3);
            switch (CslVariables.kindOf(field)) {
                case TEXT -> item.text(field, word);
                case NAMES -> item.names(field, List.of(CslName.person(word, "A."), CslName.literal("Body")));
                case DATE -> item.date(field, random.nextBoolean() ? "19" + (10 + random.nextInt(80)) + "~" : word);
            }
        }
        if (random.nextBoolean()) {
            item.foreign("bibtex", Map.of("owner" + random.nextInt(3), "me"));
        }
        return item.text("note", "n").build();
    }

    /** All that a work is: fields, origins, keys, identifiers, and what it went into. */
    private String state(UUID id) {
        return project.in(rooms -> {
            Work work = rooms.entities.find(Work.class, id);
            List<String> keys = rooms.works.allKeys(List.of(id)).get(id).stream()
                    .map(key -> key.citekey() + key.isInUse() + key.isPinned())
                    .toList();
            List<String> identifiers = rooms
                    .entities
                    .createQuery(
                            "select i from WorkIdentifier i where i.workId = :id order by i.ordinal",
                            org.scholion.bibliography.WorkIdentifier.class)
                    .setParameter("id", id)
                    .getResultList()
                    .stream()
                    .map(identifier -> identifier.ordinal() + " " + identifier.canonical() + identifier.isValid())
                    .toList();
            return work.item().toJson() + work.origins() + keys + identifiers + work.sortKey() + work.mergedInto();
        });
    }

    @Test
    void previewsAndListsOfMergesCostTheSameForFewAndMany() {
        TestProject few = TestProject.on(database);
        TestProject many = TestProject.on(database);
        MergeRequest two = several(few, 2);
        MergeRequest twenty = several(many, 20);
        mergePairs(few, 2);
        mergePairs(many, 20);

        try (Statements statements = new Statements(database)) {
            assertThat(statements.of(rooms -> rooms.merges.preview(many.scholar, many.id(), twenty)))
                    .hasSameSizeAs(statements.of(rooms -> rooms.merges.preview(few.scholar, few.id(), two)))
                    .hasSizeLessThan(10);
            Page.Request page = new Page.Request(null, 100);
            assertThat(statements.of(rooms -> assertThat(rooms.mergeRecords
                                    .list(many.scholar, many.id(), page)
                                    .items())
                            .hasSize(20)))
                    .hasSameSizeAs(statements.of(rooms -> rooms.mergeRecords.list(few.scholar, few.id(), page)))
                    .hasSizeLessThan(10);
        }
    }

    private static MergeRequest several(TestProject project, int count) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (int n = 0; n < count; n++) {
            Work work = project.work("Several " + n);
            versions.put(project.key(work), work.version());
        }
        return new MergeRequest(versions.keySet().iterator().next(), versions, Map.of());
    }

    private static void mergePairs(TestProject project, int count) {
        for (int n = 0; n < count; n++) {
            MergeRequest request = several(project, 2);
            project.act(rooms -> rooms.merges.merge(project.scholar, project.id(), request));
        }
    }

    @Test
    void mergesAreListedTheLatestFirstPageByPage() {
        TestProject fresh = TestProject.on(database);
        mergePairs(fresh, 3);

        Page<MergeRecord> first =
                fresh.in(rooms -> rooms.mergeRecords.list(fresh.scholar, fresh.id(), new Page.Request(null, 2)));
        Page<MergeRecord> second = fresh.in(rooms ->
                rooms.mergeRecords.list(fresh.scholar, fresh.id(), new Page.Request(UUID.fromString(first.next()), 2)));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        List<MergeRecord> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).extracting(record -> record.merge().mergedAt()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(all).allSatisfy(record -> assertThat(record.parts()).hasSize(1));
    }
}
