package org.scholion.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Work;
import org.scholion.blob.BlobStore;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.document.Document;
import org.scholion.edition.content.EditionAnnotation;
import org.scholion.edition.content.EditionClaim;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class EditionsTest {
    private static final EditionForm FORM = new EditionForm("CC BY-SA 4.0", null, null);

    private final TestDatabase database;
    private final TestProject project;
    private final Press press;
    private final Document document;
    private final Work work;

    EditionsTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        this.press = new Press(project);
        this.document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
        this.work = project.work("Forbes on Warlords");
    }

    @Test
    void anEditionHoldsWhatIsSharedAndApprovedAndNothingElse() {
        Work other = project.work("Perkins on Consuls");
        project.note(project.scholar, document, "One", Visibility.PRIVATE);
        project.note(project.scholar, document, "two", Visibility.PROJECT);
        Annotation deleted = project.note(project.scholar, document, "ten", Visibility.PROJECT);
        project.act(rooms -> rooms.annotations.delete(project.scholar, deleted.id(), deleted.version()));
        project.approved(document, "three", work);
        project.proposed(document, "four", other);
        project.draft(project.scholar, project.claim(project.scholar, document, "five"), other);
        Citation withdrawn = project.approved(document, "Six", other);
        project.act(rooms ->
                rooms.citations.withdraw(project.scholar, withdrawn.id(), withdrawn.version(), "Not needed any more"));

        Edition edition = press.publish(project.editor, document, FORM);

        assertThat(press.lastSet().annotations())
                .extracting(EditionAnnotation::body)
                .containsExactly("On “two”");
        assertThat(press.lastSet().claims()).extracting(EditionClaim::statement).containsExactly("It is so: three");
        assertThat(press.lastSet().claims().get(0).citations()).hasSize(1);
        assertThat(edition)
                .extracting(Edition::annotations, Edition::claims, Edition::citations)
                .containsExactly(1, 1, 1);
        String bibtex = press.file(edition.id(), EditionFile.BIBTEX);
        assertThat(bibtex).contains(project.key(work)).doesNotContain(project.key(other));
        assertThat(press.frozen(edition)).contains("It is so: three").doesNotContain("On “One”");
    }

    @Test
    void aPreviewCountsTheSameAndNamesWhatIsUnknown() {
        project.note(project.scholar, document, "One", Visibility.PRIVATE);
        project.note(project.scholar, document, "two", Visibility.PROJECT);
        project.approved(document, "three", work);
        project.proposed(document, "four", work);

        EditionPreview preview = project.in(rooms -> press.editions(rooms).preview(project.editor, document.slug()));

        assertThat(preview)
                .extracting(
                        EditionPreview::number,
                        EditionPreview::annotations,
                        EditionPreview::claims,
                        EditionPreview::citations,
                        EditionPreview::waiting)
                .containsExactly(1, 1, 1, 1, 1);
        assertThat(preview.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.key()).isEqualTo(project.key(work));
            assertThat(missing.label()).isEqualTo("Forbes 1986");
            assertThat(missing.fields()).containsExactly("publisher");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void publishingWithoutALicenceIsRefused(String licence) {
        assertThatThrownBy(() -> new EditionForm(licence, "Nothing", null))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("licence"));
    }

    @Test
    void editionsAreNumberedAndListedNewestFirstWithTheirFiles() {
        press.publish(project.editor, document, FORM);
        Edition second = press.publishAtOnce(
                project.editor, document, new EditionForm("CC0", "Notes added.", "A title of its own"));

        project.act(rooms -> {
            List<Edition> listed = press.editions(rooms).list(project.colleague, document);
            assertThat(listed).extracting(Edition::number).containsExactly(2, 1);
            assertThat(listed.get(0).title()).isEqualTo("A title of its own");
            assertThat(listed.get(0).statement()).isEqualTo("Notes added.");
            assertThat(listed.get(1).title()).isEqualTo(document.description().title());
            assertThat(listed.get(1).statement()).isNotBlank();
            assertThat(press.editions(rooms).files(listed)).hasSize(2).allSatisfy((id, files) -> assertThat(files)
                    .extracting(EditionFile::kind)
                    .containsExactlyInAnyOrder(EditionFile.BIBTEX, EditionFile.RECORDS, EditionFile.PDF));
            assertThat(press.editions(rooms).get(project.scholar, second.id()).publishedBy())
                    .isEqualTo(project.editor.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotation shown", "annotation changed", "claim approved", "approval lost", "described"})
    void whatChangesWhileTheEditionIsSetStopsIt(String what) {
        Annotation shown = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Citation approved = project.approved(document, "three", work);
        Citation proposed = project.proposed(document, "four", work);
        Runnable change =
                switch (what) {
                    case "annotation shown" ->
                        () -> project.note(project.scholar, document, "nine", Visibility.PROJECT);
                    case "annotation changed" ->
                        () -> project.act(rooms -> rooms.annotations.change(
                                project.scholar,
                                shown.id(),
                                shown.version(),
                                null,
                                new AnnotationText(null, "Other", Visibility.PROJECT)));
                    case "claim approved" -> () -> project.decide(proposed, TestProject.APPROVAL);
                    case "approval lost" ->
                        () -> project.act(rooms -> {
                            Claim claim = rooms.claims.get(
                                    project.scholar, approved.claim().id());
                            rooms.claims.change(project.scholar, claim.id(), claim.version(), "Other", null);
                        });
                    default ->
                        () -> project.act(rooms -> rooms.documents.describe(
                                project.scholar,
                                document.slug(),
                                document.version(),
                                new org.scholion.document.Description(
                                        "Other", "A maker", null, null, null, null, null, null)));
                };

        assertThatThrownBy(() -> press.publish(project.editor, document, FORM, change))
                .isInstanceOf(Problem.Conflict.class);
        project.act(rooms ->
                assertThat(press.editions(rooms).list(project.editor, document)).isEmpty());
    }

    @Test
    void whatOthersDoNotSeeMayChangeWhileTheEditionIsSet() {
        project.approved(document, "three", work);

        Edition edition = press.publish(project.editor, document, FORM, () -> {
            project.note(project.scholar, document, "nine", Visibility.PRIVATE);
            project.draft(project.scholar, project.claim(project.scholar, document, "five"), work);
        });

        assertThat(edition.number()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsRefused() {
        assertThatThrownBy(() -> press.publish(
                        project.editor, document, FORM, () -> press.publish(project.administrator, document, FORM)))
                .isInstanceOf(Problem.Conflict.class);
        project.act(rooms ->
                assertThat(press.editions(rooms).list(project.editor, document)).hasSize(1));
    }

    @Test
    void anEditionStaysAsItWasWhateverChangesLater() {
        Annotation shown = project.note(project.scholar, document, "two", Visibility.PROJECT);
        Citation approved = project.approved(document, "three", work);
        Edition edition = press.publish(project.editor, document, FORM);
        String frozen = press.frozen(edition);
        String bibtex = press.file(edition.id(), EditionFile.BIBTEX);

        project.act(rooms -> rooms.annotations.delete(project.scholar, shown.id(), shown.version()));
        project.act(rooms -> rooms.works.correct(
                project.editor, project.id(), project.key(work), work.version(), item -> item.with("title", "Other")));
        project.act(rooms -> {
            Citation now = rooms.citations.get(project.scholar, approved.id());
            rooms.citations.withdraw(project.scholar, now.id(), now.version(), "Because");
        });

        assertThat(press.frozen(edition)).isEqualTo(frozen);
        assertThat(BlobStore.sha256(frozen.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(edition.snapshotSha256());
        assertThat(press.file(edition.id(), EditionFile.BIBTEX))
                .isEqualTo(bibtex)
                .contains("Forbes on Warlords");
        project.act(rooms -> {
            Edition stored = press.editions(rooms).get(project.scholar, edition.id());
            assertThat(stored).usingRecursiveComparison().isEqualTo(edition);
        });
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheListOfEditions() {
        try (Statements statements = new Statements(database)) {
            publishTo(5);
            int forFive = list(statements, 5);
            publishTo(50);

            assertThat(list(statements, 50)).isEqualTo(forFive).isLessThan(6);
        }
    }

    private void publishTo(int count) {
        int published = project.in(
                rooms -> press.editions(rooms).list(project.editor, document).size());
        for (int n = published; n < count; n++) {
            press.publish(project.editor, document, FORM);
        }
    }

    private int list(Statements statements, int count) {
        return statements
                .of(rooms -> {
                    List<Edition> listed = press.editions(rooms).list(project.editor, document);
                    assertThat(press.editions(rooms).files(listed)).hasSize(count);
                })
                .size();
    }

    @Test
    void onlyThoseWhoMayPublishPublish() {
        for (Actor other : List.of(project.scholar, project.reviewer)) {
            assertThatThrownBy(() -> press.publish(other, document, FORM)).isInstanceOf(Problem.Forbidden.class);
        }
        assertThatThrownBy(() -> press.publish(project.stranger, document, FORM))
                .isInstanceOf(Problem.NotFound.class);
        Edition edition = press.publish(project.administrator, document, FORM);
        project.act(rooms -> {
            assertThatThrownBy(() -> press.editions(rooms).get(project.stranger, edition.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> press.editions(rooms).list(project.stranger, document))
                    .isInstanceOf(Problem.Forbidden.class);
        });
    }
}
