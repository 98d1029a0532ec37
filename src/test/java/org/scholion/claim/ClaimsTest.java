package org.scholion.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.Locator;
import org.scholion.change.Change;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ClaimsTest {
    private static final Page.Request ALL = new Page.Request(null, 200);

    private final TestDatabase database;
    private final TestProject project;
    private final Document document;

    ClaimsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
    }

    @Test
    void aClaimKeepsItsPassagesInTheirOrder() {
        Claim claim = project.claim(project.scholar, document, "seven eight", "One", "nine", "three");

        Claim stored = project.in(rooms -> rooms.claims.get(project.scholar, claim.id()));
        assertThat(stored.passages()).extracting(Anchor::exact).containsExactly("seven eight", "One", "nine", "three");
    }

    @Test
    void whatIsFoundHasItsPassagesWithIt() {
        Work work = project.work("Forbes on Warlords");
        Claim claim = project.claim(project.scholar, document, "three", "One");
        Citation citation = project.propose(project.draft(project.scholar, claim, work));

        Map<String, Claim> found = new LinkedHashMap<>();
        project.act(rooms -> found.put("one", rooms.claims.get(project.scholar, claim.id())));
        project.act(rooms -> found.put(
                "listed",
                rooms.claims.list(project.scholar, document, ALL).items().get(0)));
        project.act(rooms -> found.put(
                "of a citation",
                rooms.citations.get(project.scholar, citation.id()).claim()));
        project.act(rooms -> found.put(
                "of a work's citations",
                rooms.citations.listByWork(project.scholar, work.id()).get(0).claim()));

        PersistenceUtil loaded = Persistence.getPersistenceUtil();
        assertThat(found).hasSize(4).allSatisfy((how, each) -> assertThat(loaded.isLoaded(each, "passages"))
                .isTrue());
    }

    @Test
    void passagesCanBeExchangedAndTheirOrderIsKept() {
        Claim claim = project.claim(project.scholar, document, "seven", "One", "nine");

        project.act(rooms -> rooms.claims.change(
                project.scholar,
                claim.id(),
                claim.version(),
                null,
                List.of(project.select(document, "ten"), project.select(document, "two"))));

        Claim stored = project.in(rooms -> rooms.claims.get(project.scholar, claim.id()));
        assertThat(stored.passages()).extracting(Anchor::exact).containsExactly("ten", "two");
        assertThat(stored.statement()).isEqualTo(claim.statement());
        assertThat(stored.version()).isGreaterThan(claim.version());
    }

    @Test
    void aClaimIsItsAuthorsAloneUntilACitationOfItIsProposed() {
        Work work = project.work("Forbes on Warlords");
        Claim claim = project.claim(project.scholar, document, "three");
        Citation draft = project.draft(project.scholar, claim, work);
        assertHidden(claim, draft, work);

        Citation proposed = project.propose(draft);

        project.act(rooms -> {
            Claim shown = rooms.claims.get(project.colleague, claim.id());
            assertThat(shown.visibility()).isEqualTo(Visibility.PROJECT);
            assertThat(shown.passages()).extracting(Anchor::exact).containsExactly("three");
            assertThat(rooms.claims.list(project.colleague, document, ALL).items())
                    .hasSize(1);
            assertThat(rooms.citations.list(project.colleague, List.of(claim.id())))
                    .hasSize(1);
            assertThat(rooms.citations.listByWork(project.colleague, work.id())).hasSize(1);
            assertThat(rooms.citations.countByWork(List.of(work.id()))).containsEntry(work.id(), 1L);
            assertThat(rooms.citations.get(project.colleague, proposed.id()).status())
                    .isEqualTo(CitationStatus.PROPOSED);
        });
    }

    @Test
    void aFurtherDraftOnAClaimThatIsShownStaysHidden() {
        Work work = project.work("Forbes on Warlords");
        Claim claim = project.claim(project.scholar, document, "three");
        project.propose(project.draft(project.scholar, claim, work));
        Citation hidden = project.draft(project.colleague, claim, work);

        project.act(rooms -> {
            assertThat(rooms.citations.list(project.scholar, List.of(claim.id())))
                    .hasSize(1);
            assertThat(rooms.citations.list(project.colleague, List.of(claim.id())))
                    .hasSize(2);
            assertThat(rooms.citations.countByWork(List.of(work.id()))).containsEntry(work.id(), 1L);
            assertThatThrownBy(() -> rooms.citations.get(project.scholar, hidden.id()))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    private void assertHidden(Claim claim, Citation draft, Work work) {
        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.claims.get(project.colleague, claim.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.citations.get(project.colleague, draft.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.citations.draft(project.colleague, claim.id(), project.source(work)))
                    .isInstanceOf(Problem.NotFound.class);
            assertThat(rooms.claims.list(project.colleague, document, ALL).items())
                    .isEmpty();
            assertThat(rooms.citations.list(project.colleague, List.of(claim.id())))
                    .isEmpty();
            assertThat(rooms.citations.listByWork(project.colleague, work.id())).isEmpty();
            assertThat(rooms.citations.countByWork(List.of(work.id()))).isEmpty();
            assertThat(rooms.reviews
                            .queue(project.reviewer, project.id(), QueuePlace.FRONT, 50)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void outsidersSeeNeitherClaimsNorCitations() {
        Work work = project.work("Forbes on Warlords");
        Citation proposed = project.proposed(document, "three", work);

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.claims.list(project.stranger, document, ALL))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() ->
                            rooms.claims.get(project.stranger, proposed.claim().id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.citations.get(project.stranger, proposed.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThat(rooms.citations.list(
                            project.stranger, List.of(proposed.claim().id())))
                    .isEmpty();
            assertThat(rooms.citations.listByWork(project.stranger, work.id())).isEmpty();
        });
    }

    @Test
    void aClaimWithDraftsOnlyIsDeletedWithThemAndLogged() {
        Claim claim = project.claim(project.scholar, document, "three");
        Citation draft = project.draft(project.scholar, claim, project.work("Forbes on Warlords"));

        project.act(rooms -> rooms.claims.delete(project.scholar, claim.id(), claim.version()));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.claims.get(project.scholar, claim.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.citations.get(project.scholar, draft.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThat(rooms.changes.findByObject(claim.id()))
                    .extracting(Change::act)
                    .containsExactly("create", "delete");
        });
    }

    @Test
    void whatWasProposedIsNeverDeletedEvenAfterItWasWithdrawn() {
        Citation proposed = project.proposed(document, "three", project.work("Forbes on Warlords"));
        Claim claim = project.in(
                rooms -> rooms.claims.get(project.scholar, proposed.claim().id()));
        assertThatThrownBy(
                        () -> project.act(rooms -> rooms.claims.delete(project.scholar, claim.id(), claim.version())))
                .isInstanceOf(Problem.Conflict.class);

        Citation withdrawn = project.in(rooms ->
                rooms.citations.withdraw(project.scholar, proposed.id(), proposed.version(), "Read once more"));

        assertThat(project.again(withdrawn).withdrawalReason()).isEqualTo("Read once more");
        assertThatThrownBy(() -> project.act(
                        rooms -> rooms.citations.delete(project.scholar, withdrawn.id(), withdrawn.version())))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(
                        () -> project.act(rooms -> rooms.claims.delete(project.scholar, claim.id(), claim.version())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\0b"})
    void withdrawingNeedsAReason(String reason) {
        Citation proposed = project.proposed(document, "three", project.work("Forbes on Warlords"));

        assertThatThrownBy(() -> project.in(
                        rooms -> rooms.citations.withdraw(project.scholar, proposed.id(), proposed.version(), reason)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("reason"));
    }

    @Test
    void onlyTheAuthorActsOnClaimAndCitation() {
        Citation proposed = project.proposed(document, "three", project.work("Forbes on Warlords"));
        Claim claim = project.in(
                rooms -> rooms.claims.get(project.scholar, proposed.claim().id()));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.claims.change(project.colleague, claim.id(), claim.version(), "x", null))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.claims.delete(project.administrator, claim.id(), claim.version()))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.citations.withdraw(
                            project.administrator, proposed.id(), proposed.version(), "Because"))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.citations.propose(project.colleague, proposed.id(), proposed.version()))
                    .isInstanceOf(Problem.Forbidden.class);
        });
    }

    @Test
    void staleVersionsAreRefused() {
        Citation draft = project.draft(
                project.scholar, project.claim(project.scholar, document, "three"), project.work("Forbes on Warlords"));
        Citation proposed = project.propose(draft);

        assertThat(proposed.version()).isGreaterThan(draft.version());
        assertThatThrownBy(() -> project.propose(draft)).isInstanceOf(Problem.StaleVersion.class);
        Claim before = draft.claim();
        project.act(rooms -> {
            Claim now = rooms.claims.get(project.scholar, before.id());
            rooms.claims.change(project.scholar, before.id(), now.version(), "Otherwise", null);
        });
        assertThatThrownBy(() -> project.act(
                        rooms -> rooms.claims.change(project.scholar, before.id(), before.version(), "x", null)))
                .isInstanceOf(Problem.StaleVersion.class);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                Arguments.of("", List.of(new Selection(null, 0, 3, "One")), "statement"),
                Arguments.of("a\0b", List.of(new Selection(null, 0, 3, "One")), "statement"),
                Arguments.of("x".repeat(4001), List.of(new Selection(null, 0, 3, "One")), "statement"),
                Arguments.of("A claim", List.of(), "passages"),
                Arguments.of("A claim", null, "passages"),
                Arguments.of(
                        "A claim",
                        List.of(new Selection(null, 0, 3, "One"), new Selection(null, 1, 3, "On")),
                        "passages[1].exact"));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void aWrongClaimIsRefusedItsFieldNamedAndNothingIsKept(String statement, List<Selection> passages, String field) {
        assertThatThrownBy(() ->
                        project.in(rooms -> rooms.claims.state(project.scholar, document.slug(), statement, passages)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
        Number anchors = project.in(rooms -> (Number) rooms.entities
                .createQuery("select count(a) from Anchor a where a.documentId = :document")
                .setParameter("document", document.id())
                .getSingleResult());
        assertThat(anchors.intValue()).isZero();
    }

    @Test
    void citingAWorkThatTheProjectDoesNotHaveIsRefused() {
        Work foreign = TestProject.on(database).work("Foreign Work");
        Claim claim = project.claim(project.scholar, document, "three");
        Citation draft = project.draft(project.scholar, claim, project.work("Forbes on Warlords"));

        for (UUID id : List.of(foreign.id(), UUID.randomUUID())) {
            CitedSource source = new CitedSource(id, null, null, null, Stance.MENTIONS, null);
            assertThatThrownBy(() -> project.in(rooms -> rooms.citations.draft(project.scholar, claim.id(), source)))
                    .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                            .contains("work"));
            assertThatThrownBy(() -> project.in(
                            rooms -> rooms.citations.change(project.scholar, draft.id(), draft.version(), source)))
                    .isInstanceOf(Problem.InvalidInput.class);
        }
    }

    @Test
    void aCitationTakenOverFromANoteOfAnotherDocumentIsRefused() {
        Document republic = project.take(Seed.REPUBLIC);
        SourceNoteView note =
                project.in(rooms -> rooms.notes.list(project.scholar, republic)).get(10);
        UUID workId = note.references().get(0).workId();
        CitedSource source = new CitedSource(workId, Locator.page("1"), null, null, Stance.SUPPORTS, note.id());
        Claim here = project.claim(project.scholar, document, "three");
        Claim there = project.claim(project.scholar, republic, "secret Agreement of Concessions");

        assertThatThrownBy(() -> project.in(rooms -> rooms.citations.draft(project.scholar, here.id(), source)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("sourceNote"));
        Citation kept = project.in(rooms -> rooms.citations.draft(project.scholar, there.id(), source));
        assertThat(project.again(kept).sourceNoteId()).isEqualTo(note.id());
    }

    static Stream<Arguments> wrongSources() {
        UUID work = UUID.randomUUID();
        return Stream.of(
                Arguments.of("work", null, Locator.page("1"), "q", Stance.SUPPORTS),
                Arguments.of("stance", work, Locator.page("1"), "q", null),
                Arguments.of("locator.label", work, new Locator("shelf", "1"), "q", Stance.SUPPORTS),
                Arguments.of("locator.value", work, Locator.page("1".repeat(401)), "q", Stance.SUPPORTS),
                Arguments.of("locator.value", work, Locator.page("1\0"), "q", Stance.SUPPORTS),
                Arguments.of("quote", work, Locator.page("1"), "q".repeat(20_001), Stance.SUPPORTS),
                Arguments.of("quote", work, Locator.page("1"), "q\0", Stance.SUPPORTS));
    }

    @ParameterizedTest
    @MethodSource("wrongSources")
    void aWrongSourceIsRefusedAndItsFieldNamed(String field, UUID work, Locator locator, String quote, Stance stance) {
        assertThatThrownBy(() -> new CitedSource(work, locator, quote, null, stance, null))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }
}
