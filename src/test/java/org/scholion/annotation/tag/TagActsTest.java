package org.scholion.annotation.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.Visibility;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.LabelKind;

@OnEachDatabase
class TagActsTest {
    private final TestProject project;
    private final Document document;

    TagActsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
    }

    @Test
    void tagsAreKeptOnceAndSpelledAsOthersSpellThem() {
        Annotation shared = note(project.scholar, Visibility.PROJECT, "Xīnjiāng");
        Annotation other = note(project.colleague, Visibility.PROJECT, "xinjiang", "Soviet Union", "soviet  union");

        assertThat(words(shared)).containsExactly("Xīnjiāng");
        assertThat(words(other)).containsExactlyInAnyOrder("Xīnjiāng", "Soviet Union");
    }

    @Test
    void tagsOfPrivateNotesAreTheirAuthorsAlone() {
        note(project.scholar, Visibility.PRIVATE, "My Suspicion", "shared");
        note(project.colleague, Visibility.PROJECT, "Shared");
        Annotation typed = note(project.colleague, Visibility.PROJECT, "my suspicion");

        assertThat(words(typed))
                .as("not spelled as in a note that they do not see")
                .containsExactly("my suspicion");
        assertThat(listed(project.scholar)).containsEntry("My Suspicion", 2L).containsEntry("Shared", 2L);
        assertThat(listed(project.reviewer)).isEqualTo(Map.of("my suspicion", 1L, "Shared", 1L));
        assertThat(project.<List<AnnotationTags.Listed>>in(
                        rooms -> rooms.annotationTags.suggest(project.reviewer, project.id(), "susp")))
                .extracting(AnnotationTags.Listed::notes)
                .containsExactly(1L);
    }

    @Test
    void theListIsReadInPages() {
        note(project.scholar, Visibility.PROJECT, "beta", "Alpha", "gamma", "伊宁", "ئۈرۈمچى");

        List<String> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            var page = project.in(rooms -> rooms.annotationTags.list(project.reviewer, project.id(), null, from, 2));
            page.items().forEach(tag -> all.add(tag.label()));
            after = page.next();
        } while (after != null);

        assertThat(all).containsExactly("Alpha", "beta", "gamma", "ئۈرۈمچى", "伊宁");
        assertThat(project.in(rooms -> rooms.annotationTags.list(project.reviewer, project.id(), "GA", null, 9))
                        .items())
                .extracting(AnnotationTags.Listed::label)
                .containsExactly("gamma");
    }

    @Test
    void aRenameReachesWhatIsSharedAndOnesOwnAndIsUndoneAsAWhole() {
        Annotation mine = note(project.scholar, Visibility.PRIVATE, "Ghulja");
        Annotation shared = note(project.colleague, Visibility.PROJECT, "Ghulja", "town");
        Annotation secret = note(project.colleague, Visibility.PRIVATE, "Ghulja");
        TagOrder order = order(TagVerb.RENAME, "Yining", "ghulja");

        TagActs.Outcome preview = project.in(rooms -> rooms.tagActs.preview(project.scholar, project.id(), order));
        assertThat(preview).isEqualTo(new TagActs.Outcome(null, 2, 1, 0));
        TagActs.Outcome done = act(project.scholar, order);

        assertThat(done.notes()).isEqualTo(2);
        assertThat(words(mine)).containsExactly("Yining");
        assertThat(words(shared)).containsExactlyInAnyOrder("Yining", "town");
        assertThat(words(secret)).containsExactly("Ghulja");

        TagActs.Outcome undone = project.in(rooms -> rooms.tagActs.undo(project.scholar, done.act()));
        assertThat(undone).isEqualTo(new TagActs.Outcome(done.act(), 2, 1, 0));
        assertThat(words(shared)).containsExactlyInAnyOrder("Ghulja", "town");
        assertThatThrownBy(() -> project.act(rooms -> rooms.tagActs.undo(project.scholar, done.act())))
                .isInstanceOf(Problem.Conflict.class);

        project.act(rooms -> rooms.tagActs.redo(project.scholar, done.act()));
        assertThat(words(mine)).containsExactly("Yining");
    }

    @Test
    void whoDoesNotCurateChangesOnlyTheirOwnNotes() {
        Annotation own = note(project.reviewer, Visibility.PROJECT, "draft");
        Annotation others = note(project.scholar, Visibility.PROJECT, "draft");

        TagActs.Outcome done = act(project.reviewer, order(TagVerb.DELETE, NoteFilter.ALL, "draft"));

        assertThat(done.notes()).isEqualTo(1);
        assertThat(done.left()).as("others' notes with the tag").isEqualTo(1);
        assertThat(words(own)).isEmpty();
        assertThat(words(others)).containsExactly("draft");
        assertThatThrownBy(() -> act(project.stranger, order(TagVerb.DELETE, NoteFilter.ALL, "draft")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatWasChangedSinceStaysAndIsCounted() {
        Annotation touched = note(project.scholar, Visibility.PROJECT, "old");
        Annotation rewritten = note(project.scholar, Visibility.PROJECT, "old");
        Annotation hidden = note(project.colleague, Visibility.PROJECT, "old");
        Annotation deleted = note(project.scholar, Visibility.PROJECT, "old");
        TagActs.Outcome done = act(project.scholar, order(TagVerb.RENAME, "new", "old"));

        change(project.scholar, touched, null, "new", "more");
        change(project.scholar, rewritten, "Other words");
        change(project.colleague, hidden, Visibility.PRIVATE);
        project.act(rooms -> rooms.annotations.delete(project.scholar, deleted.id(), version(deleted)));
        TagActs.Outcome undone = project.in(rooms -> rooms.tagActs.undo(project.scholar, done.act()));

        assertThat(undone.notes()).isEqualTo(1);
        assertThat(undone.left()).isEqualTo(3);
        assertThat(words(touched)).containsExactlyInAnyOrder("new", "more");
        assertThat(words(rewritten)).containsExactly("old");
        assertThat(words(hidden)).containsExactly("new");
    }

    @Test
    void tagsAreMergedIntoAConcept() {
        Concept ghulja = concept("Ghulja", "伊宁");
        Annotation first = note(project.scholar, Visibility.PROJECT, "Yining", "Kulja");
        Annotation second = note(project.colleague, Visibility.PROJECT, "kulja");

        act(
                project.scholar,
                new TagOrder(
                        TagVerb.MERGE,
                        List.of(TagInput.of("Yining"), TagInput.of("Kulja")),
                        TagInput.of(ghulja.id()),
                        NoteFilter.ALL,
                        2));

        for (Annotation note : List.of(first, second)) {
            assertThat(tags(note)).extracting(NoteTag::conceptId).containsExactly(ghulja.id());
        }
        assertThat(listed(project.reviewer)).isEqualTo(Map.of("Ghulja", 2L));
        assertThat(project.<List<AnnotationTags.Listed>>in(
                        rooms -> rooms.annotationTags.suggest(project.reviewer, project.id(), "伊")))
                .extracting(AnnotationTags.Listed::label, AnnotationTags.Listed::found)
                .containsExactly(tuple("Ghulja", "伊宁"));
    }

    @Test
    void tagsGoOntoTheNotesOfAFilterAndOffThem() {
        Annotation two = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation three = project.note(project.scholar, document, "three", Visibility.PROJECT);
        NoteFilter filter = new NoteFilter(List.of(), document.id(), project.scholar.id(), null, List.of(), "TWO");

        assertThat(act(project.scholar, order(TagVerb.APPLY, filter, "number", "even"))
                        .notes())
                .isEqualTo(1);
        assertThat(words(two)).containsExactlyInAnyOrder("number", "even");
        assertThat(words(three)).isEmpty();

        NoteFilter chosen = new NoteFilter(List.of(two.id(), three.id()), null, null, null, List.of("number"), null);
        assertThat(act(project.scholar, order(TagVerb.REMOVE, chosen, "even")).notes())
                .isEqualTo(1);
        assertThat(words(two)).containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "!", "'; drop table annotation; --"})
    void wordsOfAFilterAreTakenAsTheyStand(String words) {
        project.note(project.scholar, document, "two", Visibility.PROJECT);
        NoteFilter filter = new NoteFilter(List.of(), null, null, null, List.of(), words);

        assertThat(act(project.scholar, order(TagVerb.APPLY, filter, "x")).notes())
                .isZero();
    }

    @Test
    void aFilterNamesNoMoreTagsThanANoteMayHave() {
        List<String> slots = IntStream.range(0, 1_000).mapToObj(n -> "tag" + n).toList();

        assertThatThrownBy(() -> new NoteFilter(List.of(), null, null, null, slots, null))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("filter.tags"));
    }

    @Test
    void whatThePersonWasToldMustStillHold() {
        note(project.scholar, Visibility.PROJECT, "old");
        TagOrder stale = new TagOrder(TagVerb.DELETE, List.of(TagInput.of("old")), null, NoteFilter.ALL, 7);

        assertThatThrownBy(() -> act(project.scholar, stale))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("1 notes, not 7");
    }

    @Test
    void aNoteTakesFiftyTagsAndNoMore() {
        String[] fifty = IntStream.range(0, 50).mapToObj(n -> "tag " + n).toArray(String[]::new);
        Annotation full = note(project.scholar, Visibility.PROJECT, fifty);

        TagActs.Outcome done = act(project.scholar, order(TagVerb.APPLY, NoteFilter.ALL, "one more"));
        assertThat(done.left()).isEqualTo(1);
        assertThat(words(full)).hasSize(50);
        assertThatThrownBy(() -> note(
                        project.scholar,
                        Visibility.PROJECT,
                        IntStream.range(0, 1000).mapToObj(n -> "tag " + n).toArray(String[]::new)))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "a\0b", "long"})
    void whatIsNoTagIsRefused(String word) {
        String typed = word.equals("long") ? "x".repeat(10_000) : word;

        assertThatThrownBy(() -> note(project.scholar, Visibility.PROJECT, typed))
                .isInstanceOf(Problem.InvalidInput.class)
                .satisfies(problem -> assertThat(((Problem) problem).field()).contains("tags[0]"));
    }

    @Test
    void marksOfDirectionAreKeptAndNotCompared() {
        Annotation marked = note(project.scholar, Visibility.PROJECT, "\u2067ئۈرۈمچى\u2069");

        assertThat(words(marked)).containsExactly("\u2067ئۈرۈمچى\u2069");
        assertThat(words(note(project.scholar, Visibility.PROJECT, "ئۈرۈمچى"))).containsExactly("\u2067ئۈرۈمچى\u2069");
    }

    @Test
    void aConceptOfAnotherProjectIsNoneHere() {
        TestProject elsewhere = TestProject.on(project.database());
        Concept theirs = concept(elsewhere, "Theirs");

        assertThatThrownBy(() -> tagged(project.scholar, Visibility.PROJECT, List.of(TagInput.of(theirs.id()))))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("no concept");
    }

    @Test
    void aDeletedConceptStaysOnItsNotesAndGoesOntoNoOther() {
        Concept gone = concept("Gone");
        Annotation has = tagged(project.scholar, Visibility.PROJECT, List.of(TagInput.of(gone.id())));
        project.act(rooms -> rooms.concepts.delete(project.scholar, gone.vocabularyId(), gone.id(), gone.version()));

        assertThat(tags(has)).extracting(NoteTag::conceptId).containsExactly(gone.id());
        assertThat(project.in(rooms -> rooms.concepts.shown(List.of(gone.id())).get(gone.id()))
                        .retired())
                .isTrue();
        assertThatThrownBy(() -> tagged(project.scholar, Visibility.PROJECT, List.of(TagInput.of(gone.id()))))
                .isInstanceOf(Problem.InvalidInput.class);
        change(project.scholar, has, "Other words");
    }

    /** Whatever is done at random and taken back in turn, nothing is left of it. */
    @Test
    void actsAndTheirUndoingLeaveNothing() {
        Random random = new Random(20_260_101);
        String[] words = {"a", "b", "c", "d"};
        List<Annotation> notes = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            Actor author = n % 2 == 0 ? project.scholar : project.colleague;
            notes.add(note(author, n % 3 == 0 ? Visibility.PRIVATE : Visibility.PROJECT, words[n % 4], "e" + n));
        }
        for (int round = 0; round < 8; round++) {
            List<List<String>> before = notes.stream().map(this::words).toList();
            List<UUID> acts = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                TagVerb verb = TagVerb.values()[random.nextInt(TagVerb.values().length)];
                String into = verb == TagVerb.RENAME || verb == TagVerb.MERGE ? words[random.nextInt(4)] : null;
                UUID act = act(project.scholar, order(verb, into, words[random.nextInt(4)]))
                        .act();
                if (act != null) {
                    acts.add(0, act);
                }
            }
            acts.forEach(act -> project.act(rooms ->
                    assertThat(rooms.tagActs.undo(project.scholar, act).left()).isZero()));
            assertThat(notes.stream().map(this::words).toList()).isEqualTo(before);
        }
    }

    @Test
    void statementsGrowWithPortionsOfNotesAloneAndNotWithTags() {
        List<UUID> notes = project.in(rooms -> IntStream.range(0, 300)
                .mapToObj(n -> rooms.annotations
                        .create(
                                project.scholar,
                                document.slug(),
                                project.select(document, "seven"),
                                new AnnotationText(null, "A note", Visibility.PROJECT),
                                inputs("t" + n % 5, "u" + n % 3, "v" + n % 7))
                        .id())
                .toList());
        try (Statements statements = new Statements(project.database())) {
            int hundred = merging(statements, notes.subList(0, 100), 5);
            int two = merging(statements, notes.subList(0, 200), 5);
            int three = merging(statements, notes, 5);

            assertThat(three - two)
                    .as("for a hundred notes more")
                    .isEqualTo(two - hundred)
                    .isLessThan(25);
            assertThat(merging(statements, notes, 50)).as("for many tags").isEqualTo(three);
            List<UUID> twice = Stream.concat(notes.stream(), notes.stream()).toList();
            assertThat(merging(statements, twice, 50))
                    .as("for notes named twice")
                    .isEqualTo(three);
            assertThat(merging(statements, List.of(), 50)).as("for all notes").isLessThanOrEqualTo(three);
        }
    }

    /** How many statements it takes to merge tags of some notes, or of all; nothing is kept of it. */
    private int merging(Statements statements, List<UUID> ids, int tags) {
        TagInput[] taken = IntStream.range(0, tags)
                .mapToObj(n -> TagInput.of((n < 5 ? "t" : "w") + n))
                .toArray(TagInput[]::new);
        TagOrder order = new TagOrder(
                TagVerb.MERGE,
                List.of(taken),
                TagInput.of("merged"),
                new NoteFilter(ids, null, null, null, List.of(), null),
                null);
        List<Statements.Statement> run = statements.of(rooms -> assertThat(
                        rooms.tagActs.act(project.scholar, project.id(), order).notes())
                .isEqualTo(ids.isEmpty() ? 300 : Set.copyOf(ids).size()));
        return run.size();
    }

    private TagActs.Outcome act(Actor actor, TagOrder order) {
        return project.in(rooms -> rooms.tagActs.act(actor, project.id(), order));
    }

    private static TagOrder order(TagVerb verb, String into, String... words) {
        return new TagOrder(verb, inputs(words), into == null ? null : TagInput.of(into), NoteFilter.ALL, null);
    }

    private static TagOrder order(TagVerb verb, NoteFilter filter, String... words) {
        return new TagOrder(verb, inputs(words), null, filter, null);
    }

    private static List<TagInput> inputs(String... words) {
        return Arrays.stream(words).map(TagInput::of).toList();
    }

    private Annotation note(Actor author, Visibility visibility, String... words) {
        return tagged(author, visibility, inputs(words));
    }

    private Annotation tagged(Actor author, Visibility visibility, List<TagInput> tags) {
        return project.in(rooms -> rooms.annotations.create(
                author,
                document.slug(),
                project.select(document, "seven"),
                new AnnotationText(null, "A note", visibility),
                tags));
    }

    private void change(Actor author, Annotation note, String body, String... words) {
        project.act(rooms -> rooms.annotations.change(
                author,
                note.id(),
                rooms.annotations.get(author, note.id()).version(),
                null,
                new AnnotationText(null, body == null ? "A note" : body, Visibility.PROJECT),
                words.length == 0 ? null : inputs(words)));
    }

    private void change(Actor author, Annotation note, Visibility visibility) {
        project.act(rooms -> rooms.annotations.change(
                author,
                note.id(),
                rooms.annotations.get(author, note.id()).version(),
                null,
                new AnnotationText(null, "A note", visibility)));
    }

    private long version(Annotation note) {
        return project.in(rooms ->
                rooms.annotationRepository.find(note.id()).orElseThrow().version());
    }

    private Set<NoteTag> tags(Annotation note) {
        return project.in(rooms -> Set.copyOf(
                rooms.annotationRepository.find(note.id()).orElseThrow().tags()));
    }

    private List<String> words(Annotation note) {
        return tags(note).stream().map(NoteTag::word).sorted().toList();
    }

    private Map<String, Long> listed(Actor actor) {
        return project.in(rooms -> rooms.annotationTags.list(actor, project.id(), null, null, 200)).items().stream()
                .collect(Collectors.toMap(
                        AnnotationTags.Listed::label, AnnotationTags.Listed::notes, (a, b) -> a, TreeMap::new));
    }

    private Concept concept(String english, String... others) {
        return concept(project, english, others);
    }

    private static Concept concept(TestProject in, String english, String... chinese) {
        List<ConceptLabel> labels = new ArrayList<>();
        labels.add(new ConceptLabel(LabelKind.PREF, "en", english));
        Arrays.stream(chinese).forEach(word -> labels.add(new ConceptLabel(LabelKind.PREF, "zh", word)));
        return in.in(rooms -> rooms.concepts.create(
                in.scholar,
                rooms.vocabularies.create(in.scholar, in.id(), "Places", "").id(),
                new ConceptText(null, null, labels, List.of(), Set.of(), Set.of())));
    }
}
