package org.scholion.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Mark;
import org.scholion.annotation.Visibility;
import org.scholion.document.Document;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Two people do whatever comes to their minds at the same time; two others look now and then and end with what is there. */
@OnEachDatabase
class EveryReaderEndsWithWhatIsThereTest {
    private static final List<String> WORDS = List.of("One", "two", "three", "four", "five");

    private final TestProject project;
    private final Document document;

    EveryReaderEndsWithWhatIsThereTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void whateverTwoPeopleDoAtOnce() throws Exception {
        List<Reader> readers = List.of(new Reader(project.reviewer), new Reader(project.scholar));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Actor actor : List.of(project.scholar, project.colleague)) {
                Random chance = new Random(actor.handle().length());
                List<UUID> own = new ArrayList<>();
                running.add(pool.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        act(chance, own, actor);
                    }
                }));
            }
            for (Reader reader : readers) {
                running.add(pool.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        reader.catchUp();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        for (Reader reader : readers) {
            reader.catchUp();
            assertThat(reader.known).as("for %s", reader.actor.handle()).isEqualTo(there(reader.actor));
        }
    }

    private void act(Random chance, List<UUID> made, Actor actor) {
        Visibility visibility = Visibility.values()[chance.nextInt(3)];
        try {
            if (made.isEmpty() || chance.nextInt(3) == 0) {
                String word = WORDS.get(chance.nextInt(WORDS.size()));
                made.add(project.note(actor, document, word, visibility).id());
                return;
            }
            UUID id = made.get(chance.nextInt(made.size()));
            switch (chance.nextInt(5)) {
                case 0, 1 ->
                    project.act(rooms -> {
                        Annotation note = rooms.annotations.get(actor, id);
                        AnnotationText text = new AnnotationText(note.kind(), "Otherwise", visibility);
                        rooms.annotations.change(actor, id, note.version(), null, text);
                    });
                case 2 ->
                    project.act(rooms -> rooms.annotations.delete(
                            actor, id, rooms.annotations.get(actor, id).version()));
                case 3 -> project.act(rooms -> rooms.threads.reply(actor, id, "So it is"));
                default -> project.act(rooms -> rooms.undoing.undo(actor, document.slug()));
            }
        } catch (Problem refused) {
            // A person may not do everything to everything; then there is no news of it either.
            assertThat(refused).isNotNull();
        } catch (RuntimeException lostRace) {
            assertThat(lostRace).hasRootCauseInstanceOf(Exception.class);
        }
    }

    private Map<UUID, Long> there(Actor reader) {
        return project
                .in(rooms -> rooms.marks.list(reader, document, document.currentRevisionId(), null))
                .items()
                .stream()
                .collect(Collectors.toMap(Mark::id, Mark::version));
    }

    /** What the page of a person knows, from news alone. */
    private final class Reader {
        private final Actor actor;
        private final Map<UUID, Long> known = new HashMap<>();
        private Instant since = Moment.now();

        Reader(Actor actor) {
            this.actor = actor;
        }

        void catchUp() {
            Missed missed = project.in(rooms -> rooms.catchingUp.since(actor, document, since, null));
            Instant first = missed.since();
            take(missed);
            while (missed.next() != null) {
                UUID next = missed.next();
                missed = project.in(rooms -> rooms.catchingUp.since(actor, document, since, next));
                take(missed);
            }
            since = first;
        }

        private void take(Missed missed) {
            assertThat(missed.anew()).isFalse();
            List<Mark> marks = project.in(rooms ->
                    rooms.marks.choose(document, document.currentRevisionId(), actor.id(), missed.annotations()));
            missed.annotations().forEach(known::remove);
            marks.forEach(mark -> known.put(mark.id(), mark.version()));
        }
    }
}
