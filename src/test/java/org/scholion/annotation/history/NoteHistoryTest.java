package org.scholion.annotation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.history.WordDiff.Op;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class NoteHistoryTest {
    private final TestProject project;
    private final Document document;

    NoteHistoryTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void everyVersionSaysWhoDidWhatAndWhichWordsChanged() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation written = write(note, "On “two” or more", Visibility.PROJECT);
        project.act(rooms -> rooms.threads.resolve(project.colleague, note.id(), written.version(), "Clear"));

        List<NoteVersion> versions = versions(project.colleague, note);

        assertThat(versions).extracting(NoteVersion::act).containsExactly("create", "change", "resolve");
        assertThat(versions)
                .extracting(NoteVersion::personId)
                .containsExactly(project.scholar.id(), project.scholar.id(), project.colleague.id());
        assertThat(versions.get(1).words())
                .containsExactly(new WordDiff.Piece(Op.SAME, "On “two”"), new WordDiff.Piece(Op.INSERTED, " or more"));
        assertThat(versions.get(2).state().reason()).isEqualTo("Clear");
        assertThat(versions.get(2).state().body())
                .as("the last version is what it is now")
                .isEqualTo(written.body());
    }

    @Test
    void whatWasWrittenInPrivateStaysPrivate() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        Annotation rough = write(note, "Rough words", Visibility.PRIVATE);
        Annotation shown = write(rough, "Polite words", Visibility.PROJECT);

        assertThat(versions(project.colleague, shown)).singleElement().satisfies(first -> assertThat(first.words())
                .containsExactly(new WordDiff.Piece(Op.INSERTED, "Polite words")));
        assertThat(versions(project.scholar, shown)).hasSize(3);

        write(shown, "Polite words", Visibility.PRIVATE);
        project.act(rooms -> assertThatThrownBy(
                        () -> rooms.noteHistory.list(project.colleague, note.id(), new Page.Request(null, 20)))
                .isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void aLongHistoryIsReadPageByPage() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PROJECT);
        for (int n = 0; n < NoteHistory.MOST; n++) {
            note = write(note, "Version " + n, Visibility.PROJECT);
        }
        UUID id = note.id();

        Page<NoteVersion> first =
                project.in(rooms -> rooms.noteHistory.list(project.scholar, id, new Page.Request(null, 200)));
        Page<NoteVersion> second = project.in(rooms ->
                rooms.noteHistory.list(project.scholar, id, new Page.Request(UUID.fromString(first.next()), 200)));

        assertThat(first.items()).hasSize(NoteHistory.MOST);
        assertThat(second.items())
                .singleElement()
                .satisfies(last -> assertThat(last.state().body()).isEqualTo("Version " + (NoteHistory.MOST - 1)));
        assertThat(second.next()).isNull();
    }

    @Test
    void everyPageIsFullWhileThereIsMoreThatMayBeRead() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        for (int n = 0; n < 30; n++) {
            note = write(note, "Rough " + n, Visibility.PRIVATE);
        }
        String told = "{\"visibility\":\"PRIVATE\"}";
        for (int n = 0; n < 3; n++) {
            note = write(note, "Shown " + n + told, Visibility.PROJECT);
            note = write(note, "Polished " + n + told, Visibility.PROJECT);
            note = write(note, "Withdrawn " + n, Visibility.PRIVATE);
            note = write(note, "Rough again " + n, Visibility.PRIVATE);
        }
        Annotation shown = write(note, "Shown", Visibility.PROJECT);

        assertThat(sizes(project.colleague, shown, 4)).containsExactly(4, 4, 2);
        assertThat(sizes(project.colleague, shown, 5)).as("no empty last page").containsExactly(5, 5);
        assertThat(sizes(project.scholar, shown, 20)).containsExactly(20, 20, 4);
        assertThat(versions(project.colleague, shown))
                .extracting(NoteVersion::state)
                .filteredOn(Objects::nonNull)
                .extracting(AnnotationState::body)
                .containsExactly(
                        "Shown 0" + told,
                        "Polished 0" + told,
                        "Shown 1" + told,
                        "Polished 1" + told,
                        "Shown 2" + told,
                        "Polished 2" + told,
                        "Shown");
    }

    private List<Integer> sizes(Actor actor, Annotation note, int limit) {
        List<Integer> sizes = new ArrayList<>();
        String after = null;
        do {
            Page.Request asked = Page.Request.parse(after, limit);
            Page<NoteVersion> page = project.in(rooms -> rooms.noteHistory.list(actor, note.id(), asked));
            sizes.add(page.items().size());
            after = page.next();
        } while (after != null);
        return sizes;
    }

    private Annotation write(Annotation note, String body, Visibility visibility) {
        return project.in(rooms -> rooms.annotations.change(
                project.scholar,
                note.id(),
                note.version(),
                null,
                new AnnotationText(AnnotationKind.NOTE, body, visibility)));
    }

    private List<NoteVersion> versions(Actor actor, Annotation note) {
        return project.in(rooms -> rooms.noteHistory.list(actor, note.id(), new Page.Request(null, 20)))
                .items();
    }
}
