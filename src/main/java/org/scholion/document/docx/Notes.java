package org.scholion.document.docx;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.SafeXml;

/** The part that holds the footnotes or the endnotes. */
final class Notes implements SafeXml.Walk {
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "drawing", "pict", "object", "instrText", "delText", "Fallback");

    private final Manuscript manuscript;
    private final String kind;
    private final StringBuilder words = new StringBuilder();
    private String id;
    private int skipped;
    private boolean text;

    /** @param kind "footnote" or "endnote" */
    Notes(Manuscript manuscript, String kind) {
        this.manuscript = manuscript;
        this.kind = kind;
    }

    @Override
    public void on(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (skipped > 0 || LEFT_OUT.contains(xml.getLocalName())) {
                    skipped++;
                } else {
                    open(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipped > 0) {
                    skipped--;
                } else if (xml.getLocalName().equals(kind) && id != null) {
                    manuscript.note(kind, id, null, words, null);
                    id = null;
                } else if (xml.getLocalName().equals("t")) {
                    text = false;
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text && skipped == 0 && id != null) {
                    words.append(xml.getText());
                }
            }
            default -> {
                // Comments and instructions are no words.
            }
        }
    }

    private void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "footnote", "endnote" -> {
                String type = SafeXml.attribute(xml, "type");
                // Separators of the page are kept among the notes.
                id = type == null || type.equals("normal") ? String.valueOf(SafeXml.attribute(xml, "id")) : null;
                words.setLength(0);
            }
            case "t" -> text = true;
            case "p", "br", "cr", "tab" -> words.append(' ');
            case "noBreakHyphen" -> words.append('\u2011');
            default -> {
                // Looks are not kept.
            }
        }
    }
}
