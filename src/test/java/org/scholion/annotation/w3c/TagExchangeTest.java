package org.scholion.annotation.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.TagInput;
import org.scholion.document.Document;
import org.scholion.shared.Json;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.LabelKind;

/** Tags as bodies of the Web Annotation Data Model, out and in again. */
@OnEachDatabase
class TagExchangeTest {
    private static final Addresses ADDRESSES = new Addresses("https://scholion.example");
    private static final String IRI = "https://vocabulary.example/uprising";

    private final TestProject project;
    private final Document document;

    TagExchangeTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three.\n");
    }

    private static JsonObject json(String bodies) {
        return read(("{^@context^:^http://www.w3.org/ns/anno.jsonld^,^type^:^Annotation^,^body^:[" + bodies
                        + "],^target^:^https://scholion.example/annotations/x^}")
                .replace('^', '"'));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private Annotation create(String bodies) {
        return project.in(
                rooms -> rooms.w3cAnnotations.create(project.scholar, ADDRESSES, document.slug(), json(bodies), null));
    }

    private Concept concept() {
        return project.in(rooms -> rooms.concepts.create(
                project.scholar,
                rooms.vocabularies
                        .create(project.scholar, project.id(), "Terms", "")
                        .id(),
                new ConceptText(
                        null,
                        null,
                        List.of(new ConceptLabel(LabelKind.PREF, "en", "Uprising")),
                        List.of(),
                        Set.of(),
                        Set.of())));
    }

    private Annotation again(Annotation annotation) {
        return project.in(rooms -> {
            Annotation found = rooms.annotationRepository.find(annotation.id()).orElseThrow();
            found.tags();
            return found;
        });
    }

    private JsonObject written(Annotation annotation) {
        return project.in(rooms -> {
            Annotation now = rooms.annotationRepository.find(annotation.id()).orElseThrow();
            JsonObject json = rooms.annotationCollections
                    .writer(ADDRESSES, document.slug(), List.of(now))
                    .write(now);
            ModelRules.require(json);
            return json;
        });
    }

    private void tag(Annotation annotation, TagInput... tags) {
        project.act(rooms -> {
            Annotation now = rooms.annotationRepository.find(annotation.id()).orElseThrow();
            rooms.annotations.change(
                    project.scholar,
                    now.id(),
                    now.version(),
                    null,
                    new AnnotationText(null, now.body(), now.visibility()),
                    List.of(tags));
        });
    }

    @Test
    void bodiesThatTagBecomeWordsAndConceptsAndAreGivenBackAsTheyCame() {
        Concept concept = concept();
        String bodies = "{^type^:^TextualBody^,^value^:^A remark^},"
                + "{^type^:^TextualBody^,^value^:^War^,^purpose^:^tagging^,^a:shelf^:3},"
                + "{^type^:^SpecificResource^,^source^:^" + concept.iri() + "^,^purpose^:^tagging^},"
                + "{^type^:^SpecificResource^,^source^:^" + IRI + "^,^purpose^:^tagging^},"
                + "{^type^:^TextualBody^,^value^:^…^,^purpose^:^tagging^}";

        Annotation made = create(bodies);

        assertThat(again(made).tags()).extracting(NoteTag::word).containsExactlyInAnyOrder("War", null);
        assertThat(again(made).tags()).extracting(NoteTag::conceptId).contains(concept.id());
        assertThat(made.body()).isEqualTo("A remark");
        assertThat(written(made).get("body")).isEqualTo(json(bodies).get("body"));
    }

    @Test
    void tagsThatWereGivenHereAreBodiesOutside() {
        Concept concept = concept();
        Annotation note = project.note(project.scholar, document, "two", org.scholion.annotation.Visibility.PROJECT);
        tag(note, TagInput.of("siege"), TagInput.of(concept.id()));

        List<JsonValue> bodies = written(note).getJsonArray("body");

        assertThat(bodies).hasSize(3);
        assertThat(bodies.get(0).asJsonObject().getString("purpose")).isEqualTo("commenting");
        assertThat(bodies)
                .contains(
                        json("{^type^:^TextualBody^,^value^:^siege^,^purpose^:^tagging^}")
                                .getJsonArray("body")
                                .get(0),
                        json("{^type^:^SpecificResource^,^source^:^" + concept.iri() + "^,^purpose^:^tagging^}")
                                .getJsonArray("body")
                                .get(0));
        Annotation copy = project.in(rooms -> rooms.w3cAnnotations.create(
                project.scholar, ADDRESSES, document.slug(), Provenance.withoutId(written(note)), null));
        assertThat(again(copy).tags()).isEqualTo(again(note).tags());
    }

    @Test
    void tagsThatWereChangedHereChangeTheirBodiesAndNoOthers() {
        Annotation made = create("{^type^:^TextualBody^,^value^:^War^,^purpose^:^tagging^},"
                + "{^type^:^TextualBody^,^value^:^…^,^purpose^:^tagging^},"
                + "{^type^:^Image^,^id^:^https://image.example/1^}");
        tag(made, TagInput.of("Peace"));

        assertThat(written(made).get("body"))
                .isEqualTo(json("{^type^:^TextualBody^,^value^:^…^,^purpose^:^tagging^},"
                                + "{^type^:^Image^,^id^:^https://image.example/1^},"
                                + "{^type^:^TextualBody^,^value^:^Peace^,^purpose^:^tagging^}")
                        .get("body"));
    }

    @Test
    void replacingAnAnnotationReplacesItsTags() {
        Annotation made = create("{^type^:^TextualBody^,^value^:^War^,^purpose^:^tagging^}");

        project.act(rooms -> rooms.w3cAnnotations.replace(
                project.scholar,
                ADDRESSES,
                document,
                made.id().toString(),
                null,
                json("{^type^:^TextualBody^,^value^:^Peace^,^purpose^:^tagging^}")));

        assertThat(again(made).tags()).extracting(NoteTag::word).containsExactly("Peace");
    }

    @Test
    void moreTagsThanANoteHasStayAsTheyCame() {
        StringBuilder bodies = new StringBuilder();
        for (int n = 0; n < 60; n++) {
            bodies.append(n == 0 ? "" : ",")
                    .append("{^type^:^TextualBody^,^value^:^tag " + n + "^,^purpose^:^tagging^}");
        }

        Annotation made = create(bodies.toString());

        assertThat(again(made).tags()).hasSize(50);
        assertThat(written(made).getJsonArray("body")).hasSize(60);
    }

    @Test
    void aTextBesideATagIsABodyOfItsOwn() {
        JsonObject given =
                read("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"bodyValue\":\"Hm\","
                        + "\"target\":\"https://elsewhere.example/\"}");
        Annotation made = project.in(
                rooms -> rooms.w3cAnnotations.create(project.scholar, ADDRESSES, document.slug(), given, null));
        assertThat(written(made).getString("bodyValue")).isEqualTo("Hm");
        tag(made, TagInput.of("siege"));

        JsonObject tagged = written(made);

        assertThat(tagged.containsKey("bodyValue")).isFalse();
        assertThat(tagged.getJsonArray("body").getJsonObject(0).getString("value"))
                .isEqualTo("Hm");
    }
}
