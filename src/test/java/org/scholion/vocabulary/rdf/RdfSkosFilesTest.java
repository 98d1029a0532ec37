package org.scholion.vocabulary.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.ConceptColour;
import org.scholion.vocabulary.LabelKind;
import org.scholion.vocabulary.skos.SkosConcept;
import org.scholion.vocabulary.skos.SkosFile;
import org.scholion.vocabulary.skos.SkosFormat;

class RdfSkosFilesTest {
    private static final String PREFIXES = "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n";

    private final RdfSkosFiles files = new RdfSkosFiles();

    @Test
    void aFileInFourScriptsIsReadWhole() throws IOException {
        SkosFile file = xinjiang();

        assertThat(file.iri()).isEqualTo("https://example.org/xinjiang/scheme");
        assertThat(file.title()).isEqualTo("Persons, places and offices of Xinjiang, 1930–1950");
        assertThat(file.concepts()).hasSize(8);
        SkosConcept person = concept(file, "ehmetjan");
        assertThat(person.notation()).isEqualTo("P1");
        assertThat(person.labels())
                .filteredOn(label -> label.kind() == LabelKind.PREF)
                .extracting(label -> label.language() + " " + label.text())
                .containsExactlyInAnyOrder(
                        "en Ehmetjan Qasimi", "zh 阿合买提江·卡斯米", "ug ئەخمەتجان قاسىمى", "ru Ахметджан Касыми");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void relationsThatAreSaidFromOneSideHoldFromTheOther() throws IOException {
        SkosFile file = xinjiang();

        assertThat(concept(file, "ehmetjan").broader()).containsExactly("https://example.org/xinjiang/persons");
        assertThat(concept(file, "duban").related()).containsExactly("https://example.org/xinjiang/sheng-shicai");
        assertThat(concept(file, "persons").colour()).isEqualTo(ConceptColour.VIOLET);
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void whatIsWrittenIsReadAgainTheSame(SkosFormat format) throws IOException {
        SkosFile file = xinjiang();

        SkosFile again = files.read(files.write(file, format), format);

        assertThat(again.iri()).isEqualTo(file.iri());
        assertThat(again.title()).isEqualTo(file.title());
        assertThat(again.description()).isEqualTo(file.description());
        assertThat(comparable(again)).isEqualTo(comparable(file));
        assertThat(again.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void whatIsNotUnderstoodIsGivenBack(SkosFormat format) throws IOException {
        String written = new String(files.write(xinjiang(), format), UTF_8);

        assertThat(written)
                .contains("http://www.wikidata.org/entity/Q400903")
                .contains("creativecommons.org/publicdomain/zero")
                .contains("2026-01-02")
                .contains("新疆人物、地点与官职");
    }

    @Test
    void aFileIsWrittenTheSameEveryTime() throws IOException {
        SkosFile file = xinjiang();

        assertThat(files.write(file, SkosFormat.RDF_XML)).isEqualTo(files.write(file, SkosFormat.RDF_XML));
    }

    @Test
    void nothingIsReadThatAnXmlDocumentTypeNames() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " rdf:about='urn:a'><rdf:value>&x;&b;</rdf:value></rdf:Description></rdf:RDF>";

        assertRefused(bomb, SkosFormat.RDF_XML, "DOCTYPE");
    }

    @Test
    void noContextIsFetchedFromElsewhere() {
        assertRefused(
                "{\"@context\": \"http://localhost:9/context\", \"@id\": \"urn:a\", \"p\": \"x\"}",
                SkosFormat.JSON_LD,
                "context elsewhere");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TURTLE  | this is no turtle                 | cannot be read
            RDF_XML | <rdf:RDF                          | cannot be read
            RDF_XML | {}                                | cannot be read
            JSON_LD | {"@id": 5                         | cannot be read
            JSON_LD | {"@context": {"@vocab": 7}}       | cannot be read
            TURTLE  | <urn:a> <urn:b> "\\u0000" .       | no text could hold
            TURTLE  | <urn:a> <urn:b> "\\uD800" .       |
            """)
    void whatCannotBeReadIsRefusedWithItsReason(SkosFormat format, String text, String reason) {
        assertRefused(text, format, reason == null ? "" : reason);
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void deepNestingIsRefused(SkosFormat format) {
        String text =
                switch (format) {
                    case TURTLE -> "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(100_000);
                    case JSON_LD -> "{\"a\":".repeat(100_000);
                    case RDF_XML ->
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:li>".repeat(100_000);
                };

        assertRefused(text, format, "");
    }

    @Test
    void tooManyStatementsAreRefusedWhileReading() {
        StringBuilder text = new StringBuilder("<urn:a> <urn:b> ");
        for (int n = 0; n <= RdfSkosFiles.MOST_STATEMENTS; n++) {
            text.append(n).append(n == RdfSkosFiles.MOST_STATEMENTS ? " ." : ",");
        }

        assertRefused(text.toString(), SkosFormat.TURTLE, "at most");
    }

    @Test
    void labelsThatContradictMatchesAndBlankConceptsAreTold() {
        SkosFile file = files.read(
                (PREFIXES + "<urn:a> a s:Concept; s:prefLabel \"A\"; s:exactMatch <urn:x>; s:relatedMatch <urn:x>;"
                                + " s:broader <urn:gone> . [] a s:Concept ; s:prefLabel \"B\" .")
                        .getBytes(UTF_8),
                SkosFormat.TURTLE);

        assertThat(file.problems())
                .extracting(problem -> problem.error() + " " + problem.message())
                .hasSize(3)
                .anySatisfy(each -> assertThat(each).startsWith("true").contains("S46"))
                .anySatisfy(each -> assertThat(each).startsWith("true").contains("blank node"))
                .anySatisfy(each -> assertThat(each).startsWith("false").contains("urn:gone"));
    }

    private void assertRefused(String text, SkosFormat format, String reason) {
        assertThatThrownBy(() -> files.read(text.getBytes(UTF_8), format))
                .isInstanceOf(Problem.InvalidInput.class)
                .hasMessageContaining(reason)
                .satisfies(problem -> assertThat(((Problem) problem).field()).contains("file"));
    }

    private static Set<List<Object>> comparable(SkosFile file) {
        Set<List<Object>> concepts = new HashSet<>();
        for (SkosConcept one : file.concepts()) {
            concepts.add(List.of(
                    one.iri(),
                    one.notation() == null ? "" : one.notation(),
                    one.colour() == null ? "" : one.colour(),
                    Set.copyOf(one.labels()),
                    Set.copyOf(one.notes()),
                    one.broader(),
                    one.related()));
        }
        return concepts;
    }

    private static SkosConcept concept(SkosFile file, String name) {
        return file.concepts().stream()
                .filter(one -> one.iri().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private SkosFile xinjiang() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/vocabularies/xinjiang.ttl")) {
            return files.read(in.readAllBytes(), SkosFormat.TURTLE);
        }
    }
}
