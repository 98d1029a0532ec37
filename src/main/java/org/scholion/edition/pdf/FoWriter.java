package org.scholion.edition.pdf;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes formatting objects. Text only ever enters through {@link #words} or {@link #run}, so that nothing reaches FOP
 * unescaped or in a face that does not have it.
 */
final class FoWriter {
    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final XMLStreamWriter xml;
    private final ScriptRuns scripts;
    private final Deque<String> open = new ArrayDeque<>();

    FoWriter(OutputStream out, ScriptRuns scripts) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.scripts = scripts;
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** Starts an {@code fo:} element without properties. */
    FoWriter start(String name) throws XMLStreamException {
        return start(name, "");
    }

    /**
     * Starts an {@code fo:} element.
     *
     * @param style properties as "name: value; name: value"
     * @param more name, value pairs; a null value leaves its pair out
     */
    FoWriter start(String name, String style, String... more) throws XMLStreamException {
        xml.writeStartElement("fo", name, FO);
        if (open.isEmpty()) {
            xml.writeNamespace("fo", FO);
        }
        open.push(name);
        properties(style, more);
        return this;
    }

    /** An {@code fo:} element without content; properties as in {@link #start(String, String, String...)}. */
    FoWriter empty(String name, String style, String... more) throws XMLStreamException {
        xml.writeEmptyElement("fo", name, FO);
        properties(style, more);
        return this;
    }

    private void properties(String style, String... more) throws XMLStreamException {
        for (String property : style.isEmpty() ? new String[0] : style.split("; ")) {
            int colon = property.indexOf(": ");
            xml.writeAttribute(property.substring(0, colon), property.substring(colon + 2));
        }
        attributes(more);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    /** Ends the innermost element. */
    FoWriter end() throws XMLStreamException {
        open.pop();
        xml.writeEndElement();
        return this;
    }

    /** Upright words. */
    FoWriter words(String text) throws XMLStreamException {
        return words(text, false);
    }

    /** Words, each run of another script in an inline of its own, none nested: bidi lines need it so. */
    FoWriter words(String text, boolean italic) throws XMLStreamException {
        for (ScriptRuns.Run run : scripts.of(text)) {
            run(run, null, italic);
        }
        return this;
    }

    /** Words under ids {@code <prefix>_0}, {@code <prefix>_1} … that tell the renderer where they came to stand. */
    FoWriter marked(String text, String prefix) throws XMLStreamException {
        int ordinal = 0;
        for (ScriptRuns.Run run : scripts.of(text)) {
            run(run, prefix + "_" + ordinal++, false);
        }
        return this;
    }

    private void run(ScriptRuns.Run run, String id, boolean italic) throws XMLStreamException {
        String style = italic ? "italic" : null;
        switch (run.face()) {
            case SERIF -> {
                if (id == null && !italic) {
                    xml.writeCharacters(run.text());
                    return;
                }
                start("inline", "", "id", id, "font-style", style);
            }
            case HAN -> start("inline", "", "id", id, "font-family", Face.HAN.family());
            // No OpenType language: the font has lookups for the script's default only, not for Uyghur.
            case NASKH ->
                start(
                        "inline",
                        "script: arab; language: none; country: none",
                        "id",
                        id,
                        "font-family",
                        Face.NASKH.family());
        }
        xml.writeCharacters(run.text());
        end();
    }

    /** An element of another vocabulary, for metadata; its text is made fit for XML. */
    void foreign(String prefix, String name, String namespace, String... attributes) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeNamespace(prefix, namespace);
        open.push(name);
        attributes(attributes);
    }

    /** Text that is not set but kept as data: metadata, bookmarks. */
    FoWriter plain(String text) throws XMLStreamException {
        xml.writeCharacters(ScriptRuns.fitForXml(text));
        return this;
    }

    /** @throws IllegalStateException if an element is still open */
    void finish() throws XMLStreamException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        xml.writeEndDocument();
        xml.close();
    }
}
