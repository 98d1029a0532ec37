package org.scholion.annotation.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.PlacementDecision.Act;
import org.scholion.bibliography.Work;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.document.Document;
import org.scholion.document.Revision;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ReanchoringTest {
    private static final Page.Request ALL = new Page.Request(null, 200);
    private static final String FIRST = """
            The republic was proclaimed in Ghulja on the twelfth of November.

            Its first president was Elihan Tore, a scholar of Islam from the Soviet side.

            Nobody outside recognised it, and this line goes away for good.
            """;

    private final TestProject project;

    ReanchoringTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void whatStandsInUnchangedLinesIsPlacedInTheNewRevision() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "Elihan Tore", Visibility.PRIVATE);

        revise(document, "A new beginning.\n\n" + FIRST);

        Place place = placeOf(document, note);
        assertThat(place.state()).isEqualTo(PlacementState.PLACED);
        assertThat(place.rule()).isEqualTo("SAME_TEXT");
        assertThat(place.confidence()).isEqualTo(1);
        assertThat(wordsAt(document, place)).isEqualTo("Elihan Tore");
        assertThat(note.target().range()).isEqualTo(reread(note).target().range());
    }

    @Test
    void whatIsGoneIsAnOrphanAndStaysListed() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "this line goes away", Visibility.PROJECT);

        revise(document, FIRST.substring(0, FIRST.indexOf("Nobody")));

        Place place = placeOf(document, note);
        assertThat(place.state()).isEqualTo(PlacementState.ORPHANED);
        assertThat(place.range()).isNull();
        assertThat(listed(document, PlacementState.ORPHANED)).containsExactly(note.id());
        assertThat(project.in(rooms -> rooms.annotations.get(project.colleague, note.id()))
                        .id())
                .isEqualTo(note.id());
    }

    @Test
    void wordsThatCameBackFindTheirNotesAgain() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "this line goes away", Visibility.PROJECT);
        revise(document, FIRST.substring(0, FIRST.indexOf("Nobody")));

        revise(document, FIRST + "\nA line more.\n");

        assertThat(placeOf(document, note).state()).isEqualTo(PlacementState.PLACED);
        assertThat(wordsAt(document, placeOf(document, note))).isEqualTo("this line goes away");
    }

    @Test
    void aDoubtfulOneIsAcceptedMovedOrOrphanedAndEachCanBeTakenBack() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        revise(document, FIRST.replace("Ghulja", "Kulja"));
        Place found = placeOf(document, note);
        assertThat(found.state()).isEqualTo(PlacementState.DOUBTFUL);
        assertThat(wordsAt(document, found)).isEqualTo("Kulja");
        assertThat(listed(document, PlacementState.DOUBTFUL)).containsExactly(note.id());

        Place accepted = decide(document, note, found.version(), Act.ACCEPT, null);
        assertThat(accepted.state()).isEqualTo(PlacementState.ACCEPTED);
        assertThat(accepted.confidence()).isEqualTo(found.confidence());
        assertThat(accepted.rule()).isEqualTo(found.rule());
        assertThat(listed(document, PlacementState.DOUBTFUL)).isEmpty();

        Place undone = decide(document, note, accepted.version(), Act.UNDO, null);
        assertThat(undone.state()).isEqualTo(PlacementState.DOUBTFUL);
        assertThat(undone.range()).isEqualTo(found.range());

        Selection elsewhere = select(document, "November");
        Place moved = decide(document, note, undone.version(), Act.MOVE, elsewhere);
        assertThat(wordsAt(document, moved)).isEqualTo("November");

        Place gone = decide(document, note, moved.version(), Act.ORPHAN, null);
        assertThat(gone.range()).isNull();
        Place back = decide(document, note, gone.version(), Act.UNDO, null);
        assertThat(back.range()).isEqualTo(found.range());
    }

    @Test
    void aDecisionOnWhatSomebodyElseDecidedMeanwhileIsRefused() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        revise(document, FIRST.replace("Ghulja", "Kulja"));
        long version = placeOf(document, note).version();
        decide(document, note, version, Act.ACCEPT, null);

        assertThatThrownBy(() -> decide(document, note, version, Act.ORPHAN, null))
                .isInstanceOf(Problem.StaleVersion.class);
    }

    @Test
    void onlyItsAuthorOrACuratorDecidesAndWhatIsPrivateDoesNotExistForOthers() {
        Document document = project.take(FIRST);
        Annotation mine = project.note(project.scholar, document, "Ghulja", Visibility.PRIVATE);
        Annotation shared = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        revise(document, FIRST.replace("Ghulja", "Kulja"));

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.placements.decide(
                            project.reviewer,
                            document.slug(),
                            shared.target().id(),
                            1,
                            new PlacementDecision(Act.ORPHAN, null)))
                    .isInstanceOf(Problem.Forbidden.class);
            assertThatThrownBy(() -> rooms.placements.get(
                            project.colleague, current(document), mine.target().id()))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    @Test
    void whatAPersonChoseIsCarriedOnAndWhatTheySaidIsGoneStaysGone() {
        Document document = project.take(FIRST);
        Annotation moved = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        Annotation gone = project.note(project.scholar, document, "Elihan Tore", Visibility.PROJECT);
        revise(document, FIRST.replace("Ghulja", "Kulja"));
        decide(document, moved, placeOf(document, moved).version(), Act.MOVE, select(document, "November"));
        decide(document, gone, placeOf(document, gone).version(), Act.ORPHAN, null);

        revise(document, "Once more.\n\n" + FIRST.replace("Ghulja", "Kulja"));

        Place place = placeOf(document, moved);
        assertThat(place.state()).isEqualTo(PlacementState.PLACED);
        assertThat(wordsAt(document, place)).isEqualTo("November");
        assertThat(placeOf(document, gone).state()).isEqualTo(PlacementState.ORPHANED);
        assertThat(placeOf(document, gone).rule()).isEqualTo("PERSON");
    }

    @Test
    void aDoubtThatNobodyDecidedStaysADoubtInTheNextRevision() {
        Document document = project.take(FIRST);
        Annotation note = project.note(project.scholar, document, "Ghulja", Visibility.PROJECT);
        revise(document, FIRST.replace("Ghulja", "Kulja"));

        revise(document, "Once more.\n\n" + FIRST.replace("Ghulja", "Kulja"));

        assertThat(placeOf(document, note).state()).isEqualTo(PlacementState.DOUBTFUL);
    }

    @Test
    void wordsSelectedInAFormerRevisionAreAnchoredThereAndCarriedOverAtOnce() {
        Document document = project.take(FIRST);
        Selection old = select(document, "Elihan Tore");
        revise(document, "A new beginning.\n\n" + FIRST);
        revise(document, "A newer beginning.\n\n" + FIRST);

        Annotation note = project.in(rooms -> rooms.annotations.create(
                project.scholar,
                document.slug(),
                new Selection(1, old.start(), old.end(), old.exact()),
                new AnnotationText(null, "late", Visibility.PROJECT)));

        assertThat(note.target().revisionId()).isEqualTo(document.currentRevisionId());
        assertThat(wordsAt(document, placeOf(document, note))).isEqualTo("Elihan Tore");
        assertThat(placeOf(document, note).state()).isEqualTo(PlacementState.PLACED);
    }

    @Test
    void anApprovalRestsOnItsWordsAndIsLostWhereTheyChange() {
        Document document = project.take(FIRST);
        Work work = project.work("Benson The Ili Rebellion");
        Citation same = project.approved(document, "Elihan Tore", work);
        Citation changed = project.approved(document, "proclaimed in Ghulja on the twelfth", work);

        revise(document, "A new beginning.\n\n" + FIRST.replace("Ghulja", "Kulja"));

        assertThat(project.again(same).status()).isEqualTo(CitationStatus.APPROVED);
        assertThat(project.again(changed).status()).isEqualTo(CitationStatus.NEEDS_RECHECK);
    }

    @Test
    void theSameBytesAndACorrectionOfAnOldRevisionAreRefused() {
        Document document = project.take(FIRST);
        revise(document, FIRST + "More.\n");

        assertThatThrownBy(() -> revise(document, FIRST))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("revision 1");
        assertThatThrownBy(() -> project.revise(project.scholar, document, FIRST + "x", 1))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("revision 2");
        assertThatThrownBy(() -> project.in(rooms -> rooms.revisionIntake.readAgain(project.scholar, document.slug())))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> project.revise(project.stranger, document, "x", null))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void ofTheThirdArticleEveryNoteIsStillThereAfterACorrection() {
        Document document = project.take(Seed.REPUBLIC);
        CodePointText text = project.text(document);
        List<Annotation> notes = java.util.stream.IntStream.range(0, 60)
                .mapToObj(n -> {
                    int start = 500 + n * (text.length() - 1000) / 60;
                    return project.in(rooms -> rooms.annotations.create(
                            project.scholar,
                            document.slug(),
                            new Selection(null, start, start + 30, null),
                            new AnnotationText(null, "n " + n, Visibility.PROJECT)));
                })
                .toList();

        revise(document, "Corrected.\n" + text.toString().replace("Ghulja", "Kulja"));

        project.act(rooms -> {
            Document now = current(document);
            var places = rooms.placements.places(
                    notes.stream().map(Annotation::target).toList(), now.currentRevisionId());
            CodePointText corrected = rooms.texts.get(now.currentRevisionId());
            for (Annotation note : notes) {
                Place place = places.get(note.target().id());
                assertThat(place.range()).isNotNull();
                if (place.state() == PlacementState.PLACED && place.sameWords()) {
                    assertThat(corrected.substring(place.range()).replaceAll("\\s+", " "))
                            .isEqualTo(note.target().exact().replaceAll("\\s+", " "));
                }
            }
        });
    }

    private Revision revise(Document document, String text) {
        return project.revise(project.scholar, document, text, null);
    }

    private Document current(Document document) {
        return project.in(rooms -> rooms.documents.get(project.scholar, document.slug()));
    }

    private Annotation reread(Annotation annotation) {
        return project.in(rooms -> rooms.annotations.get(project.scholar, annotation.id()));
    }

    private Place placeOf(Document document, Annotation annotation) {
        return project.in(rooms -> rooms.placements
                .places(List.of(annotation.target()), current(document).currentRevisionId())
                .get(annotation.target().id()));
    }

    private String wordsAt(Document document, Place place) {
        TextRange range = place.range();
        return project.text(current(document)).substring(range);
    }

    private List<java.util.UUID> listed(Document document, PlacementState state) {
        return project.in(rooms ->
                rooms.placements.list(project.colleague, current(document), Set.of(state), ALL).items().stream()
                        .map(PassageUse.Used::id)
                        .toList());
    }

    private Selection select(Document document, String words) {
        return project.select(current(document), words);
    }

    private Place decide(Document document, Annotation annotation, long version, Act act, Selection target) {
        project.in(rooms -> rooms.placements.decide(
                project.scholar,
                document.slug(),
                annotation.target().id(),
                version,
                new PlacementDecision(act, target)));
        return placeOf(document, annotation);
    }
}
