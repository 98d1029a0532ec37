package org.scholion.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Readership;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Work;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.document.Document;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class CatchingUpTest {
    private final TestDatabase database;
    private final TestProject project;
    private Document document;
    private Instant start;

    CatchingUpTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @BeforeEach
    void takeAText() {
        document = project.take("One two three four five, as told by " + UUID.randomUUID() + ".\n");
        start = Moment.now();
    }

    @Test
    void anActWhoseTransactionEndsLateIsNotMissed() {
        AtomicReference<UUID> slow = new AtomicReference<>();
        AtomicReference<Missed> between = new AtomicReference<>();
        UUID quick = database.inTransaction(entities -> {
            Rooms rooms = new Rooms(entities);
            slow.set(rooms.annotations
                    .create(
                            project.scholar,
                            document.slug(),
                            project.select(document, "One"),
                            new AnnotationText(null, "Begun first, ended last", Visibility.PROJECT))
                    .id());
            entities.flush();
            UUID second = shared(project.colleague, "two").id();
            between.set(missed(project.reviewer, start));
            return second;
        });

        assertThat(between.get().annotations()).containsExactly(quick);
        assertThat(missed(project.reviewer, between.get().since()).annotations())
                .containsExactly(slow.get(), quick);
    }

    @Test
    void whatIsPrivateIsToldToItsAuthorOnly() {
        Annotation secret = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        Claim claim = project.claim(project.scholar, document, "three");

        assertThat(missed(project.scholar, start).annotations()).containsExactly(secret.id());
        assertThat(missed(project.scholar, start).claims()).containsExactly(claim.id());
        assertThat(missed(project.colleague, start)).satisfies(CatchingUpTest::saysNothing);

        change(project.scholar, secret, Visibility.PRIVATE);
        project.act(rooms -> rooms.annotations.delete(project.scholar, secret.id(), version(rooms, secret.id())));
        assertThat(missed(project.colleague, start)).satisfies(CatchingUpTest::saysNothing);
    }

    @Test
    void whoSawItIsToldThatItIsDeletedOrPrivateAgain() {
        Annotation hidden = shared(project.scholar, "two");
        Annotation deleted = shared(project.scholar, "three");
        project.act(rooms -> rooms.newsKeeping.forget(Instant.now().plusSeconds(1)));
        change(project.scholar, hidden, Visibility.PRIVATE);
        project.act(rooms -> rooms.annotations.delete(project.scholar, deleted.id(), deleted.version()));

        assertThat(missed(project.colleague, start).annotations()).containsExactly(hidden.id(), deleted.id());
        assertThat(marks(project.colleague, hidden.id(), deleted.id())).isEmpty();
        assertThat(marks(project.scholar, hidden.id(), deleted.id())).containsExactly(hidden.id());
    }

    @Test
    void repliesAndSettlementsNameTheNoteThatTheyBelongTo() {
        Annotation note = shared(project.scholar, "two");
        Instant after = start;
        project.act(rooms -> rooms.newsKeeping.forget(Instant.now().plusSeconds(1)));
        project.act(rooms -> rooms.threads.reply(project.colleague, note.id(), "So it is"));
        assertThat(missed(project.reviewer, after).annotations()).containsExactly(note.id());
        assertThat(missed(project.reviewer, after).threads()).containsExactly(note.id());

        project.act(rooms -> rooms.newsKeeping.forget(Instant.now().plusSeconds(1)));
        project.act(
                rooms -> rooms.threads.resolve(project.colleague, note.id(), version(rooms, note.id()), "Answered."));
        assertThat(missed(project.reviewer, after).annotations()).containsExactly(note.id());
        assertThat(missed(project.reviewer, after).threads()).isEmpty();
    }

    @Test
    void claimsAreNamedByWhatIsDoneToTheirCitations() {
        Work work = project.work("Forbes on Warlords");
        Citation draft = project.draft(project.scholar, project.claim(project.scholar, document, "two"), work);
        assertThat(missed(project.colleague, start).claims()).isEmpty();

        Citation proposed = project.propose(draft);
        assertThat(missed(project.colleague, start).claims())
                .containsExactly(draft.claim().id());

        project.act(rooms -> rooms.newsKeeping.forget(Instant.now().plusSeconds(1)));
        project.decide(proposed, TestProject.APPROVAL);
        assertThat(missed(project.colleague, start).claims())
                .containsExactly(draft.claim().id());
    }

    @Test
    void muchIsToldPageByPage() {
        project.act(rooms -> {
            for (int n = 0; n < CatchingUp.PAGE + 20; n++) {
                rooms.annotations.create(
                        project.scholar,
                        document.slug(),
                        project.select(document, "two"),
                        new AnnotationText(null, "Note " + n, Visibility.PROJECT));
            }
        });
        Set<UUID> all = new LinkedHashSet<>();

        Missed first = missed(project.colleague, start);
        all.addAll(first.annotations());
        assertThat(first.annotations()).hasSize(CatchingUp.PAGE);
        Missed second = project.in(rooms -> rooms.catchingUp.since(project.colleague, document, start, first.next()));
        all.addAll(second.annotations());

        assertThat(second.next()).isNull();
        assertThat(all).hasSize(CatchingUp.PAGE + 20);
    }

    @Test
    void whoWasAwayTooLongOrMissedTooMuchReadsEverythingAnew() {
        Instant longAgo = Moment.now().minus(CatchingUp.KEPT);
        assertThat(missed(project.colleague, longAgo).anew()).isTrue();
        assertThat(missed(project.colleague, longAgo.plus(Duration.ofHours(1))).anew())
                .isFalse();

        project.act(rooms -> rooms.newsKeeping.keepLate(document.id(), Set.of(project.scholar.id())));
        assertThat(missed(project.colleague, start).anew()).isFalse();
        assertThat(missed(project.scholar, start).anew()).isTrue();

        project.act(rooms -> {
            for (int n = 0; n <= CatchingUp.MOST; n++) {
                rooms.entities.persist(
                        new NewsItem(document.id(), Readership.PROJECT, Topic.ANNOTATION, UUID.randomUUID()));
            }
        });
        assertThat(missed(project.colleague, start).anew()).isTrue();
    }

    @Test
    void onlyWhoMayReadIsToldAndOnlyOfWhatHasBeen() {
        shared(project.scholar, "two");

        assertThat(missed(project.scholar, null)).satisfies(CatchingUpTest::saysNothing);
        assertThatThrownBy(() -> missed(project.stranger, start)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> missed(project.scholar, Instant.now().plus(Duration.ofDays(1))))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("since"));
    }

    private static void saysNothing(Missed missed) {
        assertThat(missed.annotations()).isEmpty();
        assertThat(missed.threads()).isEmpty();
        assertThat(missed.claims()).isEmpty();
        assertThat(missed.anew()).isFalse();
        assertThat(missed.next()).isNull();
    }

    private Annotation shared(Actor author, String words) {
        return project.note(author, document, words, Visibility.PROJECT);
    }

    private void change(Actor author, Annotation note, Visibility visibility) {
        project.act(rooms -> rooms.annotations.change(
                author, note.id(), note.version(), null, new AnnotationText(note.kind(), "Otherwise", visibility)));
    }

    private static long version(Rooms rooms, UUID id) {
        return rooms.annotationRepository.find(id).orElseThrow().version();
    }

    private Missed missed(Actor reader, Instant since) {
        return project.in(rooms -> rooms.catchingUp.since(reader, document, since, null));
    }

    private Set<UUID> marks(Actor reader, UUID... ids) {
        Set<UUID> found = new LinkedHashSet<>();
        project.in(rooms -> rooms.marks.choose(document, document.currentRevisionId(), reader.id(), Set.of(ids)))
                .forEach(mark -> found.add(mark.id()));
        return found;
    }
}
