package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** The kept counts are those that counting would give, whatever was done. */
@OnEachDatabase
class AnnotationCountsTest {
    private static final List<String> WORDS = List.of("One", "two", "three", "four", "five");

    private final TestDatabase database;
    private final TestProject project;
    private final Document document;

    AnnotationCountsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void countsAreExactAfterAnyActsAndFoldings() {
        List<UUID> made = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Random chance = new Random(seed);
            for (int n = 0; n < 30; n++) {
                act(chance, made, chance.nextBoolean() ? project.scholar : project.colleague);
            }
            assertCounted();
            project.act(rooms -> rooms.annotationCounts.fold(chance.nextInt(40)));
            assertCounted();
        }
    }

    @Test
    void countsAreExactAfterActsAtTheSameTime() throws Exception {
        try (Closing pool = new Closing(Executors.newFixedThreadPool(4))) {
            List<Future<?>> running = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                Random chance = new Random(n);
                List<UUID> own = new ArrayList<>();
                Actor actor = n % 2 == 0 ? project.scholar : project.colleague;
                running.add(pool.executor().submit(() -> {
                    for (int k = 0; k < 15; k++) {
                        act(chance, own, actor);
                        if (k % 5 == 0) {
                            fold();
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertCounted();
    }

    private void fold() {
        try {
            project.act(rooms -> rooms.annotationCounts.fold(1000));
        } catch (RuntimeException somebodyElseDoesIt) {
            assertThat(somebodyElseDoesIt).isNotNull();
        }
    }

    private void act(Random chance, List<UUID> made, Actor actor) {
        Visibility visibility = Visibility.values()[chance.nextInt(3)];
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        try {
            if (made.isEmpty() || chance.nextInt(3) == 0) {
                made.add(project.note(actor, document, word, visibility).id());
                return;
            }
            UUID id = made.get(chance.nextInt(made.size()));
            switch (chance.nextInt(5)) {
                case 0 ->
                    project.act(rooms -> {
                        Annotation note = rooms.annotations.get(actor, id);
                        AnnotationText text = new AnnotationText(note.kind(), "Otherwise", visibility);
                        rooms.annotations.change(actor, id, note.version(), null, text);
                    });
                case 1 ->
                    project.act(rooms -> rooms.annotations.delete(
                            actor, id, rooms.annotations.get(actor, id).version()));
                case 2 -> project.act(rooms -> rooms.threads.reply(actor, id, "So it is"));
                case 3 -> project.act(rooms -> rooms.undoing.undo(actor, document.slug()));
                default -> project.act(rooms -> rooms.undoing.redo(actor, document.slug()));
            }
        } catch (Problem refused) {
            // A person may not do everything to everything; then nothing must be counted either.
            assertThat(refused).isNotNull();
        } catch (RuntimeException lostRace) {
            assertThat(lostRace).hasRootCauseInstanceOf(Exception.class);
        }
    }

    private void assertCounted() {
        for (List<UUID> readers : List.of(
                Readership.ofAnybody(),
                Readership.ofMember(project.scholar.id()),
                Readership.ofMember(project.colleague.id()))) {
            long kept = project.in(rooms -> rooms.annotationCounts.of(document.id(), readers))
                    .total();
            UUID person = readers.get(readers.size() - 1);
            Set<UUID> those = Set.copyOf(readers);
            long counted = database.inTransaction(entities -> entities.createQuery(
                            "select a from Annotation a where a.documentId = :document and a.deletedAt is null",
                            Annotation.class)
                    .setParameter("document", document.id())
                    .getResultStream()
                    .filter(each -> those.contains(Readership.of(each.visibility(), each.authorId())))
                    .count());
            assertThat(kept).as("for %s", person).isEqualTo(counted);
        }
    }

    private record Closing(ExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
