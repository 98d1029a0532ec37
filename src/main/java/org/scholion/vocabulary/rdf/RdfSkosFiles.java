package org.scholion.vocabulary.rdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.skos.SkosFile;
import org.scholion.vocabulary.skos.SkosFiles;
import org.scholion.vocabulary.skos.SkosFormat;

/** {@link SkosFiles} on Eclipse RDF4J Rio and Titanium JSON-LD. */
@ApplicationScoped
public class RdfSkosFiles implements SkosFiles {
    /** What relative IRIs are taken to be relative to: a name that leads nowhere (RFC 2606). */
    static final String BASE = "https://vocabulary.invalid/";

    /** How deep brackets may stand in each other: the parsers descend by calls. */
    private static final int DEEPEST = 200;

    @Override
    public SkosFile read(byte[] bytes, SkosFormat format) {
        if (bytes.length == 0) {
            throw new Problem.InvalidInput("file", "The file is empty.");
        }
        return SkosReading.of(statements(bytes, format));
    }

    private static List<Statement> statements(byte[] bytes, SkosFormat format) {
        BoundedStatements found = new BoundedStatements(MOST_STATEMENTS);
        try {
            switch (format) {
                case TURTLE -> parse(turtle(), found, shallow(text(bytes), "[(", "])"));
                case JSON_LD -> JsonLdForm.read(shallow(text(bytes), "[{", "]}"), found);
                case RDF_XML -> {
                    RDFParser parser = new RDFXMLParser();
                    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
                    parser.set(XMLParserSettings.SECURE_PROCESSING, true);
                    parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
                    parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
                    parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
                    parser.setRDFHandler(found);
                    parser.parse(new ByteArrayInputStream(bytes), BASE);
                }
            }
        } catch (RDFParseException | RDFHandlerException | IOException broken) {
            throw refused(format, broken.getMessage());
        }
        return found.list();
    }

    private static RDFParser turtle() {
        RDFParser parser = new TurtleParser();
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        return parser;
    }

    private static void parse(RDFParser parser, BoundedStatements into, String text) throws IOException {
        parser.setRDFHandler(into);
        parser.parse(new StringReader(text), BASE);
    }

    static Problem.InvalidInput refused(SkosFormat format, String why) {
        String reason = why == null ? "" : why.length() > 300 ? why.substring(0, 300) + "…" : why;
        return new Problem.InvalidInput(
                "file", "This cannot be read as " + format.mediaType() + ": " + reason.replace('\0', ' '));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Problem.InvalidInput("file", "The file is not encoded in UTF-8.");
        }
    }

    /** The text if its brackets, wherever they stand, are not nested too deep. */
    private static String shallow(String text, String opening, String closing) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (opening.indexOf(unit) >= 0 && ++depth > DEEPEST) {
                throw new Problem.InvalidInput(
                        "file", "The brackets of the file are nested deeper than " + DEEPEST + ".");
            }
            if (closing.indexOf(unit) >= 0) {
                depth = Math.max(0, depth - 1);
            }
        }
        return text;
    }

    /** Statements that were kept as Turtle. */
    static List<Statement> kept(String turtle) {
        BoundedStatements found = new BoundedStatements(MOST_STATEMENTS);
        try {
            RDFParser parser = turtle();
            parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
            parse(parser, found, turtle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.list();
    }

    /** Statements as Turtle; empty for none. */
    static String keep(List<Statement> statements) {
        return statements.isEmpty() ? "" : new String(write(statements, SkosFormat.TURTLE), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] write(SkosFile file, SkosFormat format) {
        List<Statement> statements = SkosWriting.of(file);
        return format == SkosFormat.JSON_LD ? JsonLdForm.write(statements) : write(statements, format);
    }

    private static byte[] write(List<Statement> statements, SkosFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter writer = format == SkosFormat.TURTLE ? new TurtleWriter(bytes) : new RDFXMLWriter(bytes);
        try {
            writer.startRDF();
            SkosTerms.PREFIXES.forEach(writer::handleNamespace);
            statements.forEach(writer::handleStatement);
            writer.endRDF();
        } catch (RDFHandlerException impossible) {
            throw new Problem.Conflict(
                    "format", "This form cannot hold a statement of the vocabulary; take Turtle or JSON-LD.");
        }
        return bytes.toByteArray();
    }
}
