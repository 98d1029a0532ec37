package org.scholion.bibliography.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.change.Change;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkCollectionsTest {
    private final TestDatabase database;
    private final TestProject project;

    WorkCollectionsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private WorkCollection add(WorkCollection parent, String name) {
        UUID parentId = parent == null ? null : parent.id();
        return project.in(rooms -> rooms.collections.add(project.scholar, project.id(), parentId, name));
    }

    private WorkCollection now(WorkCollection collection) {
        return project.in(rooms -> rooms.collections.get(project.scholar, project.id(), collection.id()))
                .collection();
    }

    private void move(WorkCollection collection, WorkCollection parent, int place) {
        WorkCollection present = now(collection);
        project.act(rooms -> rooms.collections.change(
                project.scholar,
                project.id(),
                present.id(),
                present.version(),
                present.name(),
                parent == null ? null : parent.id(),
                place));
    }

    private List<String> names(WorkCollection... some) {
        List<UUID> ids = Arrays.stream(some).map(WorkCollection::id).toList();
        return project.in(rooms -> rooms.collections.list(project.reviewer, project.id())).stream()
                .map(CollectionNode::collection)
                .filter(collection -> ids.contains(collection.id()))
                .map(WorkCollection::name)
                .toList();
    }

    private void fill(WorkCollection collection, List<String> add, List<String> remove) {
        project.act(rooms -> rooms.collections.fill(project.scholar, project.id(), collection.id(), add, remove));
    }

    private List<UUID> found(WorkFilter filter) {
        return project
                .in(rooms -> rooms.works.list(
                        project.scholar,
                        project.id(),
                        rooms.searches.search(project.scholar, project.id(), filter),
                        new Page.Request(null, 200)))
                .items()
                .stream()
                .map(Work::id)
                .toList();
    }

    private Map<UUID, List<String>> tagsOf(UUID... ids) {
        return project.in(rooms -> rooms.tags.of(List.of(ids)));
    }

    private Map<UUID, List<UUID>> collectionsOf(UUID... ids) {
        return project.in(rooms -> rooms.collections.of(List.of(ids)));
    }

    private List<CollectionRepository.TagCount> allTags() {
        return project.in(rooms -> rooms.tags.list(project.reviewer, project.id()));
    }

    private List<CollectionNode> allCollections() {
        return project.in(rooms -> rooms.collections.list(project.reviewer, project.id()));
    }

    private List<UUID> in(WorkCollection collection) {
        return found(WorkFilter.NONE.in(collection.id()));
    }

    private List<UUID> tagged(String tag) {
        return found(WorkFilter.NONE.tagged(List.of(tag)));
    }

    private void tag(List<String> keys, List<String> add, List<String> remove) {
        project.act(rooms -> rooms.tags.change(project.scholar, project.id(), keys, add, remove));
    }

    @Test
    void collectionsStandOneWithinAnotherInTheOrderThatPeopleGiveThem() {
        WorkCollection a = add(null, "a");
        WorkCollection b = add(null, "b");
        WorkCollection inner = add(a, "inner");
        WorkCollection innermost = add(inner, "innermost");
        WorkCollection second = add(a, "second");
        assertThat(names(a, b, inner, innermost, second)).containsExactly("a", "inner", "innermost", "second", "b");

        move(second, a, 0);
        assertThat(names(a, b, inner, innermost, second)).containsExactly("a", "second", "inner", "innermost", "b");
        move(inner, b, 9);
        assertThat(names(a, b, inner, innermost, second)).containsExactly("a", "second", "b", "inner", "innermost");
        for (WorkCollection within : List.of(b, inner, innermost)) {
            assertThatThrownBy(() -> move(b, within, 0))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                            .contains("parent"));
        }
    }

    @Test
    void aDeletedCollectionAsksWhatBecomesOfThoseWithinAndDeletesNoWork() {
        Work work = project.work("Forbes in collections");
        WorkCollection top = add(null, "top");
        WorkCollection middle = add(top, "middle");
        WorkCollection leaf = add(middle, "leaf");
        WorkCollection after = add(top, "after");
        fill(middle, List.of(project.key(work)), List.of());

        assertThatThrownBy(() -> delete(middle, null))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("1");
        delete(middle, Children.UP);
        assertThat(names(top, leaf, after)).containsExactly("top", "leaf", "after");
        assertThat(now(leaf).parentId()).isEqualTo(top.id());
        delete(top, Children.DELETE);
        assertThat(names(top, leaf, after)).isEmpty();
        assertThat(project.in(rooms -> rooms.works.get(work.id())).id()).isEqualTo(work.id());
    }

    private void delete(WorkCollection collection, Children children) {
        long version = now(collection).version();
        project.act(
                rooms -> rooms.collections.delete(project.scholar, project.id(), collection.id(), version, children));
    }

    @Test
    void aWorkMayBeInSeveralCollectionsAndIsFoundInThoseAbove() {
        Work work = project.work("Perkins in collections");
        Work other = project.work("Starr in collections");
        WorkCollection top = add(null, "top");
        WorkCollection inner = add(top, "inner");
        WorkCollection beside = add(null, "beside");

        fill(inner, List.of(project.key(work), project.key(other)), List.of());
        fill(beside, List.of(project.key(work)), List.of());
        fill(inner, List.of(project.key(work)), List.of(project.key(other)));

        assertThat(in(inner)).containsExactly(work.id());
        assertThat(in(top)).containsExactly(work.id());
        assertThat(in(beside)).containsExactly(work.id());
        assertThat(collectionsOf(work.id(), other.id()))
                .containsOnlyKeys(work.id())
                .hasEntrySatisfying(
                        work.id(), ids -> assertThat(ids).containsExactlyInAnyOrder(inner.id(), beside.id()));
        project.act(rooms -> assertThat(rooms.changes.findByObject(inner.id()))
                .extracting(Change::act)
                .containsExactly("create", "fill", "fill"));
    }

    @Test
    void aCollectionCountsWhatItHoldsWithAllWithinOnceEachMergedOrNot() {
        Work one = project.work("Forbes counted");
        Work other = project.work("Forbes counted again");
        Work third = project.work("Starr counted");
        WorkCollection top = add(null, "top");
        WorkCollection inner = add(top, "inner");
        WorkCollection innermost = add(inner, "innermost");
        fill(top, List.of(project.key(one)), List.of());
        fill(inner, List.of(project.key(one), project.key(third)), List.of());
        fill(innermost, List.of(project.key(other)), List.of());
        assertThat(counts(top, inner, innermost)).containsExactly("1 of 3", "2 of 3", "1 of 1");

        project.act(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        project.key(one),
                        Map.of(project.key(one), one.version(), project.key(other), other.version()),
                        Map.of())));

        assertThat(counts(top, inner, innermost)).containsExactly("1 of 2", "2 of 2", "1 of 1");
        assertThat(in(top)).containsExactlyInAnyOrder(one.id(), third.id());
    }

    private List<String> counts(WorkCollection... some) {
        List<UUID> ids = Arrays.stream(some).map(WorkCollection::id).toList();
        return allCollections().stream()
                .filter(node -> ids.contains(node.collection().id()))
                .map(node -> node.works() + " of " + node.worksWithin())
                .toList();
    }

    @Test
    void worksWithEachOfSeveralTagsAreFoundAndCountedForFurtherTags() {
        Work both = project.work("Hedin of both");
        Work one = project.work("Hedin of one");
        tag(List.of(project.key(both), project.key(one)), List.of("Silk road"), List.of());
        tag(List.of(project.key(both)), List.of("Maps"), List.of());

        WorkFilter filter = WorkFilter.NONE.tagged(List.of("silk ROAD", "maps"));

        assertThat(found(filter)).containsExactly(both.id());
        assertThat(tagCounts(WorkFilter.NONE.tagged(List.of("silk road"))))
                .containsEntry("silk road", 2L)
                .containsEntry("maps", 1L);
        assertThat(tagCounts(filter)).containsEntry("silk road", 1L).containsEntry("maps", 1L);
        assertThat(tagCounts(filter.withWords("nobody"))).isEmpty();
    }

    private Map<String, Long> tagCounts(WorkFilter filter) {
        return project.in(rooms -> rooms.works.countBy(
                project.reviewer,
                project.id(),
                rooms.searches.search(project.reviewer, project.id(), filter),
                rooms.tags.grouping()));
    }

    @Test
    void aTagThatIsKnownIsSpelledAsItIsKnown() {
        Work one = project.work("Perkins spelled");
        Work other = project.work("Starr spelled");

        tag(List.of(project.key(one)), List.of("Émigrés"), List.of());
        tag(List.of(project.key(other)), List.of("EMIGRES"), List.of());

        assertThat(tagsOf(other.id())).containsEntry(other.id(), List.of("Émigrés"));
    }

    @Test
    void moreTagsThanAnybodyNeedsAreRefused() {
        List<String> many = IntStream.rangeClosed(0, SavedSearches.MOST_TAGS)
                .mapToObj(n -> "tag " + n)
                .toList();

        assertThatThrownBy(() -> found(WorkFilter.NONE.tagged(many)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("tag"));
        assertThatThrownBy(() -> WorkFilter.NONE.tagged(List.of("!?"))).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aSearchThatWasSavedWithOneTypeAndOneTagStillMeansThem() {
        UUID collection = UUID.randomUUID();

        WorkFilter read = WorkFilter.fromJson("{\"words\":\"wang\",\"type\":\"book\",\"tag\":\"To Read\","
                + "\"collection\":\"" + collection + "\",\"used\":false}");

        assertThat(read)
                .isEqualTo(WorkFilter.NONE
                        .withWords("wang")
                        .among(FacetChoice.ALL.with(Facet.TYPE, List.of("book")))
                        .tagged(List.of("to read"))
                        .in(collection)
                        .used(false));
    }

    @Test
    void tagsThatDifferInCapitalsAndAccentsAreOne() {
        Work one = project.work("Benson tagged");
        Work other = project.work("Wang tagged");

        tag(List.of(project.key(one), project.key(other)), List.of("Île  d'Ili", "to read"), List.of());
        tag(List.of(project.key(one)), List.of("ILE D’ILI"), List.of("To Read"));

        assertThat(tagged("ile d ili")).containsExactly(one.id(), other.id());
        assertThat(tagsOf(one.id(), other.id()))
                .containsEntry(one.id(), List.of("Île d'Ili"))
                .containsEntry(other.id(), List.of("Île d'Ili", "to read"));
        project.act(rooms -> assertThat(rooms.changes.findByObject(one.id()))
                .extracting(Change::act)
                .containsExactly("create", "tag", "tag"));
    }

    @Test
    void aTagIsRenamedMergedAndDeletedEverywhere() {
        Work one = project.work("Lattimore renamed");
        Work other = project.work("Whiting renamed");
        tag(List.of(project.key(one)), List.of("ren old", "ren new"), List.of());
        tag(List.of(project.key(other)), List.of("ren old"), List.of());

        project.act(rooms -> rooms.tags.rename(project.scholar, project.id(), "Ren Old", "Ren New"));

        assertThat(tagged("ren old")).isEmpty();
        assertThat(tagged("ren new")).containsExactly(one.id(), other.id());
        assertThat(allTags())
                .filteredOn(tag -> tag.fold().startsWith("ren"))
                .containsExactly(new CollectionRepository.TagCount("ren new", "Ren New", 2));
        project.act(rooms -> rooms.tags.rename(project.scholar, project.id(), "ren new", "REN NEW"));
        assertThat(tagsOf(one.id())).containsEntry(one.id(), List.of("REN NEW"));
        project.act(rooms -> rooms.tags.delete(project.scholar, project.id(), "ren new"));
        assertThat(tagged("ren new")).isEmpty();
        assertThatThrownBy(() -> project.act(rooms -> rooms.tags.delete(project.scholar, project.id(), "ren new")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "!?", "a\0b"})
    void whatIsNoWordIsNoTag(String word) {
        Work work = project.work("Skrine untagged");

        assertThatThrownBy(() -> tag(List.of(project.key(work)), Arrays.asList(word), List.of()))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aMergedWorkKeepsTheCollectionsAndTagsOfAllItsPartsAndGivesThemBackWhenUndone() {
        Work stays = project.work("Clubb stays");
        Work goes = project.work("Clubb goes");
        WorkCollection collection = add(null, "of merged works");
        fill(collection, List.of(project.key(goes)), List.of());
        tag(List.of(project.key(goes)), List.of("of merged"), List.of());

        WorkMerge merge = project.in(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        project.key(stays),
                        Map.of(project.key(stays), stays.version(), project.key(goes), goes.version()),
                        Map.of())));

        assertThat(in(collection)).containsExactly(stays.id());
        assertThat(tagged("of merged")).containsExactly(stays.id());
        assertThat(tagsOf(stays.id())).containsEntry(stays.id(), List.of("of merged"));
        assertThat(allCollections())
                .filteredOn(node -> node.collection().id().equals(collection.id()))
                .singleElement()
                .satisfies(node -> assertThat(node.works()).isEqualTo(1));
        project.act(rooms -> rooms.merges.undo(
                project.scholar,
                project.id(),
                merge.id(),
                rooms.works.get(stays.id()).version()));
        assertThat(in(collection)).containsExactly(goes.id());
        assertThat(tagged("of merged")).containsExactly(goes.id());
    }

    @Test
    void aWorkThatIsTakenOutOfTheBibliographyLeavesItsTagsAndCollections() {
        Work work = project.work("Hambly removed");
        Work other = project.work("Hambly stays");
        WorkCollection collection = add(null, "of removed works");
        fill(collection, List.of(project.key(work)), List.of());
        tag(List.of(project.key(work)), List.of("of removed"), List.of());
        project.act(rooms ->
                rooms.duplicates.tellApart(project.scholar, project.id(), project.key(work), project.key(other)));

        project.act(rooms -> {
            for (String owned : List.of("WorkKey", "WorkIdentifier")) {
                rooms.entities
                        .createQuery("delete from " + owned + " o where o.workId = :work")
                        .setParameter("work", work.id())
                        .executeUpdate();
            }
            rooms.entities.remove(rooms.works.get(work.id()));
        });

        assertThat(in(collection)).isEmpty();
        assertThat(tagged("of removed")).isEmpty();
        project.act(rooms -> assertThat(rooms.duplicates
                        .toldApart(project.scholar, project.id())
                        .keySet())
                .noneMatch(pair ->
                        pair.firstId().equals(work.id()) || pair.secondId().equals(work.id())));
    }

    @Test
    void aSearchIsSavedWithAllThatItLooksFor() {
        Work work = project.work("Hedin saved");
        WorkCollection collection = add(null, "searched");
        fill(collection, List.of(project.key(work)), List.of());
        tag(List.of(project.key(work)), List.of("Saved"), List.of());
        WorkFilter filter = new WorkFilter(
                "hedin",
                FacetChoice.ALL.with(Facet.TYPE, List.of("book", "chapter")).with(Facet.UNKNOWN, List.of("publisher")),
                false,
                Set.of("saved"),
                collection.id(),
                Set.of(UUID.randomUUID()));

        SavedSearch saved =
                project.in(rooms -> rooms.searches.add(project.scholar, project.id(), " My search ", filter));

        assertThat(saved.name()).isEqualTo("My search");
        SavedSearch read = project.in(rooms -> rooms.searches.list(project.reviewer, project.id()))
                .get(0);
        assertThat(read.filter()).isEqualTo(filter);
        assertThat(found(read.filter())).containsExactly(work.id());
        SavedSearch changed = project.in(rooms -> rooms.searches.change(
                project.colleague,
                project.id(),
                saved.id(),
                saved.version(),
                "Other",
                WorkFilter.NONE.withWords("nobody")));
        assertThat(found(changed.filter())).isEmpty();
        assertThatThrownBy(() -> project.act(
                        rooms -> rooms.searches.delete(project.scholar, project.id(), saved.id(), saved.version())))
                .isInstanceOf(Problem.StaleVersion.class);
        project.act(rooms -> rooms.searches.delete(project.scholar, project.id(), saved.id(), changed.version()));
        assertThatThrownBy(() -> project.in(rooms -> rooms.searches.get(project.scholar, project.id(), saved.id())))
                .isInstanceOf(Problem.NotFound.class);
        project.act(rooms -> assertThat(rooms.changes.findByObject(saved.id()))
                .extracting(Change::act)
                .containsExactly("create", "change", "delete"));
    }

    @Test
    void whoMayNotIsRefusedAndWhatIsNotThereIsNotFound() {
        WorkCollection collection = add(null, "mine");
        String key = project.key(project.work("Teichman refused"));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.collections.add(project.reviewer, project.id(), null, "x"))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.collections.list(project.stranger, project.id()))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.collections.get(project.stranger, project.id(), collection.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.collections.add(project.scholar, project.id(), UUID.randomUUID(), "x"))
                    .isInstanceOf(Problem.InvalidInput.class);
            assertThatThrownBy(() -> rooms.collections.add(project.scholar, project.id(), null, " "))
                    .isInstanceOf(Problem.InvalidInput.class);
            assertThatThrownBy(() ->
                            rooms.collections.change(project.scholar, project.id(), collection.id(), -1, "x", null, 0))
                    .isInstanceOf(Problem.StaleVersion.class);
            assertThatThrownBy(() ->
                            rooms.tags.change(project.reviewer, project.id(), List.of(key), List.of("x"), List.of()))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.collections.fill(
                            project.scholar, project.id(), collection.id(), List.of("Nobody1900"), List.of()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.searches.add(
                            project.scholar, project.id(), "x", WorkFilter.NONE.in(UUID.randomUUID())))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    @Test
    void listsCostTheSameForFewAndMany() {
        TestProject few = TestProject.on(database);
        TestProject many = TestProject.on(database);
        for (TestProject each : List.of(few, many)) {
            int count = each == few ? 2 : 20;
            for (int n = 0; n < count; n++) {
                String key = each.key(each.work("Work " + n));
                String word = "tag " + n;
                each.act(rooms -> {
                    WorkCollection made = rooms.collections.add(each.scholar, each.id(), null, "collection");
                    rooms.collections.fill(each.scholar, each.id(), made.id(), List.of(key), List.of());
                    rooms.tags.change(each.scholar, each.id(), List.of(key), List.of(word, "common"), List.of());
                });
            }
        }
        try (Statements statements = new Statements(database)) {
            assertThat(listing(statements, many))
                    .isEqualTo(listing(statements, few))
                    .isLessThan(20);
        }
    }

    private static int listing(Statements statements, TestProject project) {
        return statements
                .of(rooms -> {
                    rooms.collections.list(project.reviewer, project.id());
                    rooms.tags.list(project.reviewer, project.id());
                    WorkSearch search = rooms.searches.search(
                            project.reviewer, project.id(), WorkFilter.NONE.tagged(List.of("common")));
                    List<UUID> ids = rooms
                            .works
                            .list(project.reviewer, project.id(), search, new Page.Request(null, 100))
                            .items()
                            .stream()
                            .map(Work::id)
                            .toList();
                    assertThat(ids).hasSizeGreaterThan(1);
                    assertThat(rooms.tags.of(ids)).hasSameSizeAs(ids);
                    assertThat(rooms.collections.of(ids)).hasSameSizeAs(ids);
                })
                .size();
    }

    @Test
    void whatIsFarTooMuchAtOnceIsRefused() {
        Work work = project.work("Forbes on Warlords");
        List<String> words = IntStream.range(0, 1000).mapToObj(n -> "tag" + n).toList();
        List<String> keys = IntStream.range(0, 100_000).mapToObj(n -> "key" + n).toList();

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.tags.change(
                            project.scholar, project.id(), List.of(project.key(work)), words, List.of()))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                            .contains("add"));
            assertThatThrownBy(() -> rooms.tags.change(project.scholar, project.id(), keys, List.of("a"), List.of()))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                            .contains("works"));
        });
    }
}
