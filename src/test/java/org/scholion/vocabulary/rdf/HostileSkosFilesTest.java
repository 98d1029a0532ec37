package org.scholion.vocabulary.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.skos.SkosFormat;

/** Files that were made to harm: nothing is asked of any address, nothing is read without bound, and the answer is clear. */
class HostileSkosFilesTest {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDF =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'" + " xmlns:s='" + SKOS + "'>%s</rdf:RDF>";

    private final RdfSkosFiles files = new RdfSkosFiles();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    static Stream<Arguments> pointingElsewhere() {
        return Stream.of(
                Arguments.of(SkosFormat.JSON_LD, "a context", "{\"@context\": \"ADDRESS\", \"@id\": \"urn:a\"}"),
                Arguments.of(
                        SkosFormat.JSON_LD,
                        "one of several contexts",
                        "{\"@context\": [{\"p\": \"urn:p\"}, \"ADDRESS\"], \"@id\": \"urn:a\", \"p\": \"x\"}"),
                Arguments.of(
                        SkosFormat.JSON_LD,
                        "an imported context",
                        "{\"@context\": {\"@version\": 1.1, \"@import\": \"ADDRESS\"}, \"@id\": \"urn:a\"}"),
                Arguments.of(
                        SkosFormat.JSON_LD,
                        "a context of a term",
                        "{\"@context\": {\"p\": {\"@id\": \"urn:p\", \"@context\": \"ADDRESS\"}}, \"p\": {\"q\": 1}}"),
                Arguments.of(
                        SkosFormat.JSON_LD,
                        "a context inside",
                        "{\"@id\": \"urn:a\", \"urn:p\": {\"@context\": \"ADDRESS\", \"q\": 1}}"),
                Arguments.of(
                        SkosFormat.RDF_XML,
                        "a document type",
                        "<!DOCTYPE rdf:RDF SYSTEM 'ADDRESS'>" + RDF.formatted("")),
                Arguments.of(
                        SkosFormat.RDF_XML,
                        "a parameter entity",
                        "<!DOCTYPE r [<!ENTITY % x SYSTEM 'ADDRESS'> %x;]>" + RDF.formatted("")),
                Arguments.of(
                        SkosFormat.RDF_XML,
                        "an inclusion",
                        RDF.formatted("<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='ADDRESS'/>")),
                Arguments.of(
                        SkosFormat.RDF_XML,
                        "a schema",
                        RDF.formatted("<s:Concept rdf:about='urn:a' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'"
                                + " i:schemaLocation='urn:x ADDRESS'/>")),
                Arguments.of(SkosFormat.TURTLE, "a base", "@base <ADDRESS> . <a> a <" + SKOS + "Concept> ."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pointingElsewhere")
    void noAddressIsAskedForAnything(SkosFormat format, String what, String text) {
        String address = "http://localhost:" + elsewhere.getAddress().getPort() + "/c";

        try {
            files.read(text.replace("ADDRESS", address).getBytes(UTF_8), format);
        } catch (Problem.InvalidInput refused) {
            assertThat(refused.field()).as(what).contains("file");
        }

        assertThat(asked).as(what).hasValue(0);
    }

    static Stream<Arguments> encodings() {
        String turtle = "<urn:a> a <" + SKOS + "Concept> ; <" + SKOS + "prefLabel> \"Grüße 新疆\" .";
        String xml = "<?xml version='1.0' encoding='%s'?>"
                + RDF.formatted("<s:Concept rdf:about='urn:a'><s:prefLabel>Grüße</s:prefLabel></s:Concept>");
        return Stream.of(
                Arguments.of("Turtle in UTF-16", SkosFormat.TURTLE, turtle, UTF_16, false),
                Arguments.of("Turtle in Latin-1", SkosFormat.TURTLE, turtle, ISO_8859_1, false),
                Arguments.of(
                        "XML that says what it is", SkosFormat.RDF_XML, xml.formatted("ISO-8859-1"), ISO_8859_1, true),
                Arguments.of("XML in UTF-16", SkosFormat.RDF_XML, xml.formatted("UTF-16"), UTF_16, true),
                Arguments.of("XML that is no UTF-8", SkosFormat.RDF_XML, xml.formatted("UTF-8"), ISO_8859_1, false),
                Arguments.of("XML in no known encoding", SkosFormat.RDF_XML, xml.formatted("KOI-99"), UTF_8, false),
                Arguments.of("JSON in Latin-1", SkosFormat.JSON_LD, "{\"urn:p\": \"Grüße\"}", ISO_8859_1, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void anEncodingIsReadAsItIsDeclaredOrRefused(
            String what, SkosFormat format, String text, Charset charset, boolean read) {
        byte[] bytes = text.getBytes(charset);

        if (read) {
            assertThat(files.read(bytes, format).concepts()).singleElement().satisfies(concept -> assertThat(
                            concept.labels().get(0).text())
                    .isEqualTo("Grüße"));
        } else {
            assertThatThrownBy(() -> files.read(bytes, format)).isInstanceOf(Problem.InvalidInput.class);
        }
    }
}
