package org.scholion.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.TagInput;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.PlacementDecision;
import org.scholion.annotation.tag.NoteFilter;
import org.scholion.annotation.tag.TagOrder;
import org.scholion.annotation.tag.TagVerb;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.claim.Claim;
import org.scholion.document.Document;
import org.scholion.search.EntryType;
import org.scholion.search.Fragment;
import org.scholion.search.Hit;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchFacet;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.LabelKind;

/** Notes are found by their tags, and lead to where they stand now. */
@OnEachDatabase
class IndexedNotesTest {
    private static final String TEXT = """
            The republic was proclaimed in Ghulja on the twelfth of November.

            Its first president was Elihan Tore, a scholar of Islam from the Soviet side.
            """;

    private final TestDatabase database;
    private final TestProject project;

    @TempDir
    private Path directory;

    private FollowedDatabase search;
    private Document document;

    IndexedNotesTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @BeforeEach
    void follow() {
        document = project.take(TEXT);
        search = new FollowedDatabase(database, directory);
        search.keepUp();
    }

    private Annotation tagged(Visibility visibility, TagInput... tags) {
        return noted("Who is he?", visibility, tags);
    }

    private Annotation noted(String words, Visibility visibility, TagInput... tags) {
        return project.in(rooms -> rooms.annotations.create(
                project.scholar,
                document.slug(),
                project.select(document, "Elihan Tore"),
                new AnnotationText(null, words, visibility),
                List.of(tags)));
    }

    private Concept concept(ConceptLabel... labels) {
        return project.in(rooms -> rooms.concepts.create(
                project.scholar,
                rooms.vocabularies
                        .create(project.scholar, project.id(), "People", "")
                        .id(),
                text(labels)));
    }

    private static ConceptText text(ConceptLabel... labels) {
        return new ConceptText(null, null, List.of(labels), List.of(), Set.of(), Set.of());
    }

    private static ConceptLabel label(LabelKind kind, String language, String text) {
        return new ConceptLabel(kind, language, text);
    }

    @Test
    void findsNotesByTheWordsTheyAreTaggedWithUntilTheseAreTakenAway() {
        Annotation note = tagged(Visibility.PROJECT, new TagInput("Mome Raths", null));
        search.keepUp();

        assertThat(search.ids(project.colleague, "raths")).containsExactly(note.id());
        SearchAnswer chosen = search.find(project.colleague, "he", Map.of(SearchFacet.TAG, List.of("Mome Raths")));
        assertThat(chosen.hits()).extracting(Hit::objectId).containsExactly(note.id());
        assertThat(chosen.facets().get(SearchFacet.TAG))
                .containsExactly(new SearchAnswer.Value("Mome Raths", null, 1, true));

        project.act(rooms -> rooms.tagActs.act(
                project.scholar,
                project.id(),
                new TagOrder(
                        TagVerb.RENAME,
                        List.of(new TagInput("mome raths", null)),
                        new TagInput("Borogoves", null),
                        NoteFilter.ALL,
                        null)));
        search.keepUp();
        assertThat(search.find(project.colleague, "raths").total()).isZero();
        assertThat(search.ids(project.colleague, "borogoves")).containsExactly(note.id());
    }

    @Test
    void findsNotesByEveryLabelOfAConceptAndByThoseItGetsLater() {
        Concept concept = concept(
                label(LabelKind.PREF, "en", "Wibble"),
                label(LabelKind.PREF, "ru", "Виббл"),
                label(LabelKind.ALT, "zh", "維布爾"),
                label(LabelKind.HIDDEN, "ug", "ۋىببىل"));
        Annotation note = tagged(Visibility.PROJECT, new TagInput(null, concept.id()));
        search.keepUp();

        for (String word : List.of("wibble", "виббл", "维布尔", "ۋىببىل")) {
            assertThat(search.ids(project.colleague, word)).as(word).containsExactly(note.id());
        }
        SearchAnswer chosen = search.find(
                project.colleague,
                "",
                Map.of(SearchFacet.TAG, List.of(concept.id().toString())));
        assertThat(chosen.facets().get(SearchFacet.TAG))
                .containsExactly(new SearchAnswer.Value(concept.id().toString(), "Wibble", 1, true));

        project.act(rooms -> rooms.concepts.change(
                project.scholar,
                concept.vocabularyId(),
                concept.id(),
                concept.version(),
                text(label(LabelKind.PREF, "en", "Wobble"))));
        search.keepUp();
        assertThat(search.find(project.colleague, "wibble").total()).isZero();
        assertThat(search.ids(project.colleague, "wobble")).containsExactly(note.id());
    }

