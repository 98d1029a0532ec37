package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.scholion.edition.content.BibliographyEntry;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.TextRun;
import org.scholion.edition.content.UnknownFields;

/** What follows the text: the article's own notes under their own numbers, the bibliography, what is unknown. */
final class BackMatter {
    static final String NOTES_ID = "source-notes";
    static final String NOTES_TITLE = "Notes of the source text";
    static final String BIBLIOGRAPHY_ID = "bibliography";
    static final String BIBLIOGRAPHY_TITLE = "Bibliography";

    private final EditionContent content;

    BackMatter(EditionContent content) {
        this.content = content;
    }

    void write(FoWriter fo, PassageWriter passages) throws XMLStreamException {
        if (!content.notes().isEmpty()) {
            section(fo, NOTES_ID, NOTES_TITLE);
            for (List<EditionNote> list : lists(content.notes())) {
                subsection(fo, list.get(0).kind() == EditionNote.Kind.EXPLANATORY ? "Notes" : "References");
                notes(fo, passages, list);
            }
        }
        if (!content.bibliography().isEmpty()) {
            section(fo, BIBLIOGRAPHY_ID, BIBLIOGRAPHY_TITLE);
            for (BibliographyEntry entry : content.bibliography()) {
                entry(fo, entry);
            }
        }
        if (!content.unknown().isEmpty()) {
            unknown(fo);
        }
    }

    /** The notes by kind and list, so that two lists that both start at 1 stay apart. */
    private static Iterable<List<EditionNote>> lists(List<EditionNote> notes) {
        Map<String, List<EditionNote>> lists = new LinkedHashMap<>();
        for (EditionNote note : notes) {
            if (!note.text().isBlank()) {
                lists.computeIfAbsent(note.kind() + " " + note.list(), key -> new ArrayList<>())
                        .add(note);
            }
        }
        return lists.values();
    }

    private static void section(FoWriter fo, String id, String title) throws XMLStreamException {
        fo.start("block", Typography.BACK_SECTION, "id", id);
        fo.words(title).end();
    }

    private static void subsection(FoWriter fo, String title) throws XMLStreamException {
        fo.start("block", Typography.BACK_SUBSECTION);
        fo.words(title).end();
    }

    private static void notes(FoWriter fo, PassageWriter passages, List<EditionNote> notes) throws XMLStreamException {
        fo.start("list-block", Typography.NOTES);
        for (EditionNote note : notes) {
            fo.start("list-item", "space-after: 2pt");
            fo.start("list-item-label", "end-indent: label-end()");
            fo.start("block", "text-align: end");
            fo.words(note.number() > 0 ? note.number() + "." : "–").end().end();
            fo.start("list-item-body", "start-indent: body-start()");
            boolean rightToLeft = PassageWriter.isRightToLeft(note.text());
            if (rightToLeft) {
                fo.start("block-container", "writing-mode: rl-tb");
            }
            fo.start("block", "text-align: start");
            passages.write(note.start(), note.text());
            fo.end();
            if (rightToLeft) {
                fo.end();
            }
            fo.end().end();
        }
        fo.end();
    }

    private static void entry(FoWriter fo, BibliographyEntry entry) throws XMLStreamException {
        fo.start("block", Typography.REFERENCE);
        for (TextRun run : entry.reference()) {
            fo.words(run.text(), run.italic());
        }
        fo.end();
    }

    private void unknown(FoWriter fo) throws XMLStreamException {
        subsection(fo, "Not known of the works cited");
        for (UnknownFields work : content.unknown()) {
            fo.start("block", Typography.UNKNOWN_OF_WORK);
            fo.words(work.work() + ": " + String.join(", ", work.fields()) + ".");
            fo.end();
        }
    }
}
