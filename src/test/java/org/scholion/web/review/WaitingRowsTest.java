package org.scholion.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WaitingRowsTest {
    private final TestProject project;

    WaitingRowsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @ParameterizedTest
    @CsvSource({"word for word, true, found", "other words, true, not-found", "word for word, false,"})
    void theReviewerIsToldWhetherTheQuoteStandsInTheTextOfTheWork(String quote, boolean isHere, String expected) {
        Document document = project.take("One two three four five.\n");
        Document text = project.take("It stands here word for word, in the book itself.\n");
        Work work = project.work("Forbes on Warlords");
        if (isHere) {
            project.act(rooms -> rooms.documents.describe(
                    project.editor, text.slug(), text.version(), text.description(), work.id()));
        }
        Citation citation = project.in(rooms -> rooms.citations.draft(
                project.scholar,
                rooms.claims
                        .state(
                                project.scholar,
                                document.slug(),
                                "So",
                                java.util.List.of(project.select(document, "two")))
                        .id(),
                new CitedSource(work.id(), Locator.page("1"), quote, null, Stance.SUPPORTS, null)));

        WaitingRow row = project.in(rooms -> new WaitingRows(
                        rooms.reviews,
                        rooms.citations,
                        rooms.works,
                        new WorkFormat(new CslRenderer()),
                        rooms.documents,
                        rooms.texts,
                        rooms.notes,
                        rooms.people,
                        rooms.placements)
                .get(project.scholar, citation.id()));

        assertThat(row.quoteCheck()).isEqualTo(expected);
    }
}
