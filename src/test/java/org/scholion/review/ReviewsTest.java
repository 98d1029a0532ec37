package org.scholion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.Locator;
import org.scholion.change.Change;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.QueuePlace;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.project.Role;
import org.scholion.review.Answers.Answer;
import org.scholion.shared.Moment;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ReviewsTest {
    private static final Answers YES = new Answers(Answer.YES, Answer.YES, Answer.YES, Answer.YES);

    private final TestProject project;
    private final Document document;
    private final Work work;

    ReviewsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
        this.work = project.work("Forbes on Warlords");
    }

    static Stream<Arguments> insufficientAnswers() {
        return Stream.of(
                Arguments.of(null, Answer.YES, Answer.YES, Answer.YES, "answers.workIdentified"),
                Arguments.of(Answer.YES, null, Answer.YES, Answer.YES, "answers.locatorFound"),
                Arguments.of(Answer.YES, Answer.YES, null, Answer.YES, "answers.quoteExact"),
                Arguments.of(Answer.YES, Answer.YES, Answer.YES, null, "answers.stanceFair"),
                Arguments.of(Answer.NO, Answer.YES, Answer.YES, Answer.YES, "answers.workIdentified"),
                Arguments.of(Answer.YES, Answer.COULD_NOT_CHECK, Answer.YES, Answer.YES, "answers.locatorFound"),
                Arguments.of(Answer.YES, Answer.YES, Answer.ABSENT, Answer.YES, "answers.quoteExact"),
                Arguments.of(Answer.YES, Answer.YES, Answer.YES, Answer.ABSENT, "answers.stanceFair"));
    }

    @ParameterizedTest
    @MethodSource("insufficientAnswers")
    void anApprovalNeedsFourYesses(Answer identified, Answer found, Answer exact, Answer fair, String field) {
        Citation proposed = project.proposed(document, "three", work);
        Verdict verdict =
                new Verdict(Outcome.APPROVE, new Answers(identified, found, exact, fair), Consulted.COPY, "I think so");

        assertThatThrownBy(() -> project.decide(proposed, verdict))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
        assertThat(project.again(proposed).status()).isEqualTo(CitationStatus.PROPOSED);
        assertThat(history(proposed)).isEmpty();
    }

    @Test
    void withoutAQuoteTheThirdAnswerIsAbsent() {
        Citation draft = project.in(rooms -> rooms.citations.draft(
                project.scholar,
                rooms.claims
                        .state(project.scholar, document.slug(), "So", List.of(project.select(document, "three")))
                        .id(),
                new CitedSource(work.id(), Locator.page("1"), null, null, Stance.SUPPORTS, null)));
        Citation proposed = project.propose(draft);

        assertThatThrownBy(() -> project.decide(proposed, TestProject.APPROVAL))
                .isInstanceOf(Problem.InvalidInput.class);
        Citation approved = project.decide(
                proposed,
                new Verdict(
                        Outcome.APPROVE,
                        new Answers(Answer.YES, Answer.YES, Answer.ABSENT, Answer.YES),
                        Consulted.SOURCE_NOTE_ONLY,
                        null));
        assertThat(approved.status()).isEqualTo(CitationStatus.APPROVED);
    }

    static Stream<Arguments> incompleteVerdicts() {
        return Stream.of(
                Arguments.of(null, YES, Consulted.COPY, "reason", "outcome"),
                Arguments.of(Outcome.APPROVE, YES, null, null, "consulted"),
                Arguments.of(Outcome.APPROVE, null, Consulted.COPY, null, "answers"),
                Arguments.of(Outcome.REJECT, YES, Consulted.COPY, null, "reason"),
                Arguments.of(Outcome.REQUEST_CHANGES, YES, Consulted.COPY, "  ", "reason"),
                Arguments.of(Outcome.COULD_NOT_CHECK, null, null, "", "reason"),
                Arguments.of(Outcome.REJECT, null, null, "a\0b", "reason"),
                Arguments.of(Outcome.REJECT, null, null, "x".repeat(10_001), "reason"));
    }

    @ParameterizedTest
    @MethodSource("incompleteVerdicts")
    void anIncompleteVerdictIsRefusedAndItsFieldNamed(
            Outcome outcome, Answers answers, Consulted consulted, String reason, String field) {
        assertThatThrownBy(() -> new Verdict(outcome, answers, consulted, reason))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    @Test
    void whatCouldNotBeCheckedGoesOnWaitingAndIsRecorded() {
        Citation proposed = project.proposed(document, "three", work);

        Citation after = project.decide(
                proposed,
                new Verdict(
                        Outcome.COULD_NOT_CHECK,
                        new Answers(Answer.YES, Answer.COULD_NOT_CHECK, null, null),
                        Consulted.SOURCE_NOTE_ONLY,
                        "The library is closed"));

        assertThat(project.again(after).status()).isEqualTo(CitationStatus.PROPOSED);
        assertThat(waiting(project.reviewer)).singleElement().satisfies(each -> assertThat(each.obstacle())
                .isNull());
        assertThat(history(proposed)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
            assertThat(decision.from()).isEqualTo(CitationStatus.PROPOSED);
            assertThat(decision.to()).isEqualTo(CitationStatus.PROPOSED);
            assertThat(decision.reason()).isEqualTo("The library is closed");
            assertThat(decision.personId()).isEqualTo(project.reviewer.id());
            assertThat(decision.consulted()).isEqualTo(Consulted.SOURCE_NOTE_ONLY);
            assertThat(decision.answersJson()).contains("COULD_NOT_CHECK");
        });
    }

    @Test
    void decisionsAreAddedAndNeverAltered() {
        Citation proposed = project.proposed(document, "three", work);
        Citation sentBack = project.decide(
                proposed, new Verdict(Outcome.REQUEST_CHANGES, null, null, "The notes point to Perkins 1947"));
        Decision first = history(proposed).get(0);
        Citation again = project.propose(sentBack);
        Citation approved = project.decide(again, TestProject.APPROVAL);
        project.act(rooms ->
                rooms.citations.withdraw(project.scholar, approved.id(), approved.version(), "Not needed any more"));

        assertThat(history(proposed)).extracting(Decision::round).containsExactly(1, 2);
        assertThat(history(proposed))
                .extracting(Decision::to)
                .containsExactly(CitationStatus.CHANGES_REQUESTED, CitationStatus.APPROVED);
        assertThat(history(proposed).get(0)).usingRecursiveComparison().isEqualTo(first);
        assertThat(history(proposed)).extracting(Decision::contentHash).doesNotContainNull();
    }

    @Test
    void aStoredDecisionCannotBeWrittenOver() throws ReflectiveOperationException {
        Citation approved = project.approved(document, "three", work);
        var reason = Decision.class.getDeclaredField("reason");
        reason.setAccessible(true);

        project.act(rooms -> {
            try {
                reason.set(rooms.reviews.history(List.of(approved.id())).get(0), "Forged");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(history(approved)).extracting(Decision::reason).containsOnlyNulls();
    }

    @Test
    void theStatusAndTheDecisionAreWrittenTogetherOrNotAtAll() {
        Citation proposed = project.proposed(document, "three", work);

        assertThatThrownBy(() -> project.act(rooms -> {
                    rooms.reviews.decide(project.reviewer, proposed.id(), proposed.version(), TestProject.APPROVAL);
                    throw new Problem.Conflict("Something else went wrong");
                }))
                .isInstanceOf(Problem.Conflict.class);

        assertThat(project.again(proposed).status()).isEqualTo(CitationStatus.PROPOSED);
        assertThat(history(proposed)).isEmpty();
    }

    @Test
    void approvingTwiceConflicts() {
        Citation proposed = project.proposed(document, "three", work);
        Citation approved = project.decide(proposed, TestProject.APPROVAL);

        assertThatThrownBy(() -> project.decide(proposed, TestProject.APPROVAL))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> project.decide(approved, TestProject.APPROVAL)).isInstanceOf(Problem.Conflict.class);
        assertThat(history(proposed)).hasSize(1);
    }

    @Test
    void whatChangedWhileItWasJudgedCannotBeDecidedOn() {
        Citation byAuthor = project.proposed(document, "three", work);
        project.act(rooms ->
                rooms.citations.change(project.scholar, byAuthor.id(), byAuthor.version(), project.source(work)));
        assertThatThrownBy(() -> project.decide(byAuthor, TestProject.APPROVAL))
                .isInstanceOf(Problem.StaleVersion.class);

        Citation byClaim = project.proposed(document, "four", work);
        project.act(rooms -> {
            Claim claim = rooms.claims.get(project.scholar, byClaim.claim().id());
            rooms.claims.change(project.scholar, claim.id(), claim.version(), "Quite another claim", null);
        });
        assertThatThrownBy(() -> project.decide(byClaim, TestProject.APPROVAL))
                .isInstanceOf(Problem.StaleVersion.class);

        Citation byWork = project.proposed(document, "five", work);
        project.act(rooms -> rooms.works.correct(
                project.editor,
                project.id(),
                project.key(work),
                work.version(),
                item -> item.with("title", "Quite another work")));
        assertThatThrownBy(() -> project.decide(byWork, TestProject.APPROVAL)).isInstanceOf(Problem.StaleVersion.class);
    }

    @Test
    void nobodyDecidesOnTheirOwnDraftHoweverManyRolesTheyHave() {
        project.enrol(project.scholar, Role.REVIEWER);
        Citation own = project.proposed(document, "three", work);

        assertRefused(project.scholar, own);
    }

    @Test
    void nobodyDecidesOnACitationOfTheirOwnClaim() {
        Claim claim = project.claim(project.reviewer, document, "three");
        project.propose(project.draft(project.reviewer, claim, work));
        Citation byAnother = project.propose(project.draft(project.colleague, claim, work));

        assertRefused(project.reviewer, byAnother);
        project.enrol(project.scholar, Role.REVIEWER);
        assertThat(project.in(rooms -> rooms.reviews.decide(
                                project.scholar, byAnother.id(), byAnother.version(), TestProject.APPROVAL))
                        .status())
                .isEqualTo(CitationStatus.APPROVED);
    }

    @Test
    void nobodyDecidesOnTheirOwnCitationOfAnothersClaim() {
        Claim claim = project.claim(project.scholar, document, "three");
        project.propose(project.draft(project.scholar, claim, work));
        Citation own = project.propose(project.draft(project.reviewer, claim, work));

        assertRefused(project.reviewer, own);
    }

    static Stream<Arguments> hands() {
        return Stream.of(
                Arguments.of("citation", "change", true),
                Arguments.of("citation", "propose", true),
                Arguments.of("citation", "create", true),
                Arguments.of("claim", "change", true),
                Arguments.of("citation", "decide", false),
                Arguments.of("citation", "lose-approval", false));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void whoeverTheLogShowsToHaveWrittenOnItDoesNotDecide(String type, String act, boolean refused) {
        Citation proposed = project.proposed(document, "three", work);
        UUID object = type.equals("claim") ? proposed.claim().id() : proposed.id();
        project.act(rooms -> rooms.changes.add(
                new Change(new Change.Subject(project.id(), type, object, 1), act, project.reviewer.id(), null, "{}")));

        if (refused) {
            assertRefused(project.reviewer, proposed);
        } else {
            assertThat(project.decide(proposed, TestProject.APPROVAL).status()).isEqualTo(CitationStatus.APPROVED);
        }
    }

    @Test
    void otherRolesSeeTheQueueButDoNotDecide() {
        Citation proposed = project.proposed(document, "three", work);

        for (Actor other : List.of(project.colleague, project.editor)) {
            assertRefused(other, proposed);
        }
        assertThatThrownBy(() -> project.in(rooms -> rooms.reviews.decide(
                        project.stranger, proposed.id(), proposed.version(), TestProject.APPROVAL)))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> waiting(project.stranger)).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void theQueueHoldsWhatWaitsLongestFirst() {
        Citation first = project.proposed(document, "three", work);
        Citation second = project.proposed(document, "four", work);
        project.approved(document, "five", work);
        Citation third = project.approved(document, "nine", work);
        project.act(rooms -> rooms.citations.change(
                project.scholar,
                third.id(),
                third.version(),
                new CitedSource(work.id(), null, null, null, Stance.MENTIONS, null)));

        assertThat(waiting(project.reviewer))
                .extracting(each -> each.citation().id())
                .containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void theQueueIsReadPageByPageWithoutGapsAndRepetitions() {
        List<UUID> proposed = Stream.of("two", "three", "four", "five", "seven")
                .map(words -> project.proposed(document, words, work).id())
                .toList();
        List<UUID> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = null;
        do {
            Page<Reviews.Waiting> page = page(after, 2);
            page.items().forEach(each -> read.add(each.citation().id()));
            sizes.add(page.items().size());
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactlyElementsOf(proposed);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void citationsOfOneMomentAreEachReadOnce() {
        List<UUID> proposed = Stream.of("two", "three", "four", "five")
                .map(words -> project.proposed(document, words, work).id())
                .toList();
        project.act(rooms -> rooms.entities
                .createQuery("update Citation c set c.standing.proposedAt = :moment where c.id in :ids")
                .setParameter("moment", Moment.now())
                .setParameter("ids", proposed)
                .executeUpdate());

        Page<Reviews.Waiting> first = page(null, 3);
        Page<Reviews.Waiting> second = page(first.next(), 3);

        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .extracting(each -> each.citation().id())
                .containsExactlyElementsOf(proposed);
    }

    @Test
    void aPageGoesOnWhereItStoppedThoughWhatStoodThereHasMovedOn() {
        project.proposed(document, "two", work);
        Citation last = project.proposed(document, "three", work);
        Citation next = project.proposed(document, "four", work);
        Page<Reviews.Waiting> first = page(null, 2);
        Citation sentBack =
                project.decide(last, new Verdict(Outcome.REQUEST_CHANGES, null, null, "Another page, I think"));

        Citation again = project.propose(sentBack);

        assertThat(page(first.next(), 2).items())
                .extracting(each -> each.citation().id())
                .containsExactly(next.id(), again.id());
    }

    private Page<Reviews.Waiting> page(String after, int limit) {
        return project.in(rooms -> rooms.reviews.queue(project.reviewer, project.id(), QueuePlace.parse(after), limit));
    }

    private void assertRefused(Actor actor, Citation citation) {
        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.reviews.decide(actor, citation.id(), citation.version(), TestProject.APPROVAL)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(project.again(citation).status()).isEqualTo(CitationStatus.PROPOSED);
        assertThat(history(citation)).isEmpty();
        assertThat(waiting(actor))
                .filteredOn(each -> each.citation().id().equals(citation.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.obstacle()).isNotBlank());
        project.act(rooms -> assertThat(rooms.reviews.obstacle(actor, rooms.citations.get(actor, citation.id())))
                .isPresent());
    }

    private List<Reviews.Waiting> waiting(Actor actor) {
        return project.in(rooms -> rooms.reviews.queue(actor, project.id(), QueuePlace.FRONT, 50))
                .items();
    }

    private List<Decision> history(Citation citation) {
        return project.in(rooms -> rooms.reviews.history(List.of(citation.id())));
    }
}
