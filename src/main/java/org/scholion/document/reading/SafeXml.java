package org.scholion.document.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.UnreadableDocument.Reason;

/**
 * XML read as a stream by the JDK's own parser, without document types: nothing outside the file is ever opened, and no
 * entity of its own can grow (OWASP, XML External Entity Prevention).
 */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        return factory;
    }

    /** Something that reads XML from its first event on. */
    @FunctionalInterface
    public interface Walk {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Reads a stream.
     *
     * @param walk called at each event; it never moves on by itself
     * @throws UnreadableDocument with {@link Reason#DAMAGED} where the XML is not well-formed or needs an entity
     */
    public static void read(InputStream in, Walk walk) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
                walk.on(xml);
            }
            xml.close();
        } catch (XMLStreamException damaged) {
            int line =
                    damaged.getLocation() == null ? -1 : damaged.getLocation().getLineNumber();
            throw new UnreadableDocument(
                    Reason.DAMAGED,
                    -1,
                    "The XML in this file is not well-formed or uses an entity of its own"
                            + (line > 0 ? " (line " + line + ")" : "") + ".");
        }
    }

    /** An attribute by its local name, whatever its namespace; null where there is none. */
    public static String attribute(XMLStreamReader xml, String localName) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equals(localName)) {
                return xml.getAttributeValue(n);
            }
        }
        return null;
    }
}
