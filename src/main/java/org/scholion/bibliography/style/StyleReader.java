package org.scholion.bibliography.style;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of styles and locales. Nothing outside the file is ever opened: a document type declaration, and with
 * it every entity beyond XML's own five, is refused, and includes are elements of a foreign namespace, which are
 * skipped where a style may have them and do nothing.
 */
public final class StyleReader {
    /** In bytes; the longest packaged style has 250,000. */
    public static final int LARGEST = 1 << 20;

    static final int DEEPEST = 64;
    static final int MOST_ELEMENTS = 40_000;
    private static final String CSL = "http://purl.org/net/xbiblio/csl";

    private StyleReader() {}

    /**
     * Reads a file.
     *
     * @throws StyleRefused if it is too large, not well-formed, declares a document type, is nested too deeply or is
     *     not in CSL's namespace
     */
    public static StyleNode read(byte[] bytes) throws StyleRefused {
        if (bytes.length > LARGEST) {
            throw new StyleRefused(0, "A style may have " + LARGEST + " bytes, this one has " + bytes.length + ".");
        }
        return read(hardened(), new ByteArrayInputStream(bytes), false);
    }

    /**
     * Reads a style that is characters already; an encoding that its declaration names does not count.
     *
     * @throws StyleRefused as {@link #read(byte[])}
     */
    public static StyleNode read(String xml) throws StyleRefused {
        try {
            return read(hardened().createXMLStreamReader(new StringReader(xml)), false);
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    /**
     * A file's characters, by the encoding that it declares or begins with.
     *
     * @throws StyleRefused if it cannot be read so far as to tell, or the encoding is not known
     */
    static String decoded(byte[] bytes) throws StyleRefused {
        try {
            XMLStreamReader xml = hardened().createXMLStreamReader(new ByteArrayInputStream(bytes));
            String declared = xml.getCharacterEncodingScheme();
            String encoding = declared == null ? xml.getEncoding() : declared;
            xml.close();
            return new String(bytes, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding))
                    .replaceFirst("^\\uFEFF", "");
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        } catch (IllegalArgumentException e) {
            throw new StyleRefused(1, "The encoding that it declares is not known.");
        }
    }

    /**
     * Reads the beginning of a packaged style: the root with its attributes and {@code info}.
     *
     * @throws StyleRefused as {@link #read(byte[])}
     */
    static StyleNode readHead(XMLInputFactory hardened, InputStream in) throws StyleRefused {
        return read(hardened, in, true);
    }

    /** A factory whose readers open nothing but what they are given; not to be shared between threads. */
    static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private static StyleNode read(XMLInputFactory factory, InputStream in, boolean headOnly) throws StyleRefused {
        try {
            return read(factory.createXMLStreamReader(in), headOnly);
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    private static StyleNode read(XMLStreamReader xml, boolean headOnly) throws StyleRefused {
        try {
            return new Walk(xml, headOnly).read();
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    private static StyleRefused notWellFormed(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String said = String.valueOf(e.getMessage()).replaceAll("(?s)^.*Message: ", "");
        return new StyleRefused(line, "This is not well-formed XML: " + said);
    }

    private static final class Open {
        private final String name;
        private final int line;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<StyleNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Open(String name, int line) {
            this.name = name;
            this.line = line;
        }

        private StyleNode closed() {
            return new StyleNode(name, attributes, children, text.toString(), line);
        }
    }

    private static final class Walk {
        private final XMLStreamReader xml;
        private final boolean headOnly;
        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;

        private Walk(XMLStreamReader xml, boolean headOnly) {
            this.xml = xml;
            this.headOnly = headOnly;
        }

        private StyleNode read() throws XMLStreamException, StyleRefused {
            StyleNode root = null;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_DECLARATION,
                            XMLStreamConstants.NOTATION_DECLARATION ->
                        throw refused("A style must not declare a document type or entities.");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused("The entity “" + xml.getLocalName() + "” is not known to XML.");
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> {
                        StyleNode closed = open.pop().closed();
                        if (open.isEmpty()) {
                            root = closed;
                        } else {
                            open.peek().children.add(closed);
                            if (headOnly && open.size() == 1 && closed.name().equals("info")) {
                                return open.pop().closed();
                            }
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(xml.getText());
                        }
                    }
                    default -> {
                        // Comments and processing instructions say nothing about citations.
                    }
                }
            }
            if (root == null) {
                throw refused("There is no element.");
            }
            return root;
        }

        private void start() throws XMLStreamException, StyleRefused {
            if (!CSL.equals(xml.getNamespaceURI())) {
                if (open.isEmpty()) {
                    throw refused(
                            "The root element “" + xml.getLocalName() + "” is not in CSL's namespace, " + CSL + ".");
                }
                skip();
                return;
            }
            elements++;
            if (elements > MOST_ELEMENTS) {
                throw refused("A style may have " + MOST_ELEMENTS + " elements.");
            }
            if (open.size() >= DEEPEST) {
                throw refused("Elements are nested more than " + DEEPEST + " deep.");
            }
            Open element = new Open(xml.getLocalName(), xml.getLocation().getLineNumber());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            open.push(element);
        }

        /** Leaves out an element of another vocabulary with all that is in it. */
        private void skip() throws XMLStreamException, StyleRefused {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > DEEPEST) {
                        throw refused("Elements are nested more than " + DEEPEST + " deep.");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw refused("The entity “" + xml.getLocalName() + "” is not known to XML.");
                }
            }
        }

        private StyleRefused refused(String reason) {
            return new StyleRefused(xml.getLocation().getLineNumber(), reason);
        }
    }
}
