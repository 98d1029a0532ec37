package org.scholion.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.passage.Placement;
import org.scholion.annotation.passage.PlacementDecision;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.change.Change;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.document.Document;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Two transactions that both read before either wrote: the second must not win, nor leave half of its act behind. */
@OnEachDatabase
class LostUpdateTest {
    private final TestDatabase database;
    private final TestProject project;
    private final Document document;

    LostUpdateTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n");
    }

    @Test
    void ofTwoChangesToAnAnnotationTheSecondIsRefusedWhole() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PROJECT);

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms second = new Rooms(entities);
                    second.annotations.get(project.scholar, made.id());
                    project.act(first -> first.annotations.change(
                            project.scholar, made.id(), made.version(), null, new AnnotationText(null, "First", null)));
                    second.annotations.change(
                            project.scholar,
                            made.id(),
                            made.version(),
                            new Selection(null, 0, 3, "One"),
                            new AnnotationText(null, "Second", null));
                }))
                .isInstanceOf(OptimisticLockException.class);

        project.act(rooms -> {
            Annotation stored = rooms.annotations.get(project.scholar, made.id());
            assertThat(stored.body()).isEqualTo("First");
            assertThat(stored.target().exact()).isEqualTo("two");
            assertThat(rooms.changes.findByObject(made.id()))
                    .extracting(Change::act)
                    .containsExactly("create", "change");
            assertThat(anchors(rooms.entities)).isEqualTo(1);
        });
    }

    @Test
    void ofTwoWhoMoveTheSameBoundaryAtOnceTheSecondIsRefusedWhole() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PROJECT);
        AnnotationText text = new AnnotationText(null, made.body(), Visibility.PROJECT);

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms second = new Rooms(entities);
                    second.annotations.get(project.scholar, made.id());
                    project.act(first -> first.annotations.change(
                            project.scholar, made.id(), made.version(), new Selection(null, 4, 13, "two three"), text));
                    second.annotations.change(
                            project.scholar, made.id(), made.version(), new Selection(null, 0, 7, "One two"), text);
                }))
                .isInstanceOf(OptimisticLockException.class);

        project.act(rooms -> {
            Annotation stored = rooms.annotations.get(project.scholar, made.id());
            assertThat(stored.target().exact()).isEqualTo("two three");
            assertThat(rooms.changes.findByObject(made.id()))
                    .extracting(Change::act)
                    .containsExactly("create", "move");
            assertThat(anchors(rooms.entities)).isEqualTo(2);
        });
    }

    @Test
    void ofTwoDecisionsOnTheSamePlaceTheSecondIsRefusedWhole() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PROJECT);
        project.revise(project.scholar, document, "One twoo three four five.\n", null);
        UUID anchor = made.target().id();

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms curator = new Rooms(entities);
                    long version = placement(curator, anchor).version();
                    project.act(author -> author.placements.decide(
                            project.scholar,
                            document.slug(),
                            anchor,
                            version,
                            new PlacementDecision(PlacementDecision.Act.MOVE, new Selection(2, 0, 8, "One twoo"))));
                    curator.placements.decide(
                            project.editor,
                            document.slug(),
                            anchor,
                            version,
                            new PlacementDecision(PlacementDecision.Act.ORPHAN, null));
                }))
                .isInstanceOf(OptimisticLockException.class);

        project.act(rooms -> {
            Placement placement = placement(rooms, anchor);
            assertThat(placement.place().range()).isEqualTo(new TextRange(0, 8));
            assertThat(placement.decidedBy()).isEqualTo(project.scholar.id());
        });
    }

    private Placement placement(Rooms rooms, UUID anchor) {
        UUID current = rooms.documents.get(project.scholar, document.slug()).currentRevisionId();
        return rooms.placementRepository.find(anchor, current).orElseThrow();
    }

    @Test
    void aDeletionOfWhatChangedMeanwhileIsRefused() {
        Annotation made = project.note(project.scholar, document, "two", Visibility.PROJECT);

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms second = new Rooms(entities);
                    second.annotations.get(project.scholar, made.id());
                    project.act(first -> first.annotations.change(
                            project.scholar, made.id(), made.version(), null, new AnnotationText(null, "First", null)));
                    second.annotations.delete(project.scholar, made.id(), made.version());
                }))
                .isInstanceOf(OptimisticLockException.class);

        project.act(rooms -> assertThat(
                        rooms.annotations.get(project.scholar, made.id()).body())
                .isEqualTo("First"));
    }

    @Test
    void anApprovalOfWhatItsAuthorChangesMeanwhileIsRefusedWhole() {
        Citation proposed = project.proposed(document, "three", project.work("Forbes on Warlords"));

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms review = new Rooms(entities);
                    review.citations.get(project.reviewer, proposed.id());
                    project.act(author -> author.citations.change(
                            project.scholar,
                            proposed.id(),
                            proposed.version(),
                            new CitedSource(proposed.workId(), null, "other words", null, proposed.stance(), null)));
                    review.reviews.decide(project.reviewer, proposed.id(), proposed.version(), TestProject.APPROVAL);
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertUndecided(proposed);
    }

    @Test
    void anApprovalOfACitationWhoseClaimChangesMeanwhileIsRefused() {
        Citation proposed = project.proposed(document, "three", project.work("Forbes on Warlords"));

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms review = new Rooms(entities);
                    review.citations.get(project.reviewer, proposed.id());
                    project.act(author -> {
                        Claim claim = author.claims.get(
                                project.scholar, proposed.claim().id());
                        author.claims.change(project.scholar, claim.id(), claim.version(), "Quite another", null);
                    });
                    review.reviews.decide(project.reviewer, proposed.id(), proposed.version(), TestProject.APPROVAL);
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertUndecided(proposed);
    }

    @Test
    void anApprovalOfACitationWhoseWorkIsCorrectedMeanwhileIsRefused() {
        Work work = project.work("Forbes on Warlords");
        Citation proposed = project.proposed(document, "three", work);

        assertThatThrownBy(() -> database.transact(entities -> {
                    Rooms review = new Rooms(entities);
                    review.citations.get(project.reviewer, proposed.id());
                    project.act(editor -> editor.works.correct(
                            project.editor,
                            project.id(),
                            project.key(work),
                            work.version(),
                            item -> item.with("title", "Another")));
                    review.reviews.decide(project.reviewer, proposed.id(), proposed.version(), TestProject.APPROVAL);
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertUndecided(proposed);
    }

    private void assertUndecided(Citation proposed) {
        assertThat(project.again(proposed).status()).isEqualTo(CitationStatus.PROPOSED);
        project.act(rooms -> assertThat(rooms.reviews.history(java.util.List.of(proposed.id())))
                .isEmpty());
    }

    private long anchors(EntityManager entities) {
        return entities.createQuery("select count(a) from Anchor a where a.documentId = :document", Long.class)
                .setParameter("document", document.id())
                .getSingleResult();
    }
}
