package org.scholion.document.docx;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamConstants;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.RawReader;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.SafeXml;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.document.reading.ZipPackage;

/**
 * Reads DOCX: headings by their styles, lists by their numbering, tables, footnotes and endnotes, and where Word last
 * broke the page. What was deleted with changes tracked, comments, drawings and text boxes are left out.
 */
@Dependent
public final class DocxReader implements RawReader {
    private static final Form FORM =
            new Form("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String DOCUMENT = "word/document.xml";

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public int confidence(RawFile file) {
        if (ZipPackage.has(file, DOCUMENT)) {
            return 95;
        }
        boolean office = ZipPackage.has(file, "[Content_Types].xml") && ZipPackage.has(file, "_rels/.rels");
        return file.opensWith("PK\u0003\u0004") && file.ending().equals("docx") ? 60 : office ? 30 : 0;
    }

    @Override
    public ReadText read(RawFile file) {
        try (ZipPackage parts = ZipPackage.open(file)) {
            InputStream document = parts.stream(documentPart(parts))
                    .orElseThrow(() -> new UnreadableDocument(
                            Reason.DAMAGED, -1, "This is no Word document: it has no part “" + DOCUMENT + "”."));
            Styles styles = new Styles();
            parts.stream("word/styles.xml").ifPresent(part -> SafeXml.read(part, styles));
            Numbering numbering = new Numbering();
            parts.stream("word/numbering.xml").ifPresent(part -> SafeXml.read(part, numbering));
            Manuscript manuscript = new Manuscript();
            parts.stream("docProps/core.xml").ifPresent(part -> title(part, manuscript));
            SafeXml.read(document, new Body(manuscript, styles, numbering));
            for (String kind : new String[] {"footnote", "endnote"}) {
                parts.stream("word/" + kind + "s.xml")
                        .ifPresent(part -> SafeXml.read(part, new Notes(manuscript, kind)));
            }
            return manuscript.finish(this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The main part, as the package's relationships name it (ECMA-376-2, section 9.3). */
    private static String documentPart(ZipPackage parts) {
        String[] target = {DOCUMENT};
        parts.stream("_rels/.rels")
                .ifPresent(part -> SafeXml.read(part, xml -> {
                    String type = xml.isStartElement() ? SafeXml.attribute(xml, "Type") : null;
                    if (type != null && type.endsWith("/officeDocument")) {
                        String path = SafeXml.attribute(xml, "Target");
                        target[0] = path == null ? DOCUMENT : path.replaceFirst("^/", "");
                    }
                }));
        return target[0];
    }

    private static void title(InputStream core, Manuscript manuscript) {
        StringBuilder title = new StringBuilder();
        boolean[] inside = {false};
        SafeXml.read(core, xml -> {
            if (xml.isStartElement()) {
                inside[0] = xml.getLocalName().equals("title");
            } else if (xml.isEndElement()) {
                inside[0] = false;
            } else if (inside[0] && xml.getEventType() == XMLStreamConstants.CHARACTERS) {
                title.append(xml.getText());
            }
        });
        manuscript.titled(title.toString());
    }
}
