package org.scholion.annotation.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.document.Document;
import org.scholion.document.Revision;
import org.scholion.job.Job;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** What a new revision leaves to be searched for behind the pages: here a text of which hardly a line stayed. */
@OnEachDatabase
class ReanchoringJobTest {
    private static final String MOVED = "The republic was proclaimed in Ghulja by the poet, in the rain of a November.";
    private static final int LONG_NOTES = 55;

    private final TestProject project;
    private final Random random = new Random(5);
    private Document document;
    private Annotation moved;
    private List<Annotation> all;
    private Revision revision;

    ReanchoringJobTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @BeforeEach
    void bringATextThatIsNewThroughout() {
        String stays = words(400);
        document = project.take(MOVED + " " + stays + " " + words(1_000));
        moved = project.note(project.scholar, document, MOVED, Visibility.PROJECT);
        all = new ArrayList<>(IntStream.range(0, LONG_NOTES)
                .mapToObj(n -> project.in(rooms -> rooms.annotations.create(
                        project.scholar,
                        document.slug(),
                        new Selection(null, 3_000 + n, 7_400 + n, null),
                        new AnnotationText(null, "n " + n, Visibility.PROJECT))))
                .toList());
        all.add(moved);
        revision = project.revise(
                project.scholar, document, words(10_000) + " " + stays + " " + words(30_000) + " " + MOVED, null);
    }

    /** Words that no other text has, six letters each. */
    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < count; n++) {
            for (int letter = 0; letter < 6; letter++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
            words.append(n + 1 < count ? " " : "");
        }
        return words.toString();
    }

    @Test
    void searchesTheTextInPortionsUntilNoneIsPending() {
        assertThat(states().values()).contains(PlacementState.PENDING);
        assertThat(job().kind()).isEqualTo(ReanchoringJob.KIND);
        List<Long> told = new ArrayList<>();

        String said = project.in(rooms -> new ReanchoringJob(rooms.reanchoring, rooms.placementRepository)
                .run(revision.id(), project.scholar.id(), (done, total) -> told.add(done)));

        Map<UUID, PlacementState> states = states();
        assertThat(states.values()).doesNotContain(PlacementState.PENDING);
        assertThat(told).isNotEmpty();
        assertThat(said).startsWith(told.get(told.size() - 1) + " passages");
        assertThat(states).hasSize(LONG_NOTES + 1);
        assertThat(states.entrySet())
                .filteredOn(entry -> !entry.getKey().equals(moved.target().id()))
                .extracting(Map.Entry::getValue)
                .containsOnly(PlacementState.ORPHANED);
        assertThat(states.get(moved.target().id())).isEqualTo(PlacementState.PLACED);
        String found = project.in(rooms -> rooms.texts
                .get(revision.id())
                .substring(rooms.placements
                        .places(List.of(moved.target()), revision.id())
                        .get(moved.target().id())
                        .range()));
        assertThat(found).isEqualTo(MOVED);
    }

    @Test
    void whatAStopOfTheServerBrokeOffIsQueuedAgainOnce() {
        project.act(rooms -> rooms.reanchoring.resume());
        Job first = job();
        project.act(rooms -> rooms.endJob(first.id()));

        project.act(rooms -> rooms.reanchoring.resume());
        Job second = job();
        project.act(rooms -> rooms.reanchoring.resume());

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(job().id()).isEqualTo(second.id());
        assertThat(second.subjectId()).isEqualTo(revision.id());
    }

    private Job job() {
        return project.in(rooms -> rooms.jobs.latest(revision.id())).orElseThrow();
    }

    private Map<UUID, PlacementState> states() {
        return project.in(rooms -> {
            Map<UUID, PlacementState> states = new HashMap<>();
            rooms.placements
                    .places(all.stream().map(Annotation::target).toList(), revision.id())
                    .forEach((id, place) -> states.put(id, place.state()));
            return states;
        });
    }
}
