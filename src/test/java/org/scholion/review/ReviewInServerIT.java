package org.scholion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.EditionForm;
import org.scholion.project.Project;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.container.InContainer;

/** The services as the server wires them: real transactions, real events, one act after the other. */
class ReviewInServerIT extends InContainer {
    private static final String ARTICLE = "ili-rebellion";
    private static final Answers FOUR_YESSES =
            new Answers(Answers.Answer.YES, Answers.Answer.YES, Answers.Answer.ABSENT, Answers.Answer.YES);

    @Inject
    private People people;

    @Inject
    private Projects projects;

    @Inject
    private Documents documents;

    @Inject
    private Works works;

    @Inject
    private Claims claims;

    @Inject
    private Citations citations;

    @Inject
    private Reviews reviews;

    private Actor scholar;
    private Actor reviewer;
    private Project project;
    private Document article;

    @BeforeEach
    void meet() {
        scholar = people.findByHandle("scholar").orElseThrow();
        reviewer = people.findByHandle("reviewer").orElseThrow();
        project = projects.get(scholar, null);
        article = documents.get(scholar, ARTICLE);
    }

    @Test
    void aCorrectedTitleTakesTheApprovalAwayInTheSameTransaction() {
        Work work = newWork("A title to be corrected");
        Citation approved = approved(proposed(work));
        assertThat(approved.status()).isEqualTo(CitationStatus.APPROVED);

        works.correct(
                scholar, project.id(), key(work), work.version(), item -> item.with("title", "The corrected title"));

        assertThat(citations.get(scholar, approved.id()).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);
        assertThat(works.get(work.id()).origins().get("title").personId()).isEqualTo(scholar.id());
    }

    @Test
    void aRefusedActLeavesNothingBehind() {
        int before = claimsOfTheArticle();

        assertThatThrownBy(() -> claims.state(
                        scholar,
                        ARTICLE,
                        "A claim whose second passage lies outside the text.",
                        List.of(new Selection(null, 0, 5, null), new Selection(null, 10, 10_000_000, null))))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("passages[1].end"));

        assertThat(claimsOfTheArticle()).isEqualTo(before);
    }

    @Test
    void nobodyApprovesTheirOwnCitationEvenAsReviewer() {
        Claim claim = claims.state(
                reviewer, ARTICLE, "A reviewer's own claim.", List.of(new Selection(null, 100, 120, null)));
        Citation draft = draft(reviewer, claim, newWork("Own"));
        Citation own = citations.propose(reviewer, draft.id(), draft.version());

        assertThatThrownBy(() -> reviews.decide(reviewer, own.id(), own.version(), approval()))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aDecisionOnAStaleVersionIsRefused() {
        Citation waiting = proposed(newWork("Stale"));
        citations.change(
                scholar,
                waiting.id(),
                waiting.version(),
                new CitedSource(waiting.workId(), Locator.page("99"), null, null, Stance.SUPPORTS, null));

        assertThatThrownBy(() -> reviews.decide(reviewer, waiting.id(), waiting.version(), approval()))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThat(reviews.history(List.of(waiting.id()))).isEmpty();
    }

    @Test
    void anEditionWithoutALicenceIsRefused() {
        assertThatThrownBy(() -> new EditionForm(" ", null, null))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("licence"));
    }

    private Citation approved(Citation waiting) {
        return reviews.decide(reviewer, waiting.id(), waiting.version(), approval());
    }

    private static Verdict approval() {
        return new Verdict(Outcome.APPROVE, FOUR_YESSES, Consulted.COPY, null);
    }

    private Citation proposed(Work work) {
        Claim claim = claims.state(scholar, ARTICLE, "A claim to be tied.", List.of(new Selection(null, 40, 60, null)));
        Citation draft = draft(scholar, claim, work);
        return citations.propose(scholar, draft.id(), draft.version());
    }

    private Citation draft(Actor author, Claim claim, Work work) {
        return citations.draft(
                author, claim.id(), new CitedSource(work.id(), Locator.page("12"), null, null, Stance.SUPPORTS, null));
    }

    private Work newWork(String title) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .text("title", title + " " + UUID.randomUUID())
                .build();
        return works.add(scholar, project.id(), item);
    }

    private String key(Work work) {
        return works.keys(List.of(work.id())).get(work.id());
    }

    private int claimsOfTheArticle() {
        return claims.list(scholar, article, new Page.Request(null, Page.Request.MAXIMUM))
                .items()
                .size();
    }
}
