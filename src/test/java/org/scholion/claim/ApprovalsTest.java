package org.scholion.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Locator;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ApprovalsTest {
    private final TestProject project;
    private final Document document;
    private final Work work;
    private final String key;
    private final Citation approved;

    ApprovalsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
        this.work = project.work("Forbes on Warlords");
        this.key = project.key(work);
        this.approved = project.approved(document, "three four", work);
    }

    static Stream<Arguments> sources() {
        Function<CitedSource, CitedSource> same = source -> source;
        Function<CitedSource, CitedSource> locator = source ->
                new CitedSource(source.workId(), Locator.page("276"), source.quote(), null, source.stance(), null);
        Function<CitedSource, CitedSource> label = source -> new CitedSource(
                source.workId(), new Locator("chapter", "275"), source.quote(), null, source.stance(), null);
        Function<CitedSource, CitedSource> quote =
                source -> new CitedSource(source.workId(), source.locator(), "another", null, source.stance(), null);
        Function<CitedSource, CitedSource> noQuote =
                source -> new CitedSource(source.workId(), source.locator(), null, null, source.stance(), null);
        Function<CitedSource, CitedSource> stance = source ->
                new CitedSource(source.workId(), source.locator(), source.quote(), null, Stance.CONTRADICTS, null);
        return Stream.of(
                Arguments.of("nothing", same, false),
                Arguments.of("page", locator, true),
                Arguments.of("label of the locator", label, true),
                Arguments.of("quote", quote, true),
                Arguments.of("quote taken out", noQuote, true),
                Arguments.of("stance", stance, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void aChangeOfWhatWasCheckedAsksForANewCheck(
            String what, Function<CitedSource, CitedSource> change, boolean recheck) {
        project.act(rooms -> {
            rooms.citations.change(
                    project.scholar, approved.id(), approved.version(), change.apply(project.source(work)));
            assertStatusWithin(rooms, recheck);
        });

        assertStatus(recheck);
    }

    @Test
    void citingAnotherWorkAsksForANewCheck() {
        Work other = project.work("Perkins on Consuls");

        project.act(rooms ->
                rooms.citations.change(project.scholar, approved.id(), approved.version(), project.source(other)));

        assertStatus(true);
    }

    static Stream<Arguments> corrections() {
        Function<CslItem, CslItem> title = item -> item.with("title", "Warlords and Muslims");
        Function<CslItem, CslItem> noTitle = item -> item.without("title");
        Function<CslItem, CslItem> author = item -> item.toBuilder()
                .names("author", List.of(CslName.person("Forbes", "Andrew")))
                .build();
        Function<CslItem, CslItem> year =
                item -> item.toBuilder().date("issued", "1987").build();
        return Stream.of(
                Arguments.of("title", title, true),
                Arguments.of("title unknown again", noTitle, true),
                Arguments.of("author", author, true),
                Arguments.of("year", year, true),
                Arguments.of("ISBN", with("ISBN", "9780521255141"), true),
                Arguments.of("publisher", with("publisher", "CUP"), true),
                Arguments.of("abstract", with("abstract", "About warlords"), false),
                Arguments.of("note", with("note", "Seen in the library"), false),
                Arguments.of("URL", with("URL", "https://example.org/"), false),
                Arguments.of("language", with("language", "en"), false));
    }

    private static Function<CslItem, CslItem> with(String field, String value) {
        return item -> item.with(field, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corrections")
    void aCorrectionOfWhatIdentifiesTheWorkAsksForANewCheckInItsTransaction(
            String what, Function<CslItem, CslItem> correction, boolean recheck) {
        project.act(rooms -> {
            rooms.works.correct(project.editor, project.id(), key, work.version(), correction::apply);
            assertStatusWithin(rooms, recheck);
        });

        assertStatus(recheck);
    }

    @Test
    void otherWordsOfTheClaimAskForANewCheck() {
        changeClaim("Otherwise", null, true);
    }

    @Test
    void otherPassagesOfTheClaimAskForANewCheck() {
        changeClaim(null, "nine", true);
    }

    @Test
    void aClaimThatIsSavedAsItWasKeepsTheApproval() {
        changeClaim("It is so: three four", "three four", false);
    }

    private void changeClaim(String statement, String passage, boolean recheck) {
        Claim claim = project.in(
                rooms -> rooms.claims.get(project.scholar, approved.claim().id()));
        project.act(rooms -> {
            rooms.claims.change(
                    project.scholar,
                    claim.id(),
                    claim.version(),
                    statement,
                    passage == null ? null : List.of(project.select(document, passage)));
            assertStatusWithin(rooms, recheck);
        });
        assertStatus(recheck);
    }

    @Test
    void aLostApprovalIsLoggedWithWhoseActItWasAndWhy() {
        project.act(rooms -> rooms.works.correct(
                project.editor, project.id(), key, work.version(), item -> item.with("title", "Other")));

        project.act(rooms -> assertThat(rooms.changes.findByObject(approved.id()))
                .last()
                .satisfies(change -> {
                    assertThat(change.act()).isEqualTo("lose-approval");
                    assertThat(change.personId()).isEqualTo(project.editor.id());
                    assertThat(change.beforeJson()).contains("APPROVED");
                    assertThat(change.afterJson()).contains("NEEDS_RECHECK").contains("The work was corrected.");
                }));
    }

    @Test
    void aRefusedCorrectionTakesNoApprovalAway() {
        assertThatThrownBy(() -> project.act(rooms -> {
                    rooms.works.correct(
                            project.editor, project.id(), key, work.version(), item -> item.with("title", "Other"));
                    throw new Problem.Conflict("Something else went wrong");
                }))
                .isInstanceOf(Problem.Conflict.class);

        assertStatus(false);
    }

    @Test
    void savingNeverApproves() {
        project.act(rooms -> rooms.citations.change(
                project.scholar,
                approved.id(),
                approved.version(),
                new CitedSource(work.id(), null, null, null, Stance.MENTIONS, null)));
        Citation doubtful = project.again(approved);

        project.act(rooms ->
                rooms.citations.change(project.scholar, doubtful.id(), doubtful.version(), project.source(work)));

        assertStatus(true);
    }

    @Test
    void otherWorksAndClaimsKeepTheirApprovals() {
        Work other = project.work("Wang on Movements");
        Citation elsewhere = project.approved(document, "nine", other);

        project.act(rooms -> rooms.works.correct(
                project.editor, project.id(), key, work.version(), item -> item.with("title", "Other")));

        assertThat(project.again(elsewhere).status()).isEqualTo(CitationStatus.APPROVED);
    }

    private void assertStatusWithin(Rooms rooms, boolean recheck) {
        rooms.entities.flush();
        Object stored = rooms.entities
                .createNativeQuery("select status from citation where id = ?1")
                .setParameter(1, approved.id())
                .getSingleResult();
        assertThat(stored).isEqualTo(recheck ? "NEEDS_RECHECK" : "APPROVED");
    }

    private void assertStatus(boolean recheck) {
        assertThat(project.again(approved).status())
                .isEqualTo(recheck ? CitationStatus.NEEDS_RECHECK : CitationStatus.APPROVED);
    }
}
