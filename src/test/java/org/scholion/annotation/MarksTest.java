package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.document.Document;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class MarksTest {
    private static final String FIRST = """
            The republic was proclaimed in Ghulja on the twelfth of November.

            Nobody outside recognised it, and this line goes away for good.
            """;

    private final TestProject project;

    MarksTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void marksTellWhereTheirWordsStandInTheRevisionThatIsAskedFor() {
        Document first = project.take(FIRST);
        Annotation kept = project.note(project.scholar, first, "proclaimed", Visibility.PROJECT);
        Annotation lost = project.note(project.scholar, first, "this line goes away", Visibility.PROJECT);
        project.revise(project.scholar, first, "Put before.\n\n" + FIRST.substring(0, FIRST.indexOf("Nobody")), null);
        Document second = project.in(rooms -> rooms.documents.get(project.scholar, first.slug()));
        Annotation later = project.note(project.scholar, second, "Put before", Visibility.PROJECT);

        assertThat(marks(second, second.currentRevisionId()))
                .extracting(Mark::id, Mark::start, Mark::state, Mark::placedStart, Mark::placedEnd)
                .containsExactly(
                        row(kept, FIRST.indexOf("proclaimed"), PlacementState.PLACED, 30, 40),
                        row(lost, FIRST.indexOf("this line"), PlacementState.ORPHANED, null, null),
                        row(later, 0, null, null, null));
        assertThat(marks(second, first.currentRevisionId()))
                .extracting(Mark::id, Mark::start, Mark::state, Mark::placedStart, Mark::placedEnd)
                .containsExactly(
                        row(kept, FIRST.indexOf("proclaimed"), null, null, null),
                        row(lost, FIRST.indexOf("this line"), null, null, null),
                        row(later, 0, null, null, null));
    }

    @Test
    void tagsOfMarksAreThoseThatThePersonMaySee() {
        Document document = project.take(FIRST);
        Annotation tagged = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        Annotation secret = project.note(project.scholar, document, "twelfth", Visibility.PRIVATE);
        Annotation bare = project.note(project.scholar, document, "November", Visibility.PROJECT);
        for (Annotation each : List.of(tagged, secret)) {
            project.act(rooms -> rooms.annotations.change(
                    project.scholar,
                    each.id(),
                    each.version(),
                    null,
                    new AnnotationText(AnnotationKind.NOTE, "Words", each.visibility()),
                    List.of(TagInput.of("To check"), TagInput.of("Places"))));
        }

        List<Mark> marks = marks(document, document.currentRevisionId());

        assertThat(marks).extracting(Mark::id).containsExactly(tagged.id(), bare.id());
        assertThat(tags(document, marks))
                .containsOnlyKeys(tagged.id())
                .hasEntrySatisfying(tagged.id(), tags -> assertThat(tags)
                        .extracting(NoteTag::word)
                        .containsExactlyInAnyOrder("To check", "Places"));
        assertThat(tags(document, List.of())).isEmpty();
    }

    private List<Mark> marks(Document document, UUID revisionId) {
        return project.in(rooms -> rooms.marks.list(project.colleague, document, revisionId, null))
                .items();
    }

    private Map<UUID, List<NoteTag>> tags(Document document, List<Mark> marks) {
        return project.in(rooms -> rooms.marks.tags(project.colleague, document, marks));
    }

    private static Tuple row(Annotation note, int start, PlacementState state, Integer placedStart, Integer placedEnd) {
        return tuple(note.id(), start, state, placedStart, placedEnd);
    }
}
