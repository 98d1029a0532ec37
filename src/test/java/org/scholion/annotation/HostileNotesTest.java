package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.annotation.passage.PlacementDecision;
import org.scholion.annotation.passage.PlacementDecision.Act;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.annotation.passage.Selection;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Whatever a note, a reply, a reason, a tag or a selection is made of: a refusal names its field, and nothing is kept. */
@OnEachDatabase
class HostileNotesTest {
    private static final String TEXT =
            "First 😀😀 paragraph, and naïve ones, of Ghulja.\n\nA second, شەرقىي, follows.\n";
    private static final String[] UNKEEPABLE = {"a\ud83d", "\ude00b", "a\ud83d b", "\ude00\ud83d", "a\0b"};

    private final TestProject project;
    private final Document document;
    private final Annotation note;

    HostileNotesTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take(TEXT);
        this.note = project.note(project.scholar, document, "paragraph", Visibility.PROJECT);
    }

    /** Something that writes words, and the field that they are in. */
    private record Way(String field, Writing writing) {
        @Override
        public String toString() {
            return field + " of " + writing;
        }
    }

    private enum Writing {
        NOTE,
        CHANGE,
        REPLY,
        RESOLUTION,
        TAG
    }

    static Stream<Arguments> ways() {
        return Stream.of(UNKEEPABLE).flatMap(words -> Stream.of(
                        new Way("body", Writing.NOTE),
                        new Way("body", Writing.CHANGE),
                        new Way("body", Writing.REPLY),
                        new Way("reason", Writing.RESOLUTION),
                        new Way("tags[0]", Writing.TAG))
                .map(way -> Arguments.of(way, words)));
    }

    private void write(Rooms rooms, Writing writing, String words) {
        AnnotationText text = writing == Writing.TAG
                ? new AnnotationText(null, "tagged", Visibility.PROJECT)
                : new AnnotationText(null, writing == Writing.NOTE || writing == Writing.CHANGE ? words : "", null);
        Selection target = new Selection(null, 0, 5, "First");
        switch (writing) {
            case NOTE -> rooms.annotations.create(project.scholar, document.slug(), target, text);
            case CHANGE -> rooms.annotations.change(project.scholar, note.id(), note.version(), null, text);
            case REPLY -> rooms.threads.reply(project.colleague, note.id(), words);
            case RESOLUTION -> rooms.threads.resolve(project.scholar, note.id(), note.version(), words);
            case TAG ->
                rooms.annotations.create(project.scholar, document.slug(), target, text, List.of(TagInput.of(words)));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void halfLettersAndNulAreRefusedByTheirField(Way way, String words) {
        refused(way.field(), rooms -> write(rooms, way.writing(), words));
    }

    @ParameterizedTest
    @MethodSource("longWays")
    void whatIsAMebibyteLongIsRefusedByItsField(Way way) {
        refused(way.field(), rooms -> write(rooms, way.writing(), "😀".repeat(1 << 18)));
    }

    static Stream<Way> longWays() {
        return Stream.of(
                new Way("body", Writing.NOTE),
                new Way("body", Writing.CHANGE),
                new Way("body", Writing.REPLY),
                new Way("reason", Writing.RESOLUTION),
                new Way("tags[0]", Writing.TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00\ud83d", "\ude00\ud83d", "First \ud83d"})
    void aQuoteThatEndsWithinALetterIsNotThatOfTheText(String exact) {
        refused("target.exact", rooms -> annotate(rooms, new Selection(null, 6, 8, exact)));
    }

    static Stream<Arguments> selections() {
        return Stream.of(
                Arguments.of("reversed", new Selection(1, 8, 6, null), "target.end"),
                Arguments.of("beyond the end of its own revision", new Selection(1, 0, 120, null), "target.end"),
                Arguments.of("far beyond", new Selection(2, 0, Integer.MAX_VALUE, null), "target.end"),
                Arguments.of("before the beginning", new Selection(2, Integer.MIN_VALUE, 1, null), "target.start"),
                Arguments.of("words of the other revision", new Selection(2, 0, 5, "First"), "target.exact"),
                Arguments.of("a revision that will come", new Selection(3, 0, 5, null), "target.revision"),
                Arguments.of("a revision before the first", new Selection(0, 0, 5, null), "target.revision"),
                Arguments.of("counted in UTF-16", new Selection(1, 6, 10, "😀😀"), "target.exact"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("selections")
    void ofTwoRevisionsEachHasItsOwnOffsets(String what, Selection selection, String field) {
        project.revise(project.scholar, document, "More words come before all. ".repeat(5) + TEXT, null);

        refused(field, rooms -> annotate(rooms, selection));
        refused(
                field,
                rooms -> rooms.annotations.change(
                        project.scholar,
                        note.id(),
                        note.version(),
                        selection,
                        new AnnotationText(null, "moved", Visibility.PROJECT)));
    }

    @Test
    void aDecisionOnWordsOfAFormerRevisionOrWithoutAnyIsRefusedAndUndoesNothing() {
        project.revise(project.scholar, document, TEXT.replace("paragraph", "chapter"), null);
        for (Selection selection : new Selection[] {
            new Selection(1, 0, 5, null), new Selection(2, 9, 3, null), new Selection(null, 0, 500, null), null
        }) {
            assertThatThrownBy(() -> project.in(rooms -> rooms.placements.decide(
                            project.scholar,
                            document.slug(),
                            note.target().id(),
                            1,
                            new PlacementDecision(Act.MOVE, selection))))
                    .isInstanceOf(Problem.InvalidInput.class);
        }
        Document now = project.in(rooms -> rooms.documents.get(project.scholar, document.slug()));
        project.act(rooms -> assertThat(rooms.placements
                        .places(List.of(note.target()), now.currentRevisionId())
                        .get(note.target().id())
                        .state())
                .isIn(PlacementState.DOUBTFUL, PlacementState.ORPHANED));
    }

    private Annotation annotate(Rooms rooms, Selection selection) {
        return rooms.annotations.create(
                project.scholar, document.slug(), selection, new AnnotationText(null, "A note.", Visibility.PROJECT));
    }

    private void refused(String field, Consumer<Rooms> act) {
        String before = kept();

        assertThatThrownBy(() -> project.act(act))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .hasValueSatisfying(named -> assertThat(named).startsWith(field)));

        assertThat(kept()).isEqualTo(before);
    }

    /** All that could have been kept of a refused act. */
    private String kept() {
        return project.in(rooms -> {
            Document now = rooms.documents.get(project.scholar, document.slug());
            Annotation stored = rooms.annotations.get(project.scholar, note.id());
            return rooms.annotations
                            .list(project.scholar, now, new Page.Request(null, 50))
                            .items()
                            .size()
                    + " " + stored.state() + " " + stored.version()
                    + " "
                    + rooms.threads
                            .list(project.scholar, note.id(), new Page.Request(null, 50))
                            .items()
                            .size()
                    + " "
                    + rooms.entities
                            .createQuery("select count(a) from Anchor a where a.documentId = :document", Long.class)
                            .setParameter("document", document.id())
                            .getSingleResult();
        });
    }
}
