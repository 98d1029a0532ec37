package org.scholion.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Work;
import org.scholion.claim.Citation;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class CoverageTest {
    private final TestProject project;
    private final Document document;
    private final Work work;

    CoverageTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three.\n\nFour five six.\n\nSeven eight nine.\n\nTen eleven.\n");
        this.work = project.work("Forbes on Warlords");
    }

    @Test
    void nothingIsCoveredAtFirst() {
        assertThat(row(project.scholar))
                .extracting(CoverageRow::paragraphs, CoverageRow::approved, CoverageRow::proposed, CoverageRow::none)
                .containsExactly(4, 0, 0, 4);
    }

    @Test
    void aParagraphCountsOnceAndApprovedBeforeProposed() {
        project.approved(document, "two", work);
        project.proposed(document, "three", work);
        project.proposed(document, "five", work);
        project.proposed(document, "six", work);

        assertThat(row(project.colleague))
                .extracting(CoverageRow::paragraphs, CoverageRow::approved, CoverageRow::proposed, CoverageRow::none)
                .containsExactly(4, 1, 1, 2);
    }

    @Test
    void aPassageAcrossParagraphsCoversEachOfThem() {
        project.approved(document, "three.\n\nFour five six.\n\nSeven", work);

        assertThat(row(project.colleague).approved()).isEqualTo(3);
    }

    @Test
    void draftsPrivateNotesAndWithdrawnCitationsCountNowhereAndMoveNoDate() {
        CoverageRow before = row(project.colleague);
        project.draft(project.scholar, project.claim(project.scholar, document, "two"), work);
        project.note(project.scholar, document, "five", Visibility.PRIVATE);
        assertThat(row(project.colleague)).isEqualTo(before);
        assertThat(row(project.scholar)).isEqualTo(before);

        Citation proposed = project.proposed(document, "eight", work);
        project.act(rooms ->
                rooms.citations.withdraw(project.scholar, proposed.id(), proposed.version(), "Read once more"));
        assertThat(row(project.colleague))
                .extracting(CoverageRow::approved, CoverageRow::proposed)
                .containsExactly(0, 0);
    }

    @Test
    void whatOthersMaySeeMovesTheDateOfTheLastActivity() {
        CoverageRow before = row(project.colleague);
        project.note(project.scholar, document, "five", Visibility.PROJECT);
        CoverageRow noted = row(project.colleague);
        Citation proposed = project.proposed(document, "eight", work);
        CoverageRow cited = row(project.colleague);

        assertThat(noted.lastActivity()).isAfter(before.lastActivity());
        assertThat(cited.lastActivity()).isAfterOrEqualTo(noted.lastActivity());
        assertThat(cited.lastActivity()).isEqualTo(project.again(proposed).updatedAt());
    }

    @Test
    void aDoubtfulApprovalCountsAsWaiting() {
        project.approved(document, "two", work);
        project.act(rooms -> rooms.works.correct(
                project.editor, project.id(), project.key(work), work.version(), item -> item.with("title", "Other")));

        assertThat(row(project.colleague))
                .extracting(CoverageRow::approved, CoverageRow::proposed)
                .containsExactly(0, 1);
    }

    @Test
    void ofARealArticleOnlyItsTextIsCountedAndNotItsNotes() {
        Document republic = project.take(Seed.REPUBLIC);
        long blocks = project.in(rooms ->
                (long) rooms.documents.blocks(republic.currentRevisionId()).size());

        CoverageRow row = project.in(rooms ->
                rooms.coverage.of(project.scholar, List.of(document, republic)).get(republic.id()));

        assertThat((long) row.paragraphs()).isPositive().isLessThan(blocks - 70);
        assertThat(row.none()).isEqualTo(row.paragraphs());
    }

    @Test
    void outsidersAreToldNothing() {
        assertThatThrownBy(() -> row(project.stranger)).isInstanceOf(Problem.NotFound.class);
    }

    private CoverageRow row(Actor actor) {
        return project.in(rooms -> rooms.coverage.of(actor, List.of(document)).get(document.id()));
    }
}
