package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.scholion.annotation.w3c.ModelRulesTest.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class W3cAnnotationsTest {
    private static final Addresses ADDRESSES = new Addresses("https://scholion.example");
    private static final String HEAD = "{^@context^:^http://www.w3.org/ns/anno.jsonld^,^type^:^Annotation^,";

    private final TestProject project;
    private final Document document;

    W3cAnnotationsTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One 𐰀𐰁 two three two four.\n");
    }

    private Annotation create(Actor actor, String rest) {
        return project.in(
                rooms -> rooms.w3cAnnotations.create(actor, ADDRESSES, document.slug(), json(HEAD + rest + "}"), null));
    }

    private Annotation on(String selector) {
        return create(project.scholar, "^target^:" + part(selector));
    }

    private String part(String selector) {
        return "{^source^:^" + ADDRESSES.document(document.slug()) + "^,^selector^:" + selector + "}";
    }

    private JsonObject written(Annotation annotation) {
        return project.in(rooms -> {
            Annotation now = rooms.annotationRepository.find(annotation.id()).orElseThrow();
            return rooms.annotationCollections
                    .writer(ADDRESSES, document.slug(), List.of(now))
                    .write(now);
        });
    }

    private static String quote(String exact, String more) {
        return "{^type^:^TextQuoteSelector^,^exact^:^" + exact + "^" + more + "}";
    }

    private static String position(int start, int end) {
        return "{^type^:^TextPositionSelector^,^start^:" + start + ",^end^:" + end + "}";
    }

    @Test
    void selectorsOfAnyKindLeadToTheWords() {
        TextRange two = new TextRange(7, 10);
        assertThat(on(position(7, 10)).target().range()).isEqualTo(two);
        assertThat(on(quote("two", ",^prefix^:^𐰁 ^")).target().range()).isEqualTo(two);
        assertThat(on("[" + quote("two", "") + "," + position(7, 10) + "]")
                        .target()
                        .range())
                .isEqualTo(two);
        assertThat(on("[" + position(9, 12) + "," + quote("two", "") + "]")
                        .target()
                        .range())
                .as("offsets in UTF-16 units, as the quote tells")
                .isEqualTo(two);
        assertThat(on("{^type^:^FragmentSelector^,^value^:^char=7,10^}")
                        .target()
                        .range())
                .isEqualTo(two);
        assertThat(on("{^type^:^TextPositionSelector^,^start^:7,^end^:20,^refinedBy^:" + quote("three", "") + "}")
                        .target()
                        .exact())
                .isEqualTo("three");
        assertThat(on("{^type^:^CssSelector^,^value^:^p^}").target())
                .as("kept without a place")
                .isNull();
    }

    @Test
    void wordsThatCannotBeMeantAreRefusedByPath() {
        refused("[" + position(0, 3) + "," + quote("two", "") + "]", "target.selector[1].exact");
        refused(position(7, 999), "target.selector.end");
        refused(position(7, 7), "target.selector.end");
        refused(quote("two", ""), "target.selector.exact");
        refused(quote("nowhere", ""), "target.selector.exact");
    }

    private void refused(String selector, String field) {
        assertThatThrownBy(() -> on(selector))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    @Test
    void wordsAreTakenOutOfHtmlHoweverDeepItIs() {
        String html = "<p>One</p><style>x</style>" + "<div>".repeat(60_000) + "two<br>three";

        Annotation made = create(
                project.scholar,
                "^body^:{^type^:^TextualBody^,^value^:^" + html + "^,^format^:^text/html^},^target^:^a:b^");

        assertThat(made.body()).startsWith("One\n").endsWith("two\nthree").doesNotContain("x");
    }

    @Test
    void htmlManyTimesLongerThanANoteIsRefused() {
        assertThatThrownBy(() -> create(
                        project.scholar,
                        "^body^:{^type^:^TextualBody^,^value^:^" + "<b></b>".repeat(60_000)
                                + "^,^format^:^text/html^},^target^:^a:b^"))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("body.value"));
    }

    @Test
    void everyPropertyIsGivenBackAsItCame() {
        String rest = "^motivation^:[^describing^,^a:why^],^creator^:{^name^:^Anna^},^created^:^2015-10-13T13:00:00Z^,"
                + "^rights^:^a:cc0^,^canonical^:^urn:c^,^via^:^a:v^,^shelf^:{^b^:[3,1,2],^n^:null},"
                + "^body^:[{^type^:^TextualBody^,^value^:^<p>Gut <b>so</b><script>x</script>^,^format^:^text/html^},"
                + "{^value^:^war^,^purpose^:^tagging^},^a:video^],"
                + "^target^:[^a:elsewhere^," + part(quote("three", ",^odd^:1")) + "]";

        Annotation made = create(project.scholar, rest);

        JsonObject given = json(HEAD + rest + "}");
        JsonObject written = written(made);
        assertThat(written).containsAllEntriesOf(given);
        assertThat(made.body()).isEqualTo("Gut so");
        assertThat(made.target().exact()).isEqualTo("three");
        assertThat(made.carried().canonical()).isEqualTo("urn:c");
        assertThat(written.getString("id"))
                .isEqualTo(ADDRESSES.annotation(document.slug(), made.id().toString()));
    }

    @Test
    void whatIsChangedAtTheDeskChangesNothingElse() {
        String rest = "^shelf^:1,^body^:[{^value^:^war^,^purpose^:^tagging^},{^value^:^Old^,^language^:^en^}],"
                + "^target^:[^a:elsewhere^," + part(quote("three", "")) + "]";
        Annotation made = create(project.scholar, rest);

        project.act(rooms -> rooms.annotations.change(
                project.scholar,
                made.id(),
                made.version(),
                project.select(document, "four"),
                new AnnotationText(AnnotationKind.NOTE, "New", Visibility.PUBLIC)));

        JsonObject written = written(made);
        assertThat(written.getInt("shelf")).isEqualTo(1);
        assertThat(written.getJsonArray("body").getJsonObject(0))
                .isEqualTo(json("{^value^:^war^,^purpose^:^tagging^}"));
        assertThat(written.getJsonArray("body").getJsonObject(1))
                .isEqualTo(json("{^value^:^New^,^language^:^en^,^format^:^text/markdown^}"));
        assertThat(written.getJsonArray("target").getString(0)).isEqualTo("a:elsewhere");
        assertThat(written.getJsonArray("target").get(1).toString()).contains("\"four\"");
        assertThat(written.get("audience").toString()).contains("urn:scholion:audience:public");

        project.act(rooms -> rooms.undoing.undo(project.scholar, document.slug()));
        assertThat(written(made)).containsAllEntriesOf(json(HEAD + rest + "}"));
    }

    @Test
    void aTargetThatIsAnAnnotationMakesAReply() {
        Annotation root = create(
                project.scholar,
                "^audience^:^urn:scholion:audience:project^,^bodyValue^:^What?^,^target^:" + part(quote("three", "")));
        String iri = ADDRESSES.annotation(document.slug(), root.id().toString());

        Annotation reply =
                create(project.colleague, "^motivation^:^replying^,^bodyValue^:^That.^,^target^:^" + iri + "^");

        assertThat(reply.parentId()).isEqualTo(root.id());
        assertThat(reply.visibility()).isEqualTo(Visibility.PROJECT);
        assertThat(written(reply).getString("target")).isEqualTo(iri);
    }

    @Test
    void notesOfTheDeskAreWrittenByTheModelsRulesAndReadAgain() {
        Annotation note = project.note(project.scholar, document, "three", Visibility.PROJECT);
        JsonObject written = written(note);

        ModelRules.require(written);
        Annotation again = project.in(
                rooms -> rooms.w3cAnnotations.create(project.colleague, ADDRESSES, document.slug(), written, null));

        assertThat(again.target().range()).isEqualTo(note.target().range());
        assertThat(again.body()).isEqualTo(note.body());
        assertThat(again.visibility()).isEqualTo(Visibility.PROJECT);
        assertThat(again.carried().via()).isEqualTo(written.getString("id"));
    }

    @Test
    void replacingKeepsWhereItCameFromAndCanTakeTheWordsAway() {
        Annotation made = create(
                project.scholar,
                "^id^:^a:first^,^canonical^:^urn:c^,^bodyValue^:^x^,^target^:" + part(quote("three", "")));

        project.act(rooms -> rooms.w3cAnnotations.replace(
                project.scholar,
                ADDRESSES,
                document,
                made.id().toString(),
                null,
                json(HEAD + "^bodyValue^:^y^,^target^:^a:elsewhere^}")));

        JsonObject written = written(made);
        assertThat(written.getString("via")).isEqualTo("a:first");
        assertThat(written.getString("canonical")).isEqualTo("urn:c");
        assertThat(written.getString("target")).isEqualTo("a:elsewhere");
        project.act(rooms -> rooms.undoing.undo(project.scholar, document.slug()));
        assertThat(written(made).get("target").toString()).contains("three");
    }

    private String named(Actor actor, String audience, String wish) {
        String rest = "^target^:^a:b^" + (audience == null ? "" : ",^audience^:^" + Terms.AUDIENCE + audience + "^");
        return AnnotationWriter.name(project.in(rooms ->
                rooms.w3cAnnotations.create(actor, ADDRESSES, document.slug(), json(HEAD + rest + "}"), wish)));
    }

    private void withdraw(String name) {
        project.in(rooms -> {
            Annotation shown = rooms.w3cAnnotations.get(project.scholar, document, name);
            JsonObject given = json(HEAD + "^target^:^a:b^,^audience^:^" + Terms.AUDIENCE + "private^}");
            return rooms.w3cAnnotations.replace(project.scholar, ADDRESSES, document, name, shown.version(), given);
        });
    }

    private void delete(String name) {
        project.in(rooms -> {
            rooms.w3cAnnotations.delete(project.scholar, document, name, null);
            return name;
        });
    }

    private Annotation get(Actor actor, String name) {
        return project.in(rooms -> rooms.w3cAnnotations.get(actor, document, name));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"private", "project", "public"})
    void noNameTellsOfSomebodysPrivateNotes(String audience) {
        Actor other = project.colleague;
        String taken = named(project.scholar, null, "taken");
        String deleted = named(project.scholar, null, "deleted");
        delete(deleted);

        String free = named(other, audience, "free");
        assertThat(named(other, audience, "taken")).isEqualTo(free.replace("free", "taken"));
        assertThat(named(other, audience, "deleted")).isEqualTo(free.replace("free", "deleted"));
        for (String name : List.of(taken, deleted, "taken~nobody")) {
            assertThatThrownBy(() -> get(other, name)).isInstanceOf(Problem.NotFound.class);
        }
        assertThatThrownBy(() -> get(project.scholar, deleted)).isInstanceOf(Problem.Gone.class);
    }

    @Test
    void aWishedNameIsPartOfThatOfAPrivateNoteAndTheWholeOfThatOfAShownOne() {
        assertThat(named(project.scholar, null, "my note")).startsWith("my-note~");
        assertThat(named(project.scholar, "project", "my note")).isEqualTo("my-note");
        assertThat(named(project.scholar, "public", "your~note")).isEqualTo("your-note");
        assertThat(named(project.scholar, null, "my note"))
                .as("taken by oneself")
                .doesNotContain("my-note");
        assertThat(named(project.scholar, "project", "my note")).as("taken").doesNotContain("my-note");
    }

    @Test
    void aReplyInAPrivateThreadTakesNoNameThatOthersCouldWishFor() {
        String root = named(project.scholar, null, "root");
        Annotation reply = project.in(rooms -> rooms.w3cAnnotations.create(
                project.scholar,
                ADDRESSES,
                document.slug(),
                json(HEAD + "^bodyValue^:^So^,^audience^:^" + Terms.AUDIENCE + "public^,^target^:^"
                        + ADDRESSES.annotation(document.slug(), root) + "^}"),
                "reply"));

        assertThat(reply.isReply()).isTrue();
        assertThat(AnnotationWriter.name(reply)).startsWith("reply~");
    }

    @Test
    void aNameThatWasShownOnceIsGoneForOthersAsThatOfADeletedNoteIs() {
        Actor other = project.colleague;
        String hidden = named(project.scholar, "project", "hidden");
        String deleted = named(project.scholar, "project", "deleted");
        String both = named(project.scholar, "project", "both");
        withdraw(hidden);
        withdraw(both);
        delete(deleted);
        delete(both);

        assertThat(List.of(hidden, deleted, both)).allSatisfy(name -> {
            assertThatThrownBy(() -> get(other, name))
                    .isInstanceOf(Problem.Gone.class)
                    .hasMessageContaining(name);
            assertThatThrownBy(() -> get(project.stranger, name)).isInstanceOf(Problem.NotFound.class);
            assertThat(named(other, "project", name)).doesNotContain(name);
        });
        assertThat(get(project.scholar, hidden).carried().name()).isEqualTo(hidden);
        assertThat(gone(other, hidden)).isEqualTo(gone(other, deleted).replace("“deleted”", "“hidden”"));
    }

    private String gone(Actor actor, String name) {
        return assertThrows(Problem.Gone.class, () -> get(actor, name)).getMessage();
    }
}
