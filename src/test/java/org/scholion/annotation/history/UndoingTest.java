package org.scholion.annotation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.AnnotationStatus;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.change.Change;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class UndoingTest {
    private static final Page.Request ALL = new Page.Request(null, 100);

    private final TestProject project;
    private final Document document;

    UndoingTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five six seven eight nine ten.\n");
    }

    @Test
    void aDeletedNoteComesBackAsItselfWithItsThreadAndHistory() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        project.act(rooms -> rooms.threads.reply(project.colleague, note.id(), "An answer"));
        project.act(rooms -> rooms.annotations.delete(project.scholar, note.id(), note.version()));

        assertThat(undo(project.scholar).act()).isEqualTo("delete");

        Annotation back = project.in(rooms -> rooms.annotations.get(project.colleague, note.id()));
        assertThat(back.state()).isEqualTo(note.state());
        assertThat(back.replies()).isEqualTo(1);
        project.act(rooms -> {
            assertThat(rooms.threads.list(project.colleague, note.id(), ALL).items())
                    .hasSize(1);
            assertThat(rooms.noteHistory
                            .list(project.colleague, note.id(), new Page.Request(null, 20))
                            .items())
                    .extracting(NoteVersion::act)
                    .containsExactly("create", "delete", "undo");
        });
    }

    @Test
    void actsAreUndoneFromTheLastOnAndRedoneInTheirOrder() {
        Annotation first = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation second = project.note(project.scholar, document, "three", Visibility.PROJECT);
        project.act(rooms -> rooms.annotations.change(
                project.scholar,
                first.id(),
                first.version(),
                project.select(document, "seven eight"),
                new AnnotationText(AnnotationKind.NOTE, "Moved", Visibility.PUBLIC)));

        assertThat(undo(project.scholar).act()).isEqualTo("change");
        assertThat(undo(project.scholar).annotation().id()).isEqualTo(second.id());
        assertThat(bodies()).containsExactly("On “two”");
        assertThat(undo(project.scholar).annotation().id()).isEqualTo(first.id());
        assertThat(bodies()).isEmpty();
        assertThatThrownBy(() -> undo(project.scholar)).isInstanceOf(Problem.Conflict.class);

        redo(project.scholar);
        redo(project.scholar);
        redo(project.scholar);
        assertThatThrownBy(() -> redo(project.scholar)).isInstanceOf(Problem.Conflict.class);
        assertThat(bodies()).containsExactly("Moved", "On “three”");
        Annotation again = project.in(rooms -> rooms.annotations.get(project.scholar, first.id()));
        assertThat(again.target().exact()).isEqualTo("seven eight");
        assertThat(again.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void aNewActEndsWhatCanBeRedone() {
        project.note(project.scholar, document, "two", Visibility.PROJECT);
        undo(project.scholar);
        project.note(project.scholar, document, "three", Visibility.PROJECT);

        assertThatThrownBy(() -> redo(project.scholar)).isInstanceOf(Problem.Conflict.class);
        assertThat(undo(project.scholar).act()).isEqualTo("create");
    }

    @Test
    void whatSomebodyElseChangedSinceIsLeftAloneAndTheyAreNamed() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        project.act(rooms -> rooms.threads.resolve(project.colleague, note.id(), note.version(), "Clear"));

        assertThatThrownBy(() -> undo(project.scholar))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining(project.colleague.name());
        assertThat(undo(project.colleague).annotation().settlement().status()).isEqualTo(AnnotationStatus.OPEN);
        assertThat(undo(project.scholar).annotation().isDeleted())
                .as("it is as it was again")
                .isTrue();
    }

    @Test
    void oneUndoesOnlyOnesOwnActsAndOnlyOfThisDocument() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Document other = project.take("Another text with words.\n");
        project.note(project.colleague, other, "words", Visibility.PROJECT);

        assertThatThrownBy(() -> undo(project.colleague)).isInstanceOf(Problem.Conflict.class);
        UUID create = project.in(rooms -> rooms.changes.findByObject(note.id()))
                .get(0)
                .id();
        assertThatThrownBy(() -> project.in(rooms -> rooms.undoing.undoAct(project.colleague, document.slug(), create)))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> undo(project.stranger)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aNamedActIsUndoneThoughOthersOfMineCameAfterIt() {
        Annotation first = project.note(project.scholar, document, "two", Visibility.PROJECT);
        project.note(project.scholar, document, "three", Visibility.PROJECT);
        UUID create = project.in(rooms -> rooms.changes.findByObject(first.id()))
                .get(0)
                .id();

        project.act(rooms -> rooms.undoing.undoAct(project.scholar, document.slug(), create));

        assertThat(bodies()).containsExactly("On “three”");
        assertThatThrownBy(() -> project.in(rooms -> rooms.undoing.undoAct(project.scholar, document.slug(), create)))
                .as("it is undone already")
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aReplyComesBackUnlessTheNoteThatItAnswersIsGone() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation kept = project.in(rooms -> rooms.threads.reply(project.reviewer, note.id(), "Stays"));
        Annotation reply = project.in(rooms -> rooms.threads.reply(project.colleague, note.id(), "Goes"));
        project.act(rooms -> rooms.annotations.delete(project.colleague, reply.id(), reply.version()));

        assertThat(undo(project.colleague).annotation().isDeleted()).isFalse();
        assertThat(redo(project.colleague).annotation().isDeleted()).isTrue();
        assertThat(listed().get(0).replies()).isEqualTo(1);

        project.act(rooms -> rooms.annotations.delete(project.scholar, note.id(), note.version()));
        assertThatThrownBy(() -> undo(project.colleague))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("was deleted");
        assertThat(listed()).singleElement().extracting(Annotation::id).isNotEqualTo(kept.id());
    }

    @Test
    void aReplyThatComesBackIsSeenByThoseWhoSeeTheThreadNow() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation reply = project.in(rooms -> rooms.threads.reply(project.scholar, note.id(), "Mine"));
        project.act(rooms -> rooms.annotations.delete(project.scholar, reply.id(), reply.version()));
        project.act(rooms -> rooms.annotations.change(
                project.scholar,
                note.id(),
                note.version(),
                null,
                new AnnotationText(AnnotationKind.NOTE, note.body(), Visibility.PRIVATE)));

        project.act(rooms -> rooms.undoing.undoOn(project.scholar, document.slug(), reply.id()));

        project.act(rooms -> assertThatThrownBy(() -> rooms.annotations.get(project.colleague, reply.id()))
                .isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void showingANoteIsNotTakenBackOverTheRepliesOfOthers() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        project.act(rooms -> rooms.annotations.change(
                project.scholar,
                note.id(),
                note.version(),
                null,
                new AnnotationText(AnnotationKind.NOTE, note.body(), Visibility.PROJECT)));
        project.act(rooms -> rooms.threads.reply(project.colleague, note.id(), "I see"));

        assertThatThrownBy(() -> undo(project.scholar))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("Others have replied");
    }

    /** Undo after any act is as if it had not been, redo as if it had; and the log tells what is there now. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoingAnyActsBringsBackWhatWasAndRedoingWhatBecame(long seed) {
        Random random = new Random(seed);
        List<List<AnnotationState>> states = new ArrayList<>();
        project.note(project.scholar, document, "two", Visibility.PROJECT);
        states.add(everything());
        for (int n = 0; n < 12; n++) {
            act(random);
            states.add(everything());
        }

        for (int n = states.size() - 2; n >= 0; n--) {
            undo(project.scholar);
            assertThat(everything()).as("before act %d", n).isEqualTo(states.get(n));
        }
        for (int n = 1; n < states.size(); n++) {
            redo(project.scholar);
            assertThat(everything()).as("after act %d", n).isEqualTo(states.get(n));
        }
        for (Annotation annotation : listed()) {
            List<Change> acts = project.in(rooms -> rooms.changes.findByObject(annotation.id()));
            assertThat(AnnotationState.parse(acts.get(acts.size() - 1).afterJson()))
                    .as("the last row of the log")
                    .isEqualTo(annotation.isDeleted() ? null : annotation.state());
        }
    }

    private void act(Random random) {
        List<Annotation> there =
                listed().stream().filter(annotation -> !annotation.isDeleted()).toList();
        String words = List.of("three", "four five", "nine").get(random.nextInt(3));
        int choice = there.isEmpty() ? 0 : random.nextInt(6);
        if (choice == 0) {
            project.note(project.scholar, document, words, Visibility.values()[random.nextInt(3)]);
            return;
        }
        Annotation note = there.get(random.nextInt(there.size()));
        project.act(rooms -> {
            switch (choice) {
                case 1 -> rooms.annotations.delete(project.scholar, note.id(), note.version());
                case 2 -> rooms.threads.reply(project.scholar, note.id(), "Reply " + random.nextInt());
                case 3 -> {
                    if (note.settlement().status() == AnnotationStatus.OPEN) {
                        rooms.threads.resolve(project.scholar, note.id(), note.version(), "Because");
                    } else {
                        rooms.threads.reopen(project.scholar, note.id(), note.version(), "However");
                    }
                }
                case 4 ->
                    rooms.annotations.change(
                            project.scholar,
                            note.id(),
                            note.version(),
                            project.select(document, words),
                            new AnnotationText(note.kind(), note.body(), note.visibility()));
                default ->
                    rooms.annotations.change(
                            project.scholar,
                            note.id(),
                            note.version(),
                            null,
                            new AnnotationText(
                                    AnnotationKind.NOTE,
                                    "Words " + random.nextInt(),
                                    Visibility.values()[random.nextInt(3)]));
            }
        });
    }

    /** The states of all notes and replies that are not deleted, in the order of their making. */
    private List<AnnotationState> everything() {
        return project.in(rooms -> rooms.annotations.list(project.scholar, document, ALL).items().stream()
                .flatMap(root -> Stream.concat(
                        Stream.of(root), rooms.threads.list(project.scholar, root.id(), ALL).items().stream()))
                .filter(annotation -> !annotation.isDeleted())
                .map(Annotation::state)
                .toList());
    }

    private List<Annotation> listed() {
        return project.in(rooms -> rooms.annotations.list(project.scholar, document, ALL))
                .items();
    }

    private List<String> bodies() {
        return listed().stream().map(Annotation::body).toList();
    }

    private Undoing.Undone undo(Actor actor) {
        return project.in(rooms -> rooms.undoing.undo(actor, document.slug()));
    }

    private Undoing.Undone redo(Actor actor) {
        return project.in(rooms -> rooms.undoing.redo(actor, document.slug()));
    }
}
