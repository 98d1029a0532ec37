package org.scholion.annotation.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationChanged;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationStatus;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Settlement;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.mention.Mention;
import org.scholion.annotation.passage.Selection;
import org.scholion.change.Change;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ThreadsTest {
    private static final Page.Request ALL = new Page.Request(null, 100);

    private final TestProject project;
    private final Document document;

    ThreadsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void repliesAreReadInOrderPageByPageAndCountedWithTheNote() {
        Annotation note = shared("two");
        List<UUID> replies = List.of(
                reply(project.colleague, note, "First").id(),
                reply(project.scholar, note, "Second").id(),
                reply(project.reviewer, note, "Third").id());

        Page<Annotation> first =
                project.in(rooms -> rooms.threads.list(project.reviewer, note.id(), new Page.Request(null, 2)));
        Page<Annotation> second = project.in(rooms ->
                rooms.threads.list(project.reviewer, note.id(), new Page.Request(UUID.fromString(first.next()), 2)));

        assertThat(first.items()).extracting(Annotation::id).isEqualTo(replies.subList(0, 2));
        assertThat(second.items()).extracting(Annotation::id).isEqualTo(replies.subList(2, 3));
        assertThat(second.next()).isNull();
        assertThat(listed(project.reviewer)).singleElement().satisfies(root -> {
            assertThat(root.replies()).isEqualTo(3);
            assertThat(root.version())
                    .as("replies do not change what they answer")
                    .isEqualTo(note.version());
        });
        assertThat(second.items().get(0)).satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(AnnotationKind.REPLY);
            assertThat(reply.parentId()).isEqualTo(note.id());
            assertThat(reply.target()).isNull();
            assertThat(reply.visibility()).isEqualTo(Visibility.PROJECT);
        });
    }

    @Test
    void aPrivateNoteHasNoRepliesButItsAuthors() {
        Annotation mine = project.note(project.scholar, document, "two", Visibility.PRIVATE);

        assertThatThrownBy(() -> reply(project.colleague, mine, "Hello")).isInstanceOf(Problem.NotFound.class);
        reply(project.scholar, mine, "To myself");

        project.act(rooms -> assertThatThrownBy(() -> rooms.threads.list(project.colleague, mine.id(), ALL))
                .isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void nothingIsSaidToANoteOfAnotherProjectOrToAReplyOrToNobody() {
        Annotation note = shared("two");
        Annotation reply = reply(project.colleague, note, "Hello");

        assertThatThrownBy(() -> reply(project.stranger, note, "x")).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> reply(project.scholar, reply, "x")).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.threads.reply(project.scholar, UUID.randomUUID(), "x")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\0b"})
    void aReplyWithoutWordsOrWithNulIsRefusedAndNotCounted(String body) {
        Annotation note = shared("two");

        assertThatThrownBy(() -> reply(project.colleague, note, body)).isInstanceOf(Problem.InvalidInput.class);

        assertThat(listed(project.scholar))
                .singleElement()
                .extracting(Annotation::replies)
                .isEqualTo(0);
    }

    @Test
    void theThreadOfADeletedNoteStaysAndItsWordsAreGone() {
        Annotation note = shared("two");
        Annotation reply = reply(project.colleague, note, "An answer");

        project.act(rooms -> rooms.annotations.delete(project.scholar, note.id(), note.version()));

        assertThat(listed(project.colleague)).singleElement().satisfies(left -> {
            assertThat(left.isDeleted()).isTrue();
            assertThat(left.target().exact()).isEqualTo("two");
        });
        assertThat(replies(project.colleague, note))
                .extracting(Annotation::body)
                .containsExactly("An answer");
        assertThatThrownBy(() -> reply(project.reviewer, note, "More")).isInstanceOf(Problem.Conflict.class);

        project.act(rooms -> rooms.annotations.delete(project.colleague, reply.id(), reply.version()));
        assertThat(listed(project.colleague)).as("nothing is left to show").isEmpty();
    }

    @Test
    void aThreadIsShownToOthersAndTakenBackWholeUnlessOthersHaveReplied() {
        Annotation note = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        reply(project.scholar, note, "To myself");
        Annotation everybodys = show(note, Visibility.PUBLIC);

        project.act(rooms -> assertThat(rooms.threads.listPublic(note.id(), ALL).items())
                .extracting(Annotation::visibility)
                .containsExactly(Visibility.PUBLIC));
        Annotation hidden = show(everybodys, Visibility.PRIVATE);
        project.act(rooms -> assertThatThrownBy(() -> rooms.threads.listPublic(note.id(), ALL))
                .isInstanceOf(Problem.NotFound.class));

        Annotation again = show(hidden, Visibility.PROJECT);
        Annotation answer = reply(project.colleague, note, "I see");
        assertThatThrownBy(() -> show(again, Visibility.PRIVATE))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("Others have replied");
        project.act(rooms -> rooms.annotations.delete(project.colleague, answer.id(), answer.version()));
        assertThat(show(again, Visibility.PRIVATE).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void onlyWhatIsPublicIsReadByAnybody() {
        Annotation shared = shared("two");
        Annotation open = project.note(project.scholar, document, "three", Visibility.PUBLIC);

        project.act(rooms -> {
            assertThat(rooms.annotations.getPublic(open.id()).body()).contains("three");
            assertThatThrownBy(() -> rooms.annotations.getPublic(shared.id())).isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.annotations.getPublic(UUID.randomUUID()))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    @Test
    void whoeverMayAnnotateResolvesAndReopensWithAReasonAndEachIsLogged() {
        Annotation note = shared("two");

        Annotation resolved = project.in(rooms ->
                rooms.threads.resolve(project.colleague, note.id(), note.version(), " The commission is named. "));
        assertThat(resolved.settlement().status()).isEqualTo(AnnotationStatus.RESOLVED);
        assertThat(resolved.settlement().reason()).isEqualTo("The commission is named.");
        assertThat(resolved.settlement().personId()).isEqualTo(project.colleague.id());
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.threads.resolve(project.scholar, note.id(), resolved.version(), "Again")))
                .isInstanceOf(Problem.Conflict.class);
        Annotation reopened = project.in(
                rooms -> rooms.threads.reopen(project.reviewer, note.id(), resolved.version(), "Not in the source."));

        assertThat(reopened.settlement().status()).isEqualTo(AnnotationStatus.OPEN);
        project.act(rooms -> assertThat(rooms.changes.findByObject(note.id()))
                .extracting(Change::act)
                .containsExactly("create", "resolve", "reopen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aMatterIsNotSettledWithoutAReason(String reason) {
        Annotation note = shared("two");

        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.threads.resolve(project.colleague, note.id(), note.version(), reason)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("reason"));
        assertThatThrownBy(() -> project.in(rooms -> rooms.threads.resolve(
                        project.colleague, note.id(), note.version(), "x".repeat(Settlement.LONGEST_REASON + 1))))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aStaleVersionDoesNotSettleAndRepliesAreNotSettled() {
        Annotation note = shared("two");
        Annotation reply = reply(project.colleague, note, "Hello");
        project.act(rooms -> rooms.threads.resolve(project.scholar, note.id(), note.version(), "Done"));

        assertThatThrownBy(() ->
                        project.in(rooms -> rooms.threads.reopen(project.colleague, note.id(), note.version(), "No")))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.threads.resolve(project.scholar, reply.id(), reply.version(), "Done")))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aReplyStaysAReplyAndIsSeenByThoseWhoSeeWhatItAnswers() {
        Annotation reply = reply(project.colleague, shared("two"), "Hello");

        assertThatThrownBy(() -> change(reply, null, new AnnotationText(AnnotationKind.NOTE, "x", Visibility.PROJECT)))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> change(reply, null, new AnnotationText(AnnotationKind.REPLY, "x", Visibility.PRIVATE)))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> change(
                        reply,
                        new Selection(null, 0, 3, null),
                        new AnnotationText(AnnotationKind.REPLY, "x", Visibility.PROJECT)))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.annotations.create(
                        project.scholar,
                        document.slug(),
                        new Selection(null, 0, 3, null),
                        new AnnotationText(AnnotationKind.REPLY, "x", null))))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(change(reply, null, new AnnotationText(AnnotationKind.REPLY, "Better", Visibility.PROJECT))
                        .body())
                .isEqualTo("Better");
    }

    @Test
    void newsOfAReplyReachThoseWhoSeeTheThread() {
        Annotation note = shared("two");

        project.act(rooms -> {
            rooms.threads.reply(project.colleague, note.id(), "Hello");
            assertThat(rooms.news.made(AnnotationChanged.class))
                    .singleElement()
                    .satisfies(news -> assertThat(news.shared()).isTrue());
        });
    }

    @Test
    void peopleOfTheProjectWhoAreNamedAreKeptAndForgottenWithTheirNames() {
        Annotation note = shared("two");
        String both = "@" + project.reviewer.handle() + " and @" + project.editor.handle() + ", not @"
                + project.stranger.handle() + " nor @nobody";
        Annotation reply = reply(project.colleague, note, both);

        assertThat(named(reply)).containsExactlyInAnyOrder(project.reviewer.id(), project.editor.id());
        change(
                reply,
                null,
                new AnnotationText(AnnotationKind.REPLY, "Only @" + project.editor.handle() + ".", Visibility.PROJECT));
        assertThat(named(reply)).containsExactly(project.editor.id());
    }

    private List<UUID> named(Annotation annotation) {
        return project.in(rooms -> rooms.mentions.of(annotation.id())).stream()
                .map(Mention::personId)
                .toList();
    }

    private Annotation change(Annotation reply, Selection target, AnnotationText text) {
        return project.in(
                rooms -> rooms.annotations.change(project.colleague, reply.id(), reply.version(), target, text));
    }

    private Annotation show(Annotation note, Visibility visibility) {
        return project.in(rooms -> rooms.annotations.change(
                project.scholar,
                note.id(),
                note.version(),
                null,
                new AnnotationText(note.kind(), note.body(), visibility)));
    }

    private Annotation shared(String words) {
        return project.note(project.scholar, document, words, Visibility.PROJECT);
    }

    private Annotation reply(Actor author, Annotation note, String body) {
        return project.in(rooms -> rooms.threads.reply(author, note.id(), body));
    }

    private List<Annotation> listed(Actor actor) {
        return project.in(rooms -> rooms.annotations.list(actor, document, ALL)).items();
    }

    private List<Annotation> replies(Actor actor, Annotation note) {
        return project.in(rooms -> rooms.threads.list(actor, note.id(), ALL)).items();
    }
}
