package org.scholion.edition.pdf;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.scholion.edition.content.DocumentFacts;
import org.scholion.edition.content.EditionContent;

/** The title page: title, what is known of the document, the edition with its licence and statement of changes. */
final class TitlePage {
    private static final String UNKNOWN = "unknown";

    private final EditionContent content;

    TitlePage(EditionContent content) {
        this.content = content;
    }

    void write(FoWriter fo) throws XMLStreamException {
        fo.start("block", Typography.SERIES);
        fo.words("ANNOTATED EDITION " + content.number()).end();
        fo.start("block", Typography.TITLE_PAGE_TITLE);
        fo.words(content.title()).end();
        DocumentFacts facts = content.document();
        if (facts.creator() != null) {
            fo.start("block", Typography.TITLE_PAGE_CREATOR);
            fo.words(facts.creator()).end();
        }
        fo.start("block", "space-after: 30pt");
        fo.empty("leader", "leader-pattern: rule; leader-length: 28mm; rule-thickness: 0.8pt");
        fo.end();
        heading(fo, "The document");
        startTable(fo);
        row(fo, "Creator", facts.creator());
        row(fo, "Source", facts.source());
        row(fo, "Archive", facts.archive());
        row(fo, "Shelfmark", facts.shelfmark());
        row(fo, "Retrieved", facts.retrieved());
        row(fo, "Language", language(facts.language()));
        row(fo, "Licence", facts.licence());
        fo.end().end();
        heading(fo, "This edition");
        startTable(fo);
        row(fo, "Number", Integer.toString(content.number()));
        row(fo, "Published", CitationWords.day(content.publishedAt()) + " by " + content.publishedBy());
        row(fo, "Address", content.iri());
        row(fo, "Licence", content.licence());
        row(fo, "Changes", content.changes());
        row(fo, "Marks", legend());
        fo.end().end();
    }

    private String legend() {
        return "Words on yellow carry an annotation, words on blue a claim; open the note on the mark to read it. "
                + "Numbered footnotes give the approved citations of each claim; the notes of the source text keep "
                + "their own numbers at the end.";
    }

    private static void heading(FoWriter fo, String text) throws XMLStreamException {
        fo.start("block", Typography.TITLE_PAGE_HEADING);
        fo.words(text).end();
    }

    private static void startTable(FoWriter fo) throws XMLStreamException {
        fo.start("table", Typography.FACTS);
        fo.empty("table-column", "column-width: 30mm");
        fo.empty("table-column", "column-width: proportional-column-width(1)");
        fo.start("table-body");
    }

    private static void row(FoWriter fo, String label, String value) throws XMLStreamException {
        boolean known = value != null && !value.isBlank();
        fo.start("table-row");
        fo.start("table-cell", Typography.FACT_CELL, "role", "TH");
        fo.start("block", Typography.FACT_LABEL).words(label).end().end();
        fo.start("table-cell", Typography.FACT_CELL);
        fo.start("block", known ? "" : Typography.UNKNOWN_FACT);
        fo.words(known ? value : UNKNOWN, !known).end().end();
        fo.end();
    }

    private static String language(String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
    }
}
