package org.scholion.vocabulary.skos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.LabelKind;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.VocabularyRepository;

@OnEachDatabase
class SkosImportsTest {
    private static final String PREFIXES = "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n";

    private final TestProject project;

    SkosImportsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void aFileIsShownBeforeItIsTakenOver() throws IOException {
        ImportReport shown = preview(null, xinjiang(), false);

        assertThat(shown.added()).isEqualTo(8);
        assertThat(shown.problems()).isEmpty();
        assertThat(vocabularies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void whatIsGivenOutAndTakenOverAgainIsTheSame(SkosFormat format) throws IOException {
        UUID vocabulary = take(null, xinjiang(), false).vocabulary();
        byte[] given = project.in(rooms -> rooms.skosExport.export(project.reviewer, vocabulary, format));

        ImportReport again = preview(vocabulary, given, format);
        assertThat(again.same()).isEqualTo(8);
        assertThat(again.added() + again.changed() + again.missing()).isZero();

        UUID copy = project.in(rooms -> rooms.skosImports.take(
                        project.scholar, project.id(), new SkosImports.Request(given, format, "copy", null, false)))
                .vocabulary();
        assertThat(states(copy)).isEqualTo(states(vocabulary));
    }

    @Test
    void anImportIsUndoneAndWhatWasChangedSinceStays() throws IOException {
        UUID vocabulary = take(null, xinjiang(), false).vocabulary();
        Map<String, String> before = states(vocabulary);
        String file = PREFIXES + "@base <https://example.org/xinjiang/> .\n"
                + "<ghulja> a s:Concept; s:prefLabel \"Yining\"@en . <urumqi> a s:Concept; s:prefLabel \"Dihua\"@en ."
                + "<new> a s:Concept; s:prefLabel \"New\"@en; s:broader <ghulja> .";

        ImportReport report = take(vocabulary, file.getBytes(UTF_8), true);
        assertThat(List.of(report.added(), report.changed(), report.missing())).containsExactly(1, 2, 6);
        assertThat(labels(vocabulary)).containsExactlyInAnyOrder("Dihua", "New", "Yining");
        rename(vocabulary, "urumqi", "Tihwa");

        ImportUndoing.Undone undone = project.in(rooms -> rooms.importUndoing.undo(project.scholar, report.imported()));
        assertThat(undone.undone()).isEqualTo(8);
        assertThat(undone.left()).isEqualTo(1);
        Map<String, String> after = states(vocabulary);
        assertThat(labels(vocabulary)).contains("Tihwa").doesNotContain("New");
        before.remove("https://example.org/xinjiang/urumqi");
        assertThat(after).containsAllEntriesOf(before);
        assertThatThrownBy(() -> project.act(rooms -> rooms.importUndoing.undo(project.scholar, report.imported())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void theImportThatMadeAVocabularyTakesItAwayAgain() throws IOException {
        ImportReport report = take(null, xinjiang(), false);

        project.act(rooms -> rooms.importUndoing.undo(project.scholar, report.imported()));

        assertThat(vocabularies()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two preferred labels  | <urn:a> a s:Concept; s:prefLabel "A"@en, "B"@en .                          | already
            one word of two kinds | <urn:a> a s:Concept; s:prefLabel "A"@en; s:altLabel "A"@en .               | twice
            no label              | <urn:a> a s:Concept .                                                      | needs a preferred label
            a circle              | <urn:a> a s:Concept; s:prefLabel "A"; s:broader <urn:b> . <urn:b> a s:Concept; s:prefLabel "B"; s:broader <urn:a> . | narrower than itself
            itself                | <urn:a> a s:Concept; s:prefLabel "A"; s:narrower <urn:a> .                  | narrower than itself
            related and broader   | <urn:a> a s:Concept; s:prefLabel "A"; s:broader <urn:b>; s:related <urn:b> . <urn:b> a s:Concept; s:prefLabel "B" . | S27
            nothing               | <urn:a> <urn:b> "c" .                                                      | holds no concept
            """)
    void whatBreaksTheRulesIsToldAndNothingIsTakenOver(String name, String turtle, String told) {
        byte[] file = (PREFIXES + turtle).getBytes(UTF_8);

        ImportReport report = preview(null, file, SkosFormat.TURTLE);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains(told));
        assertThatThrownBy(() -> take(null, file, false))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining(told);
        assertThat(vocabularies()).isEmpty();
    }

    @Test
    void fiveThousandConceptsAreTakenOverAndFound() {
        StringBuilder file = new StringBuilder(PREFIXES);
        for (int n = 0; n < 5_000; n++) {
            file.append("<urn:c:")
                    .append(n)
                    .append("> a s:Concept; s:prefLabel \"Concept ")
                    .append(n)
                    .append("\"@en, \"概念")
                    .append(n)
                    .append("\"@zh ");
            if (n > 0) {
                file.append("; s:broader <urn:c:").append(n / 10).append("> ");
            }
            file.append(".\n");
        }

        ImportReport report = take(null, file.toString().getBytes(UTF_8), false);

        assertThat(report.added()).isEqualTo(5_000);
        List<VocabularyRepository.Match> found =
                project.in(rooms -> rooms.concepts.search(project.reviewer, project.id(), "概念4999", 5));
        assertThat(found).hasSize(1);
        Map<UUID, Long> counts = project.in(rooms -> rooms.vocabularies.countConcepts(project.scholar, project.id()));
        assertThat(counts).containsValue(5_000L);
    }

    @Test
    void whoDoesNotCurateTakesNothingOver() throws IOException {
        byte[] file = xinjiang();

        assertThatThrownBy(() -> project.act(rooms -> rooms.skosImports.take(
                        project.reviewer, project.id(), request(null, file, SkosFormat.TURTLE, false))))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aConceptNeverBecomesNarrowerThanItself() throws IOException {
        UUID vocabulary = take(null, xinjiang(), false).vocabulary();
        Concept places = concept(vocabulary, "places");
        Concept ghulja = concept(vocabulary, "ghulja");

        assertThatThrownBy(() -> change(places, places.text().placed(Set.of(ghulja.id()), Set.of())))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("narrower than itself");
        assertThatThrownBy(() -> change(ghulja, ghulja.text().placed(Set.of(places.id()), Set.of(places.id()))))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("related");
        assertThatThrownBy(() -> change(ghulja, ghulja.text().placed(Set.of(UUID.randomUUID()), Set.of())))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining("no concept");
    }

    @Test
    void whatIsNarrowerMovesUpWhenAConceptIsDeleted() throws IOException {
        UUID vocabulary = take(null, xinjiang(), false).vocabulary();
        Concept places = concept(vocabulary, "places");

        project.act(rooms -> rooms.concepts.delete(project.scholar, vocabulary, places.id(), places.version()));

        assertThat(concept(vocabulary, "ghulja").text().broader()).isEmpty();
        byte[] given = project.in(rooms -> rooms.skosExport.export(project.scholar, vocabulary, SkosFormat.TURTLE));
        assertThat(new String(given, UTF_8)).contains("ghulja").doesNotContain("xinjiang/places>");
    }

    private List<Vocabulary> vocabularies() {
        return project.in(rooms -> rooms.vocabularies.list(project.scholar, project.id()));
    }

    private void change(Concept concept, ConceptText text) {
        project.act(rooms ->
                rooms.concepts.change(project.scholar, concept.vocabularyId(), concept.id(), concept.version(), text));
    }

    private void rename(UUID vocabulary, String name, String label) {
        Concept concept = concept(vocabulary, name);
        change(
                concept,
                new ConceptText(
                        null,
                        null,
                        List.of(new ConceptLabel(LabelKind.PREF, "en", label)),
                        List.of(),
                        Set.of(),
                        Set.of()));
    }

    private Concept concept(UUID vocabulary, String name) {
        return all(vocabulary).stream()
                .filter(one -> one.iri().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private List<Concept> all(UUID vocabulary) {
        return project.in(rooms -> new ArrayList<>(rooms.vocabularyRepository.findAll(vocabulary)));
    }

    private List<String> labels(UUID vocabulary) {
        return all(vocabulary).stream()
                .filter(one -> !one.isRetired())
                .map(Concept::shownLabel)
                .toList();
    }

    /** What is said of the concepts, with IRIs for ids. */
    private Map<String, String> states(UUID vocabulary) {
        List<Concept> all = all(vocabulary);
        Map<String, String> states = new TreeMap<>();
        for (Concept one : all) {
            String state = one.state().toJson();
            for (Concept other : all) {
                state = state.replace(other.id().toString(), other.iri());
            }
            if (!one.isRetired()) {
                states.put(one.iri(), state);
            }
        }
        return states;
    }

    private ImportReport preview(UUID vocabulary, byte[] file, boolean retire) {
        return project.in(rooms -> rooms.skosImports.preview(
                project.scholar, project.id(), request(vocabulary, file, SkosFormat.TURTLE, retire)));
    }

    private ImportReport preview(UUID vocabulary, byte[] file, SkosFormat format) {
        return project.in(rooms ->
                rooms.skosImports.preview(project.scholar, project.id(), request(vocabulary, file, format, false)));
    }

    private ImportReport take(UUID vocabulary, byte[] file, boolean retire) {
        return project.in(rooms -> rooms.skosImports.take(
                project.scholar, project.id(), request(vocabulary, file, SkosFormat.TURTLE, retire)));
    }

    private static SkosImports.Request request(UUID vocabulary, byte[] file, SkosFormat format, boolean retire) {
        return new SkosImports.Request(file, format, "file." + format.extension(), vocabulary, retire);
    }

    private byte[] xinjiang() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/vocabularies/xinjiang.ttl")) {
            return in.readAllBytes();
        }
    }
}
