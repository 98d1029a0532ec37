package org.scholion.edition.pdf;

import java.io.OutputStream;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.scholion.edition.checklist.Checklist;
import org.scholion.edition.checklist.Checklist.ListedCitation;
import org.scholion.edition.checklist.Checklist.ListedWork;
import org.scholion.edition.content.TextRun;

/** A checklist as formatting objects: per work a heading, per citation its place, a box to tick and room for a note. */
final class ChecklistDocument {
    private static final String PAGES = "pages";
    private static final int LINES_TO_WRITE_ON = 2;

    private final Checklist checklist;

    ChecklistDocument(Checklist checklist) {
        this.checklist = checklist;
    }

    void write(OutputStream out, ScriptRuns scripts) throws XMLStreamException {
        FoWriter fo = new FoWriter(out, scripts);
        fo.start("root", Typography.ROOT, "font-family", Face.SERIF.family(), "xml:lang", "en");
        fo.start("layout-master-set");
        fo.start("simple-page-master", Typography.CHECKLIST_PAGE, "master-name", "list");
        fo.empty("region-body", "margin-top: 12mm; margin-bottom: 14mm");
        fo.empty("region-before", "extent: 9mm");
        fo.empty("region-after", "extent: 8mm; display-align: after");
        fo.end().end();
        fo.start("page-sequence", "master-reference: list; id: " + PAGES);
        fo.start("static-content", "flow-name: xsl-region-before; role: artifact");
        fo.start("block", Typography.RUNNING_HEAD);
        fo.words("Checklist: " + checklist.project(), true);
        fo.empty("leader", "leader-pattern: space");
        fo.words(CitationWords.day(checklist.madeAt()));
        fo.end().end();
        fo.start("static-content", "flow-name: xsl-region-after; role: artifact");
        fo.start("block", Typography.PAGE_NUMBER);
        fo.empty("page-number", "");
        fo.words(" / ");
        fo.empty("page-number-citation-last", "ref-id: " + PAGES).end().end();
        fo.start("flow", "flow-name: xsl-region-body");
        fo.start("block", Typography.TITLE);
        fo.words("Citations to check in the sources").end();
        fo.start("block", Typography.FIRST_PARAGRAPH);
        fo.words(
                        checklist.works().isEmpty()
                                ? "No citation waits to be checked."
                                : checklist.count() + " citations of "
                                        + checklist.works().size() + " works, in the order of pages.")
                .end();
        for (ListedWork work : checklist.works()) {
            work(fo, work);
        }
        fo.end().end().end().finish();
    }

    private static void work(FoWriter fo, ListedWork work) throws XMLStreamException {
        fo.start("table", Typography.CHECKLIST_TABLE);
        fo.empty("table-column", "column-width: 8mm");
        fo.empty("table-column", "column-width: 24mm");
        fo.empty("table-column", "column-width: proportional-column-width(1)");
        fo.empty("table-column", "column-width: 42mm");
        // The work heads its citations on every page that they go on to.
        fo.start("table-header").start("table-row", "");
        fo.start("table-cell", Typography.CHECKLIST_HEAD);
        boolean rightToLeft = PassageWriter.isRightToLeft(
                work.reference().stream().map(TextRun::text).collect(Collectors.joining()));
        fo.start("block-container", "writing-mode: " + (rightToLeft ? "rl-tb" : "lr-tb"));
        fo.start("block", Typography.CHECKLIST_WORK);
        for (TextRun run : work.reference()) {
            fo.words(run.text(), run.italic());
        }
        fo.words(" [" + work.key() + "]").end().end().end().end().end();
        fo.start("table-body");
        for (ListedCitation citation : work.citations()) {
            citation(fo, citation);
        }
        fo.end().end();
    }

    private static void citation(FoWriter fo, ListedCitation citation) throws XMLStreamException {
        fo.start("table-row", Typography.ROW);
        cell(fo);
        fo.start("block-container", Typography.TICK_BOX).empty("block", "").end();
        fo.end();
        cell(fo);
        fo.start("block", Typography.CHECKLIST_PLACE);
        fo.words(citation.place() == null ? "no place" : citation.place()).end();
        line(fo, citation.status());
        fo.end();
        cell(fo);
        if (citation.quote() != null) {
            line(fo, "“" + citation.quote() + "”");
        }
        if (citation.translation() != null) {
            line(fo, "[" + citation.translation() + "]");
        }
        fo.start("block", Typography.CHECKLIST_CLAIM);
        fo.words(citation.stance() + ": ", true);
        if (PassageWriter.isRightToLeft(citation.claim())) {
            fo.end();
            inItsDirection(fo, citation.claim(), Typography.CELL_WORDS);
        } else {
            fo.words(citation.claim()).end();
        }
        for (String passage : citation.passages()) {
            passage(fo, passage, citation.document());
        }
        if (citation.author() != null) {
            fo.start("block", Typography.CHECKLIST_PASSAGE);
            fo.words("cited by " + citation.author()).end();
        }
        fo.end();
        cell(fo);
        for (int line = 0; line < LINES_TO_WRITE_ON; line++) {
            fo.start("block", Typography.CHECKLIST_ROOM);
            fo.words(" ").end();
        }
        fo.end();
        fo.end();
    }

    private static void cell(FoWriter fo) throws XMLStreamException {
        fo.start("table-cell", Typography.CELL);
    }

    /** A passage and where it stands; one that runs from the right has lines of its own. */
    private static void passage(FoWriter fo, String passage, String document) throws XMLStreamException {
        if (PassageWriter.isRightToLeft(passage)) {
            inItsDirection(fo, "“" + passage + "”", Typography.CHECKLIST_PASSAGE);
            inItsDirection(fo, "— " + document, Typography.CHECKLIST_PASSAGE);
        } else {
            inItsDirection(fo, "“" + passage + "” — " + document, Typography.CHECKLIST_PASSAGE);
        }
    }

    private static void line(FoWriter fo, String words) throws XMLStreamException {
        inItsDirection(fo, words, Typography.CELL_WORDS);
    }

    private static void inItsDirection(FoWriter fo, String words, String style) throws XMLStreamException {
        boolean rightToLeft = PassageWriter.isRightToLeft(words);
        if (rightToLeft) {
            fo.start("block-container", "writing-mode: rl-tb");
        }
        fo.start("block", style);
        fo.words(words).end();
        if (rightToLeft) {
            fo.end();
        }
    }

    /** All words that are set, so that they can be found and copied. */
    String words() {
        return checklist.toString();
    }
}
