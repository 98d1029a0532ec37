package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Selection;
import org.scholion.change.Change;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class AnnotationsTest {
    private static final Page.Request ALL = new Page.Request(null, 200);

    private final TestProject project;
    private final Document document;

    AnnotationsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
    }

    @Test
    void anAnnotationIsPrivateUnlessSaidOtherwise() {
        Annotation made = create(new AnnotationText(null, "Mine", null));

        assertThat(made.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(made.kind()).isEqualTo(AnnotationKind.NOTE);
        assertThat(create(new AnnotationText(null, " ", null)).kind()).isEqualTo(AnnotationKind.HIGHLIGHT);
    }

    @Test
    void aPrivateOneDoesNotExistForOthers() {
        Annotation mine = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        Annotation shared = project.note(project.scholar, document, "three", Visibility.PROJECT);

        assertThat(seenBy(project.scholar)).containsExactly(mine.id(), shared.id());
        for (Actor other : List.of(project.colleague, project.reviewer, project.editor, project.administrator)) {
            assertThat(seenBy(other)).containsExactly(shared.id());
            project.act(rooms -> {
                assertThat(rooms.annotations.get(other, shared.id()).id()).isEqualTo(shared.id());
                assertThatThrownBy(() -> rooms.annotations.get(other, mine.id()))
                        .isInstanceOf(Problem.NotFound.class);
                assertThatThrownBy(() -> rooms.annotations.change(
                                other, mine.id(), mine.version(), null, new AnnotationText(null, "x", null)))
                        .isInstanceOf(Problem.NotFound.class);
                assertThatThrownBy(() -> rooms.annotations.delete(other, mine.id(), mine.version()))
                        .isInstanceOf(Problem.NotFound.class);
            });
        }
    }

    @Test
    void nothingExistsForThoseOutsideTheProject() {
        Annotation shared = project.note(project.scholar, document, "three", Visibility.PROJECT);

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.annotations.get(project.stranger, shared.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.annotations.list(project.stranger, document, ALL))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    @Test
    void othersMaySeeASharedOneButOnlyItsAuthorChangesIt() {
        Annotation shared = project.note(project.scholar, document, "three", Visibility.PROJECT);

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.annotations.change(
                            project.administrator,
                            shared.id(),
                            shared.version(),
                            null,
                            new AnnotationText(null, "x", null)))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.annotations.delete(project.editor, shared.id(), shared.version()))
                    .isInstanceOf(Problem.Forbidden.class);
        });
    }

    @Test
    void aChangeIsStoredWithANewVersionAndALoggedBeforeAndAfter() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        Selection elsewhere = project.select(document, "seven eight");

        Annotation changed = project.in(rooms -> rooms.annotations.change(
                project.scholar,
                made.id(),
                made.version(),
                elsewhere,
                new AnnotationText(AnnotationKind.NOTE, "Other words", Visibility.PROJECT)));

        assertThat(changed.version()).isGreaterThan(made.version());
        project.act(rooms -> {
            Annotation stored = rooms.annotations.get(project.colleague, made.id());
            assertThat(stored.body()).isEqualTo("Other words");
            assertThat(stored.target().exact()).isEqualTo("seven eight");
            assertThat(stored.version()).isEqualTo(changed.version());
            assertThat(rooms.entities.find(Anchor.class, made.target().id()).exact())
                    .as("the first anchor is kept")
                    .isEqualTo("two");
            Change change = rooms.changes.findByObject(made.id()).get(1);
            assertThat(change.beforeJson()).contains("“two”").contains("\"exact\":\"two\"");
            assertThat(change.afterJson()).contains("Other words").contains("seven eight");
        });
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PRIVATE);
        project.act(rooms -> rooms.annotations.change(
                project.scholar, made.id(), made.version(), null, new AnnotationText(null, "First", null)));

        assertThatThrownBy(() -> project.in(rooms -> rooms.annotations.change(
                        project.scholar, made.id(), made.version(), null, new AnnotationText(null, "Second", null))))
                .isInstanceOfSatisfying(Problem.StaleVersion.class, stale -> {
                    assertThat(stale.submitted()).isEqualTo(made.version());
                    assertThat(stale.current()).isGreaterThan(made.version());
                });
        assertThatThrownBy(() ->
                        project.act(rooms -> rooms.annotations.delete(project.scholar, made.id(), made.version())))
                .isInstanceOf(Problem.StaleVersion.class);
        project.act(rooms -> assertThat(
                        rooms.annotations.get(project.scholar, made.id()).body())
                .isEqualTo("First"));
    }

    @Test
    void aDeletedOneIsNotSeenAnyMoreButTheLogStillKnowsIt() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PROJECT);

        project.act(rooms -> rooms.annotations.delete(project.scholar, made.id(), made.version()));

        assertThat(seenBy(project.scholar)).isEmpty();
        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.annotations.get(project.scholar, made.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThat(rooms.changes.findByObject(made.id()))
                    .extracting(Change::act)
                    .containsExactly("create", "delete");
            assertThat(rooms.changes.findByObject(made.id()).get(1).beforeJson())
                    .contains("“two”");
            assertThat(rooms.entities.find(Annotation.class, made.id()).isDeleted())
                    .isTrue();
        });
    }

    @Test
    void newsTellWhetherOthersSeeOrSawIt() {
        project.act(rooms -> {
            Annotation made = rooms.annotations.create(
                    project.scholar,
                    document.slug(),
                    new Selection(null, 0, 3, null),
                    new AnnotationText(null, "Mine", null));
            rooms.entities.flush();
            long version = made.version();
            rooms.annotations.change(
                    project.scholar, made.id(), version, null, new AnnotationText(null, "x", Visibility.PROJECT));
            rooms.annotations.change(
                    project.scholar,
                    made.id(),
                    made.version(),
                    null,
                    new AnnotationText(null, "x", Visibility.PRIVATE));
            rooms.annotations.change(
                    project.scholar,
                    made.id(),
                    made.version(),
                    null,
                    new AnnotationText(null, "y", Visibility.PRIVATE));

            assertThat(rooms.news.made(AnnotationChanged.class))
                    .extracting(AnnotationChanged::shared)
                    .containsExactly(false, true, true, false);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void aNoteWithoutWordsIsRefused(String body) {
        assertThatThrownBy(() -> create(new AnnotationText(AnnotationKind.NOTE, body, null)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("body"));
    }

    @Test
    void aBodyOfTheLongestLengthIsKeptAndOneMoreCharacterRefused() {
        String longest = "ä😀".repeat(Annotation.LONGEST_BODY / 3) + "x";
        Annotation kept = create(new AnnotationText(null, longest, null));

        project.act(rooms -> assertThat(
                        rooms.annotations.get(project.scholar, kept.id()).body())
                .isEqualTo(longest));
        assertThatThrownBy(() -> create(new AnnotationText(null, "x".repeat(Annotation.LONGEST_BODY + 1), null)))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> create(new AnnotationText(null, "a\0b", null)))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void unknownIdsAreNotFound() {
        project.act(rooms -> assertThatThrownBy(() -> rooms.annotations.get(project.scholar, UUID.randomUUID()))
                .isInstanceOf(Problem.NotFound.class));
    }

    private Annotation create(AnnotationText text) {
        return project.in(rooms ->
                rooms.annotations.create(project.scholar, document.slug(), new Selection(null, 0, 3, "One"), text));
    }

    private List<UUID> seenBy(Actor actor) {
        return project.in(rooms -> rooms.annotations.list(actor, document, ALL)).items().stream()
                .map(Annotation::id)
                .toList();
    }
}
