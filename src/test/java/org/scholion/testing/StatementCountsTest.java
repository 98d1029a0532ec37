package org.scholion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Mark;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetCounts;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.collection.CollectionNode;
import org.scholion.bibliography.collection.SavedSearch;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.finding.FindingQuery;
import org.scholion.bibliography.finding.WorkFinding;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.claim.QueuePlace;
import org.scholion.document.Document;
import org.scholion.review.Decision;
import org.scholion.review.Reviews;
import org.scholion.search.EntrySource;
import org.scholion.search.Owner;
import org.scholion.shared.Page;
import org.scholion.sourcenote.SourceNoteView;

/** A list of fifty costs as many statements as a list of five. */
@OnEachDatabase
class StatementCountsTest {
    private static final Page.Request PAGE = new Page.Request(null, 200);

    private final TestDatabase database;

    StatementCountsTest(TestDatabase database) {
        this.database = database;
    }

    /** What a page does with a project: gives the number of rows it got. */
    private interface Listing extends BiConsumer<Rooms, Scene> {}

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("documents with coverage", (Listing) (rooms, scene) -> {
                    List<Document> documents = rooms.documents
                            .list(scene.reader(), scene.project().id(), PAGE)
                            .items();
                    rooms.coverage.of(scene.reader(), documents);
                    assertThat(documents).hasSize(scene.size() + 2);
                }),
                Arguments.of("annotations with their anchors and authors", (Listing) (rooms, scene) -> {
                    List<Annotation> annotations = rooms.annotations
                            .list(scene.reader(), scene.document(), PAGE)
                            .items();
                    rooms.people.find(
                            annotations.stream().map(Annotation::authorId).toList());
                    assertThat(annotations).hasSize(scene.size()).allSatisfy(each -> assertThat(
                                    each.target().exact())
                            .isNotEmpty());
                }),
                Arguments.of("where annotations lie, with their tags", (Listing) (rooms, scene) -> {
                    List<Mark> marks = rooms.marks
                            .list(
                                    scene.reader(),
                                    scene.document(),
                                    scene.document().currentRevisionId(),
                                    null)
                            .items();
                    assertThat(rooms.marks.tags(scene.reader(), scene.document(), marks))
                            .hasSize(scene.size());
                    assertThat(marks).hasSize(scene.size());
                }),
                Arguments.of("a thread with its authors", (Listing) (rooms, scene) -> {
                    List<Annotation> replies = rooms.threads
                            .list(scene.reader(), scene.discussed(), PAGE)
                            .items();
                    rooms.people.find(replies.stream().map(Annotation::authorId).toList());
                    assertThat(replies).hasSize(scene.size());
                }),
                Arguments.of("the history of a note", (Listing) (rooms, scene) -> {
                    assertThat(rooms.noteHistory
                                    .list(scene.reader(), scene.rewritten(), new Page.Request(null, 5))
                                    .items())
                            .hasSize(5);
                    assertThat(rooms.changes.findByObject(scene.rewritten())).hasSize(scene.size());
                }),
                Arguments.of("claims with citations, works and decisions", (Listing) (rooms, scene) -> {
                    List<Claim> claims = rooms.claims
                            .list(scene.reader(), scene.document(), PAGE)
                            .items();
                    List<Citation> citations = rooms.citations.list(
                            scene.reader(), claims.stream().map(Claim::id).toList());
                    List<UUID> works =
                            citations.stream().map(Citation::workId).distinct().toList();
                    rooms.works.find(works);
                    rooms.works.keys(works);
                    List<Decision> decisions = rooms.reviews.history(
                            citations.stream().map(Citation::id).toList());
                    assertThat(claims).hasSize(scene.size()).allSatisfy(each -> assertThat(each.passages())
                            .hasSize(2));
                    assertThat(decisions).hasSize(scene.size());
                }),
                Arguments.of("citations alone", (Listing) (rooms, scene) -> {
                    List<Citation> citations = rooms.citations.list(scene.reader(), scene.claims());
                    assertThat(citations).hasSize(scene.size()).allSatisfy(each -> assertThat(
                                    each.claim().statement())
                            .isNotEmpty());
                }),
                Arguments.of("review queue", (Listing) (rooms, scene) -> {
                    List<Reviews.Waiting> waiting = rooms.reviews
                            .queue(scene.reader(), scene.project().id(), QueuePlace.FRONT, 200)
                            .items();
                    assertThat(waiting).hasSize(scene.size()).allSatisfy(each -> assertThat(
                                    each.citation().claim().passages())
                            .hasSize(2));
                }),
                Arguments.of("works with their keys and counts", (Listing) (rooms, scene) -> {
                    List<Work> works = rooms.works
                            .list(scene.reader(), scene.project().id(), WorkSearch.ALL, PAGE)
                            .items();
                    List<UUID> ids = works.stream().map(Work::id).toList();
                    assertThat(rooms.works.keys(ids)).hasSizeGreaterThanOrEqualTo(scene.size());
                    assertThat(rooms.citations.countByWork(ids)).isNotEmpty();
                }),
                Arguments.of("findings with their works", (Listing) (rooms, scene) -> {
                    List<WorkFinding> findings = rooms.findings
                            .report(scene.reader(), scene.project().id())
                            .page(FindingQuery.OPEN, null, 200)
                            .items();
                    assertThat(rooms.fixes.show(findings)).hasSizeGreaterThanOrEqualTo(scene.size());
                }),
                Arguments.of("facets of works with documents", (Listing) (rooms, scene) -> {
                    UUID project = scene.project().id();
                    FacetCounts counts = rooms.works.facets(scene.reader(), project, WorkSearch.ALL);
                    assertThat(counts.of(Facet.TYPE).get("book")).isGreaterThanOrEqualTo(scene.size());
                    assertThat(rooms.works.countBy(scene.reader(), project, WorkSearch.ALL, rooms.notes.byDocument()))
                            .hasSizeGreaterThanOrEqualTo(scene.size());
                }),
                Arguments.of("collections with counts", (Listing) (rooms, scene) -> {
                    List<CollectionNode> nodes = rooms.collections.list(
                            scene.reader(), scene.project().id());
                    assertThat(nodes).hasSize(scene.size()).allSatisfy(node -> assertThat(node.worksWithin())
                            .isPositive());
                }),
                Arguments.of("tags with counts of what is shown", (Listing) (rooms, scene) -> {
                    UUID project = scene.project().id();
                    WorkSearch shown =
                            rooms.searches.search(scene.reader(), project, WorkFilter.NONE.tagged(List.of("common")));
                    assertThat(rooms.tags.list(scene.reader(), project)).hasSize(scene.size() + 1);
                    assertThat(rooms.works.countBy(scene.reader(), project, shown, rooms.tags.grouping()))
                            .hasSize(scene.size() + 1);
                }),
                Arguments.of("saved searches with people", (Listing) (rooms, scene) -> {
                    List<SavedSearch> searches =
                            rooms.searches.list(scene.reader(), scene.project().id());
                    assertThat(rooms.people.find(
                                    searches.stream().map(SavedSearch::personId).toList()))
                            .isNotEmpty();
                    assertThat(searches).hasSize(scene.size());
                }),
                Arguments.of("tags and collections of a work", (Listing) (rooms, scene) -> {
                    List<UUID> work = scene.works().subList(0, 1);
                    assertThat(rooms.tags.of(work).get(work.get(0))).hasSize(scene.size() + 1);
                    assertThat(rooms.collections.of(work).get(work.get(0))).hasSize(scene.size());
                }),
                Arguments.of("findings of a work", (Listing) (rooms, scene) -> {
                    List<WorkFinding> findings = rooms.findings
                            .report(scene.reader(), scene.project().id())
                            .find(FindingQuery.OPEN.ofWork(scene.works().get(0)))
                            .toList();
                    assertThat(rooms.fixes.show(findings)).isNotEmpty();
                }),
                Arguments.of("works looked up", (Listing) (rooms, scene) -> assertThat(rooms.lookUp.find(
                                scene.reader(), scene.project().id(), "warlord", 200))
                        .hasSizeGreaterThanOrEqualTo(scene.size())),
                Arguments.of("contributors with their spellings and works", (Listing)
                        (rooms, scene) -> assertThat(rooms.contributors
                                        .list(scene.reader(), scene.project().id(), "", PAGE)
                                        .items())
                                .isNotEmpty()),
                Arguments.of("works in the index of the search", (Listing) (rooms, scene) -> {
                    EntrySource source = entries(rooms, Owner.Kind.WORK);
                    assertThat(source.load(scene.works())).hasSizeGreaterThanOrEqualTo(scene.size());
                    assertThat(source.present(scene.works().stream()
                                    .map(id -> "work:" + id)
                                    .toList()))
                            .hasSizeGreaterThanOrEqualTo(scene.size());
                }),
                Arguments.of("claims in the index of the search", (Listing) (rooms, scene) -> {
                    EntrySource source = entries(rooms, Owner.Kind.CLAIM);
                    assertThat(source.load(scene.claims())).hasSizeGreaterThanOrEqualTo(scene.size());
                    assertThat(source.present(scene.claims().stream()
                                    .map(id -> "claim:" + id)
                                    .toList()))
                            .hasSize(scene.size());
                }),
                Arguments.of("annotations in the index of the search", (Listing) (rooms, scene) -> {
                    List<UUID> annotations =
                            rooms.annotations.list(scene.reader(), scene.document(), PAGE).items().stream()
                                    .map(Annotation::id)
                                    .toList();
                    rooms.entities.clear();
                    assertThat(entries(rooms, Owner.Kind.ANNOTATION).load(annotations))
                            .hasSizeGreaterThanOrEqualTo(scene.size());
                }),
                Arguments.of("source notes", (Listing) (rooms, scene) -> {
                    List<SourceNoteView> notes = rooms.notes.list(scene.reader(), scene.document());
                    assertThat(notes).hasSizeGreaterThanOrEqualTo(scene.size());
                }),
                Arguments.of("uses of a work", (Listing) (rooms, scene) -> {
                    List<Citation> citations = rooms.citations.listByWork(
                            scene.reader(), scene.works().get(0));
                    assertThat(citations).hasSize(scene.size()).allSatisfy(each -> assertThat(
                                    each.claim().passages())
                            .hasSize(2));
                }),
                Arguments.of("notes that cite a work, in many documents", (Listing) (rooms, scene) -> {
                    List<SourceNoteView> notes = rooms.notes.listByWork(scene.reader(), scene.citedByNotes());
                    assertThat(notes)
                            .extracting(note -> note.place().document())
                            .doesNotContainNull();
                    assertThat(new HashSet<>(notes.stream()
                                    .map(note -> note.place().document())
                                    .toList()))
                            .hasSizeGreaterThanOrEqualTo(scene.size());
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theNumberOfStatementsDoesNotGrowWithTheList(String name, Listing listing) {
        try (Statements statements = new Statements(database)) {
            Scene five = Scene.of(database, 5);
            Scene fifty = Scene.of(database, 50);

            List<String> forFive = sql(statements, listing, five);
            List<String> forFifty = sql(statements, listing, fifty);

            assertThat(forFive).isNotEmpty().hasSizeLessThan(15);
            assertThat(forFifty).hasSameSizeAs(forFive);
        }
    }

    private static EntrySource entries(Rooms rooms, Owner.Kind kind) {
        return rooms.entrySources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sql(Statements statements, Listing listing, Scene scene) {
        return statements.of(rooms -> listing.accept(rooms, scene)).stream()
                .map(Statements.Statement::sql)
                .toList();
    }

    /** A project with so many of everything, made once for a database and a size. */
    private record Scene(
            TestProject project,
            int size,
            Document document,
            List<UUID> claims,
            List<UUID> works,
            UUID citedByNotes,
            UUID discussed,
            UUID rewritten) {
        private static final java.util.Map<String, Scene> MADE = new java.util.HashMap<>();

        static Scene of(TestDatabase database, int size) {
            return MADE.computeIfAbsent(
                    System.identityHashCode(database) + "/" + size, key -> make(TestProject.on(database), size));
        }

        Actor reader() {
            return project.reviewer;
        }

        private static Scene make(TestProject project, int size) {
            Document document = project.take(article(size));
            List<Work> works = IntStream.range(0, size)
                    .mapToObj(n -> project.work("Forbes on warlord " + n))
                    .toList();
            Selection one = project.select(document, "A first paragraph");
            Selection two = project.select(document, "some words");
            List<String> keys = works.stream().map(project::key).toList();
            List<UUID> claims = new ArrayList<>();
            Document talk = project.take("A text of which people talk, " + size + " times.\n");
            UUID discussed = project.note(project.scholar, talk, "people", Visibility.PROJECT)
                    .id();
            UUID rewritten = project.note(project.scholar, talk, "text", Visibility.PROJECT)
                    .id();
            for (int n = 1; n < size; n++) {
                String words = "Version " + n;
                project.act(rooms -> rooms.annotations.change(
                        project.scholar,
                        rewritten,
                        rooms.annotations.get(project.scholar, rewritten).version(),
                        null,
                        new AnnotationText(AnnotationKind.NOTE, words, Visibility.PROJECT)));
            }
            for (int n = 0; n < size; n++) {
                int index = n;
                project.act(rooms -> {
                    UUID shelf = rooms.collections
                            .add(project.scholar, project.id(), null, "Shelf " + index)
                            .id();
                    rooms.collections.fill(
                            project.scholar, project.id(), shelf, List.of(keys.get(0), keys.get(index)), List.of());
                    rooms.tags.change(
                            project.scholar,
                            project.id(),
                            keys.subList(0, 1),
                            List.of("common", "tag " + index),
                            List.of());
                    rooms.searches.add(
                            project.scholar, project.id(), "Search " + index, WorkFilter.NONE.withWords("warlord"));
                });
                project.act(rooms -> rooms.annotations.create(
                        project.scholar,
                        document.slug(),
                        one,
                        new AnnotationText(null, "Note " + index, Visibility.PROJECT),
                        List.of(TagInput.of("Tag " + index))));
                project.act(rooms -> rooms.threads.reply(project.colleague, discussed, "Reply " + index));
                project.take(article(3) + "\nThe end of text " + n + ".\n");
                Claim claim = project.in(rooms ->
                        rooms.claims.state(project.scholar, document.slug(), "Claim " + index, List.of(one, two)));
                claims.add(claim.id());
                Citation proposed = project.propose(project.draft(project.scholar, claim, works.get(0)));
                project.decide(
                        proposed,
                        new org.scholion.review.Verdict(
                                org.scholion.review.Outcome.COULD_NOT_CHECK, null, null, "Not here"));
            }
            UUID cited = project.in(rooms -> rooms.notes.list(project.scholar, document))
                    .get(0)
                    .references()
                    .get(0)
                    .workId();
            return new Scene(
                    project,
                    size,
                    document,
                    claims,
                    works.stream().map(Work::id).toList(),
                    cited,
                    discussed,
                    rewritten);
        }

        private static String article(int notes) {
            StringBuilder article =
                    new StringBuilder("An article of " + notes + " notes\n\nAppearance move to sidebar hide\n\n"
                            + "A first paragraph of some words.\n\nReferences\n\n\n");
            for (int n = 1; n <= notes; n++) {
                article.append("  ")
                        .append(n)
                        .append(". ^ Forbes 1986, p. ")
                        .append(n)
                        .append(".\n");
            }
            return article.toString();
        }
    }
}
