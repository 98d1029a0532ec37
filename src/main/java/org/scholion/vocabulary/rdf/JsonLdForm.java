package org.scholion.vocabulary.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.document.RdfDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.Rdf;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfResource;
import com.apicatalog.rdf.RdfValue;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.skos.SkosFormat;

/** Statements as JSON-LD 1.1. */
final class JsonLdForm {
    /** A context elsewhere would make this server ask an address that a stranger chose. */
    private static final DocumentLoader NOTHING_FROM_ELSEWHERE = (address, options) -> {
        throw new Problem.InvalidInput(
                "file", "The file names a context elsewhere (" + address + "); write the context into it.");
    };

    private JsonLdForm() {}

    static void read(String text, BoundedStatements into) {
        try {
            RdfDataset found = JsonLd.toRdf(JsonDocument.of(new StringReader(text)))
                    .loader(NOTHING_FROM_ELSEWHERE)
                    .base(RdfSkosFiles.BASE)
                    .get();
            for (RdfNQuad quad : found.toList()) {
                into.handleStatement(SkosTerms.VALUES.createStatement(
                        resource(quad.getSubject()),
                        SkosTerms.VALUES.createIRI(quad.getPredicate().getValue()),
                        value(quad.getObject())));
            }
        } catch (JsonLdError | JsonException | IllegalArgumentException broken) {
            throw RdfSkosFiles.refused(SkosFormat.JSON_LD, broken.getMessage());
        }
    }

    private static Resource resource(RdfResource from) {
        return from.isBlankNode()
                ? SkosTerms.VALUES.createBNode(from.getValue().replace("_:", ""))
                : SkosTerms.VALUES.createIRI(from.getValue());
    }

    private static Value value(RdfValue from) {
        if (!from.isLiteral()) {
            return resource((RdfResource) from);
        }
        RdfLiteral literal = from.asLiteral();
        return literal.getLanguage()
                .map(language -> SkosTerms.VALUES.createLiteral(literal.getValue(), language))
                .orElseGet(() -> SkosTerms.VALUES.createLiteral(
                        literal.getValue(), SkosTerms.VALUES.createIRI(literal.getDatatype())));
    }

    static byte[] write(List<Statement> statements) {
        RdfDataset dataset = Rdf.createDataset();
        for (Statement one : statements) {
            dataset.add(Rdf.createTriple(
                    resource(one.getSubject()),
                    Rdf.createIRI(one.getPredicate().stringValue()),
                    value(one.getObject())));
        }
        JsonObject context = Json.createObjectBuilder()
                .add("@context", Json.createObjectBuilder(Map.copyOf(SkosTerms.PREFIXES)))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes)) {
            writer.writeObject(JsonLd.compact(
                            JsonDocument.of(
                                    JsonLd.fromRdf(RdfDocument.of(dataset)).get()),
                            JsonDocument.of(context))
                    .loader(NOTHING_FROM_ELSEWHERE)
                    .get());
        } catch (JsonLdError impossible) {
            throw new Problem.Conflict("format", "This form cannot hold a statement of the vocabulary; take Turtle.");
        }
        return bytes.toByteArray();
    }

    private static RdfResource resource(Resource from) {
        return from instanceof BNode node
                ? Rdf.createBlankNode("_:" + node.getID())
                : Rdf.createIRI(from.stringValue());
    }

    private static RdfValue value(Value from) {
        if (!(from instanceof Literal literal)) {
            return resource((Resource) from);
        }
        return literal.getLanguage()
                .map(language -> (RdfValue) Rdf.createLangString(literal.getLabel(), language))
                .orElseGet(() -> Rdf.createTypedString(
                        literal.getLabel(), literal.getDatatype().stringValue()));
    }
}
