package org.scholion.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.document.Document;
import org.scholion.review.Answers;
import org.scholion.review.Answers.Answer;
import org.scholion.review.Consulted;
import org.scholion.review.Outcome;
import org.scholion.review.Verdict;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Every act on a citation in every status: where it leads, or that it is refused. */
@OnEachDatabase
class CitationStatusTest {
    private final TestProject project;
    private final Document document;

    CitationStatusTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            draft             | propose        | proposed
            draft             | withdraw       | withdrawn
            draft             | change         | draft
            draft             | delete         | gone
            draft             | approve        | unseen
            draft             | reject         | unseen
            proposed          | propose        | refused
            proposed          | withdraw       | withdrawn
            proposed          | change         | proposed
            proposed          | delete         | refused
            proposed          | approve        | approved
            proposed          | request_changes | changes_requested
            proposed          | reject         | rejected
            proposed          | could_not_check | proposed
            approved          | propose        | refused
            approved          | withdraw       | withdrawn
            approved          | change         | needs_recheck
            approved          | delete         | refused
            approved          | approve        | refused
            approved          | request_changes | refused
            approved          | reject         | refused
            approved          | could_not_check | refused
            changes_requested | propose        | proposed
            changes_requested | withdraw       | withdrawn
            changes_requested | change         | changes_requested
            changes_requested | delete         | refused
            changes_requested | approve        | refused
            changes_requested | reject         | refused
            rejected          | propose        | proposed
            rejected          | withdraw       | withdrawn
            rejected          | change         | rejected
            rejected          | delete         | refused
            rejected          | approve        | refused
            rejected          | could_not_check | refused
            needs_recheck     | propose        | refused
            needs_recheck     | withdraw       | withdrawn
            needs_recheck     | change         | needs_recheck
            needs_recheck     | delete         | refused
            needs_recheck     | approve        | approved
            needs_recheck     | request_changes | changes_requested
            needs_recheck     | reject         | rejected
            needs_recheck     | could_not_check | needs_recheck
            withdrawn         | propose        | refused
            withdrawn         | withdraw       | refused
            withdrawn         | change         | refused
            withdrawn         | delete         | refused
            withdrawn         | approve        | refused
            withdrawn         | reject         | refused
            """)
    void eachActLeadsWhereItShouldOrIsRefused(String from, String act, String to) {
        Citation citation = in(from);

        switch (to) {
            case "refused" -> {
                assertThatThrownBy(() -> perform(act, citation))
                        .isInstanceOfSatisfying(Problem.Conflict.class, problem -> assertThat(problem.field())
                                .contains("status"));
                assertThat(project.again(citation).status()).isEqualTo(status(from));
                assertThat(project.again(citation).version()).isEqualTo(citation.version());
            }
            case "unseen" -> assertThatThrownBy(() -> perform(act, citation)).isInstanceOf(Problem.NotFound.class);
            case "gone" -> {
                perform(act, citation);
                assertThatThrownBy(() -> project.again(citation)).isInstanceOf(Problem.NotFound.class);
            }
            default -> {
                perform(act, citation);
                assertThat(project.again(citation).status()).isEqualTo(status(to));
            }
        }
    }

    private Citation in(String from) {
        var work = project.work("Forbes on Warlords");
        Citation draft = project.draft(project.scholar, project.claim(project.scholar, document, "three four"), work);
        if (from.equals("draft")) {
            return draft;
        }
        Citation proposed = project.propose(draft);
        return switch (from) {
            case "proposed" -> proposed;
            case "approved" -> project.decide(proposed, TestProject.APPROVAL);
            case "changes_requested" -> project.decide(proposed, verdict(Outcome.REQUEST_CHANGES));
            case "rejected" -> project.decide(proposed, verdict(Outcome.REJECT));
            case "needs_recheck" -> change(project.decide(proposed, TestProject.APPROVAL));
            case "withdrawn" -> withdraw(proposed);
            default -> throw new IllegalArgumentException(from);
        };
    }

    private void perform(String act, Citation citation) {
        switch (act) {
            case "propose" -> project.propose(citation);
            case "withdraw" -> withdraw(citation);
            case "change" -> change(citation);
            case "delete" ->
                project.act(rooms -> rooms.citations.delete(project.scholar, citation.id(), citation.version()));
            case "approve" -> project.decide(citation, TestProject.APPROVAL);
            default -> project.decide(citation, verdict(Outcome.valueOf(act.toUpperCase(Locale.ROOT))));
        }
    }

    private Citation withdraw(Citation citation) {
        return project.in(rooms ->
                rooms.citations.withdraw(project.scholar, citation.id(), citation.version(), "No longer needed"));
    }

    private Citation change(Citation citation) {
        return project.in(rooms -> rooms.citations.change(
                project.scholar,
                citation.id(),
                citation.version(),
                new CitedSource(
                        citation.workId(),
                        citation.locator(),
                        citation.quote() + " longer",
                        null,
                        citation.stance(),
                        null)));
    }

    private static Verdict verdict(Outcome outcome) {
        return new Verdict(
                outcome, new Answers(Answer.YES, Answer.NO, Answer.COULD_NOT_CHECK, null), Consulted.SCAN, "Because");
    }

    private static CitationStatus status(String name) {
        return CitationStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
