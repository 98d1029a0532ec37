package org.scholion.edition.pdf;

import javax.xml.stream.XMLStreamException;
import org.scholion.edition.content.EditionContent;

/** The XMP packet of an edition: Dublin Core, from which FOP fills the PDF's information dictionary too. */
final class DocumentMetadata {
    private static final String META = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";

    private final EditionContent content;

    DocumentMetadata(EditionContent content) {
        this.content = content;
    }

    void write(FoWriter fo) throws XMLStreamException {
        fo.start("declarations");
        fo.foreign("x", "xmpmeta", META);
        fo.foreign("rdf", "RDF", RDF);
        fo.foreign("rdf", "Description", RDF, "rdf:about", "");
        alternative(fo, "title", content.title() + ", edition " + content.number());
        if (content.document().creator() != null) {
            list(fo, "creator", "Seq", content.document().creator());
        }
        alternative(fo, "description", content.changes());
        alternative(fo, "rights", content.licence());
        simple(fo, "dc", "identifier", DC, content.iri());
        list(fo, "publisher", "Bag", content.publishedBy());
        if (content.document().language() != null) {
            list(fo, "language", "Bag", content.document().language());
        }
        simple(fo, "xmp", "CreatorTool", XMP, "Scholion");
        fo.end().end().end().end();
    }

    private static void alternative(FoWriter fo, String name, String value) throws XMLStreamException {
        fo.foreign("dc", name, DC);
        fo.foreign("rdf", "Alt", RDF);
        fo.foreign("rdf", "li", RDF, "xml:lang", "x-default");
        fo.plain(value);
        fo.end().end().end();
    }

    private static void list(FoWriter fo, String name, String container, String value) throws XMLStreamException {
        fo.foreign("dc", name, DC);
        fo.foreign("rdf", container, RDF);
        simple(fo, "rdf", "li", RDF, value);
        fo.end().end();
    }

    private static void simple(FoWriter fo, String prefix, String name, String namespace, String value)
            throws XMLStreamException {
        fo.foreign(prefix, name, namespace);
        fo.plain(value);
        fo.end();
    }
}