    @Test
    void tellsNobodyOfTheTagsOfOthersPrivateNotes() {
        Annotation note = tagged(Visibility.PRIVATE, new TagInput("Jubjub", null));
        search.keepUp();

        assertThat(search.ids(project.scholar, "jubjub")).containsExactly(note.id());
        SearchAnswer others = search.find(project.colleague, "");
        assertThat(others.facets().get(SearchFacet.TAG)).isEmpty();
        assertThat(search.find(project.colleague, "", Map.of(SearchFacet.TAG, List.of("Jubjub")))
                        .total())
                .isZero();
    }

    @Test
    void leadsToWhereNotesAndClaimsStandInTheCurrentRevision() {
        Annotation note = tagged(Visibility.PROJECT);
        Annotation reply = project.in(rooms -> rooms.threads.reply(project.colleague, note.id(), "galumphing"));
        Claim claim = project.claim(project.scholar, document, "Ghulja");
        project.revise(project.scholar, document, "Words before.\n\n" + TEXT, null);
        search.keepUp();

        assertThat(wordsAt(hit("who is he", note.id()))).isEqualTo("Elihan Tore");
        assertThat(wordsAt(hit("galumphing", reply.id()))).isEqualTo("Elihan Tore");
        assertThat(wordsAt(hit("it is so", claim.id()))).isEqualTo("Ghulja");
    }

    @Test
    void followsWhatPeopleDecideOfAPlaceAtOnce() {
        Annotation note = tagged(Visibility.PROJECT);
        project.revise(project.scholar, document, "Words before.\n\n" + TEXT.replace("Elihan Tore", "somebody"), null);
        search.keepUp();
        assertThat(hit("who is he", note.id()).found().place().revisionId())
                .as("where it was made, as long as nobody has said where it belongs")
                .isEqualTo(note.target().revisionId());

        Document now = project.in(rooms -> rooms.documents.get(project.scholar, document.slug()));
        long version = project.in(rooms -> rooms.placementRepository
                .find(note.target().id(), now.currentRevisionId())
                .orElseThrow()
                .version());
        project.act(rooms -> rooms.placements.decide(
                project.scholar,
                document.slug(),
                note.target().id(),
                version,
                new PlacementDecision(PlacementDecision.Act.MOVE, project.select(now, "somebody"))));

        assertThat(wordsAt(hit("who is he", note.id()))).isEqualTo("somebody");
    }

    @Test
    void showsPassagesOfTheCurrentRevisionOnly() {
        project.revise(project.scholar, document, "Words before.\n\n" + TEXT.replace("twelfth", "tulgey"), null);

        assertThat(search.find(project.scholar, "twelfth").hits())
                .as("before the index knows")
                .isEmpty();
        search.keepUp();
        assertThat(search.find(project.scholar, "twelfth").total()).isZero();
        assertThat(search.find(project.scholar, "president").hits())
                .extracting(Hit::type)
                .containsExactly(EntryType.PASSAGE);
    }

    @Test
    void findsNotesThatPointAtNoWords() {
        Annotation note = project.in(rooms -> rooms.w3cAnnotations.create(
                project.scholar, new Addresses("https://scholion.example"), document.slug(), json("""
                        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
                         "bodyValue": "uffish", "target": "https://elsewhere.example/page"}"""), null));
        search.keepUp();

        assertThat(note.target()).isNull();
        Hit hit = hit("uffish", note.id());
        assertThat(hit.document().slug()).isEqualTo(document.slug());
        assertThat(hit.found().place().revisionId()).isNull();
    }

    @Test
    void showsWhatANoteSaysWithoutItsMarks() {
        Annotation note = noted("The **frumious** [source](https://example.org/bander)", Visibility.PROJECT);
        search.keepUp();

        assertThat(hit("frumious", note.id()).found().fragments())
                .extracting(Fragment::text)
                .anySatisfy(
                        shown -> assertThat(shown).startsWith("The frumious ").doesNotContain("*", "]("));
        assertThat(search.ids(project.colleague, "bander")).containsExactly(note.id());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private Hit hit(String query, UUID id) {
        return search.find(project.scholar, query).hits().stream()
                .filter(each -> each.objectId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found: " + query));
    }

    private String wordsAt(Hit hit) {
        CodePointText text = project.in(rooms -> rooms.texts.get(
                rooms.documents.get(project.scholar, document.slug()).currentRevisionId()));
        return text.substring(
                new TextRange(hit.found().place().start(), hit.found().place().end()));
    }
}
