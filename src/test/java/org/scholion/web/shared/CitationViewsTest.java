package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.claim.Citation;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class CitationViewsTest {
    private final TestDatabase database;
    private final TestProject project;
    private final Work work;

    CitationViewsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.work = project.work("Forbes on Warlords");
    }

    @Test
    void citationsOfManyDocumentsCostAsManyStatementsAsThoseOfOne() {
        List<Citation> twenty =
                IntStream.range(0, 20).mapToObj(this::proposedInAnotherDocument).toList();

        try (Statements statements = new Statements(database)) {
            int forOne = statements
                    .of(rooms -> views(rooms).inContext(project.reviewer, twenty.subList(0, 1)))
                    .size();

            assertThat(statements.of(rooms -> assertThat(views(rooms).inContext(project.reviewer, twenty))
                            .extracting(view -> view.document)
                            .doesNotHaveDuplicates()
                            .hasSize(20)))
                    .hasSize(forOne);
        }
    }

    @Test
    void aPassageStandsBetweenTheWordsAroundIt() {
        Citation citation = proposedInAnotherDocument(7);

        CitationInContext view = project.in(rooms ->
                views(rooms).inContext(project.reviewer, List.of(citation)).get(0));

        assertThat(view.claimStatement).isEqualTo("It is so: three");
        assertThat(view.passageContext)
                .containsExactly(new PassageContext("Text 7.\n\nOne two ", "three", " four five.\n"));
    }

    @Test
    void strangersAreNotShownInWhichDocumentACitationStands() {
        Citation citation = proposedInAnotherDocument(1);

        project.act(rooms -> assertThatThrownBy(() -> views(rooms).inContext(project.stranger, List.of(citation)))
                .isInstanceOf(Problem.NotFound.class));
    }

    private Citation proposedInAnotherDocument(int number) {
        return project.proposed(project.take("Text " + number + ".\n\nOne two three four five.\n"), "three", work);
    }

    private static CitationViews views(Rooms rooms) {
        return new CitationViews(
                new WorkReferences(rooms.works, new WorkFormat(new CslRenderer())),
                rooms.people,
                rooms.reviews,
                rooms.documents,
                rooms.texts,
                rooms.placements);
    }
}
