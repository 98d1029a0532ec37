package org.scholion.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Variant;
import org.scholion.claim.Citation;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.search.EntryType;
import org.scholion.search.Hit;
import org.scholion.search.IndexProgress.Phase;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchFacet;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** The index follows the database: every act, nobody else's, and after every accident. */
@OnEachDatabase
class IndexKeeperTest {
    private static final String PLACE = "Xinjiang";

    private final TestDatabase database;
    private final TestProject project;

    @TempDir
    private Path directory;

    private FollowedDatabase search;
    private Document document;

    IndexKeeperTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @BeforeEach
    void follow() {
        document = project.take(Seed.REVOLUTION);
        search = new FollowedDatabase(database, directory);
        search.keepUp();
    }

    private Annotation note(String words, Visibility visibility) {
        return project.in(rooms -> rooms.annotations.create(
                project.scholar,
                document.slug(),
                project.select(document, PLACE),
                new AnnotationText(AnnotationKind.NOTE, words, visibility)));
    }

    private Work work(String title, CslName... authors) {
        return project.in(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(CslType.BOOK)
                        .text("title", title)
                        .names("author", List.of(authors))
                        .build()));
    }

    @Test
    void findsPassagesNotesAndDocumentsOfTheFirstStart() {
        SearchAnswer answer = search.find(project.scholar, "Xinjiang");
        assertThat(answer.index().phase()).isEqualTo(Phase.READY);
        assertThat(answer.hits()).extracting(Hit::type).contains(EntryType.DOCUMENT, EntryType.PASSAGE);
        assertThat(answer.hits()).allSatisfy(hit -> {
            assertThat(hit.document().title()).contains("1911");
            assertThat(
                            hit.title() == null
                                    ? hit.fragments().toString()
                                    : hit.title().toString())
                    .containsIgnoringCase("Xinjiang");
        });
        assertThat(answer.facets().get(SearchFacet.DOCUMENT))
                .singleElement()
                .satisfies(value -> assertThat(value.label()).contains("1911"));
        assertThat(search.waiting().count()).isZero();
    }

    @Test
    void showsAPrivateNoteToItsAuthorOnlyUntilItIsShared() {
        Annotation note = note("zzyzx thought", Visibility.PRIVATE);
        search.keepUp();
        assertThat(search.ids(project.scholar, "zzyzx")).containsExactly(note.id());
        assertThat(search.find(project.colleague, "zzyzx").total()).isZero();
        assertThat(search.find(project.administrator, "zzyzx").total()).isZero();
        assertThat(search.find(project.stranger, "zzyzx").total()).isZero();

        Annotation shared = show(note, Visibility.PROJECT);
        search.keepUp();
        assertThat(search.ids(project.colleague, "zzyzx")).containsExactly(note.id());
        assertThat(search.find(project.stranger, "zzyzx").total()).isZero();

        show(shared, Visibility.PRIVATE);
        // The index does not know it yet: the database does.
        assertThat(search.ids(project.colleague, "zzyzx")).isEmpty();
        search.keepUp();
        assertThat(search.find(project.colleague, "zzyzx").total()).isZero();
        assertThat(search.ids(project.scholar, "zzyzx")).containsExactly(note.id());
    }

    private Annotation show(Annotation note, Visibility visibility) {
        return project.in(rooms -> rooms.annotations.change(
                project.scholar,
                note.id(),
                note.version(),
                null,
                new AnnotationText(AnnotationKind.NOTE, note.body(), visibility)));
    }

    @Test
    void findsRepliesWhereTheirNoteIsFoundAndWithItOnly() {
        Annotation note = note("callooh", Visibility.PROJECT);
        Annotation reply = project.in(rooms -> rooms.threads.reply(project.colleague, note.id(), "callay frabjous"));
        search.keepUp();
        Hit hit = search.find(project.reviewer, "callay").hits().get(0);
        assertThat(hit.objectId()).isEqualTo(reply.id());
        assertThat(hit.found().owner().id()).isEqualTo(note.id());
        assertThat(search.find(project.stranger, "callay").total()).isZero();
    }

    @Test
    void forgetsWhatIsDeleted() {
        Annotation note = note("qwyx", Visibility.PROJECT);
        search.keepUp();
        project.act(rooms -> rooms.annotations.delete(project.scholar, note.id(), note.version()));
        assertThat(search.ids(project.colleague, "qwyx")).isEmpty();
        search.keepUp();
        assertThat(search.find(project.colleague, "qwyx").total()).isZero();
    }

    @Test
    void findsClaimsByTheQuotesOfCitationsThatAreSeenAndDraftsForTheirAuthor() {
        Work work = work("A book");
        Claim claim = project.in(rooms -> rooms.claims.state(
                project.scholar, document.slug(), "Vurgish rule.", List.of(project.select(document, PLACE))));
        Citation first = draft(claim, work, "frabjous quote");
        search.keepUp();
        assertThat(search.ids(project.scholar, "vurgish")).containsExactly(claim.id());
        assertThat(search.ids(project.scholar, "frabjous")).containsExactly(claim.id());
        assertThat(search.ids(project.colleague, "frabjous")).isEmpty();

        project.act(rooms -> rooms.citations.propose(project.scholar, first.id(), first.version()));
        Citation second = draft(claim, work, "galumphing quote");
        search.keepUp();
        assertThat(search.ids(project.colleague, "frabjous")).containsExactly(claim.id());
        assertThat(search.find(project.colleague, "galumphing").total()).isZero();
        assertThat(search.ids(project.scholar, "galumphing")).containsExactly(second.id());
        assertThat(search.find(project.colleague, "vurgish", Map.of(SearchFacet.STATUS, List.of("proposed")))
                        .total())
                .isEqualTo(1);

        project.act(rooms -> rooms.citations.delete(project.scholar, second.id(), second.version()));
        search.keepUp();
        assertThat(search.find(project.scholar, "galumphing").total()).isZero();
    }

    private Citation draft(Claim claim, Work work, String quote) {
        return project.in(rooms -> rooms.citations.draft(
                project.scholar, claim.id(), new CitedSource(work.id(), null, quote, null, Stance.SUPPORTS, null)));
    }

    @Test
    void findsWorksAndNamesBySpellingsTagsAndKeys() {
        CslName author = CslName.person("Blorenge", "Ann")
                .withVariants(
                        List.of(new Variant<>(Variant.Form.TRANSLITERATION, "ru", CslName.person("Блоренж", "Анна"))));
        Work work = work("Snickersnee", author);
        String key = project.in(rooms -> rooms.works.keys(List.of(work.id())).get(work.id()));
        project.act(
                rooms -> rooms.tags.change(project.scholar, project.id(), List.of(key), List.of("vorpal"), List.of()));
        search.keepUp();
        assertThat(search.find(project.colleague, "Анна Блоренж ").hits())
                .extracting(Hit::type)
                .containsExactlyInAnyOrder(EntryType.WORK, EntryType.NAME);
        assertThat(search.ids(project.colleague, key)).contains(work.id());
        assertThat(search.find(project.colleague, "snickersnee", Map.of(SearchFacet.TAG, List.of("vorpal")))
                        .total())
                .isEqualTo(1);

        project.act(rooms -> rooms.tags.rename(project.scholar, project.id(), "vorpal", "burbled"));
        search.keepUp();
        assertThat(search.find(project.colleague, "snickersnee", Map.of(SearchFacet.TAG, List.of("burbled")))
                        .total())
                .isEqualTo(1);

        project.act(rooms -> {
            Work now = rooms.works.get(work.id());
            rooms.works.correct(project.scholar, project.id(), key, now.version(), item -> item.toBuilder()
                    .names("author", List.of(CslName.person("Tulgey", "Woody")))
                    .build());
        });
        search.keepUp();
        assertThat(search.find(project.colleague, "Блоренж").total()).isZero();
        assertThat(search.find(project.colleague, "Tulgey").total()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfAnActThatWasRolledBack() {
        long before = search.waiting().count();
        assertThatThrownBy(() -> project.act(rooms -> {
                    rooms.annotations.create(
                            project.scholar,
                            document.slug(),
                            project.select(document, PLACE),
                            new AnnotationText(AnnotationKind.NOTE, "mimsy", Visibility.PROJECT));
                    rooms.entities.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(search.waiting().count()).isEqualTo(before);
        search.keepUp();
        assertThat(search.find(project.scholar, "mimsy").total()).isZero();
    }

    @Test
    void takesUpAfterAKillWhatWasCommittedBefore() {
        note("outgrabe", Visibility.PROJECT);
        assertThat(search.waiting().count()).isPositive();
        search.index().discard();
        search.begin();
        search.keepUp();
        assertThat(search.find(project.colleague, "outgrabe").total()).isEqualTo(1);
        assertThat(search.waiting().count()).isZero();
    }

    @Test
    void fillsAnewAnIndexWhoseFilesAreGone() throws IOException {
        note("borogove", Visibility.PROJECT);
        search.keepUp();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
        note("tove", Visibility.PROJECT);
        search.keepUp();
        search.keepUp();
        assertThat(search.find(project.colleague, "borogove").total()).isEqualTo(1);
        assertThat(search.find(project.colleague, "tove").total()).isEqualTo(1);
        assertThat(search.progress.state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void saysThatItIsNotReadyBeforeTheIndexIsOpen() {
        search.index().discard();
        SearchAnswer answer = search.find(project.scholar, "Xinjiang");
        assertThat(answer.hits()).isEmpty();
        search.keepUp();
        assertThat(search.find(project.scholar, "Xinjiang").hits()).isNotEmpty();
    }

    @Test
    void letsOneActThatFailsNotKeepTheOthers() {
        UUID poison = note("jubjub", Visibility.PROJECT).id();
        search.begin(new PoisonedIndex(search.index(), poison));
        UUID other = note("bandersnatch", Visibility.PROJECT).id();
        search.keepUp();
        assertThat(search.ids(project.scholar, "bandersnatch")).containsExactly(other);
        assertThat(search.waiting().count()).isEqualTo(1);
        assertThat(search.waiting().failed()).isEqualTo(1);
        assertThat(search.waiting().oldest()).isNull();
    }

    @Test
    void fillsTheIndexWithTheOthersWhereOneThingCannotBeKept() {
        UUID poison = note("jubjub", Visibility.PROJECT).id();
        UUID other = note("bandersnatch", Visibility.PROJECT).id();
        search.index().discard();

        search.begin(new PoisonedIndex(search.index(), poison));
        search.keepUp();

        assertThat(search.ids(project.scholar, "bandersnatch")).containsExactly(other);
        assertThat(search.find(project.scholar, "jubjub").total()).isZero();
        assertThat(search.progress.state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void sharesActsBetweenTransactionsWithoutWaiting() {
        note("gimble", Visibility.PROJECT);
        note("wabe", Visibility.PROJECT);
        assertThat(search.waiting().count()).isEqualTo(2);
        project.act(first -> {
            List<UUID> taken = first.outbox.take(1, Instant.now()).stream()
                    .map(act -> act.id())
                    .toList();
            List<UUID> others = project.in(second -> second.outbox.take(10, Instant.now()).stream()
                    .map(act -> act.id())
                    .toList());
            assertThat(taken).hasSize(1);
            // H2 locks all rows that it looks at; there is one server on it at most.
            assertThat(others)
                    .hasSize(database.vendor() == TestDatabase.Vendor.H2 ? 0 : 1)
                    .doesNotContainAnyElementsOf(taken);
        });
    }
}
