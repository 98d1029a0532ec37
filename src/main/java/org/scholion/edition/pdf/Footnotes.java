package org.scholion.edition.pdf;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.TextRun;

/** The footnotes of an edition: one per claim, numbered as they are printed, in a series of their own. */
final class Footnotes {
    /** A work and its locator up to this many characters do not part at a line's end. */
    private static final int KEPT_TOGETHER = 36;

    private int count;

    /** Writes the mark and the footnote of each claim that ends here. */
    void write(FoWriter fo, Iterable<EditionClaim> ending, boolean rightToLeft) throws XMLStreamException {
        boolean first = true;
        for (EditionClaim claim : ending) {
            count++;
            fo.start("footnote");
            mark(fo, (first ? "" : ",") + count);
            fo.start("footnote-body");
            if (rightToLeft) {
                fo.start("block-container", "writing-mode: lr-tb");
                body(fo, claim);
                fo.end();
            } else {
                body(fo, claim);
            }
            fo.end().end();
            first = false;
        }
    }

    private static void mark(FoWriter fo, String text) throws XMLStreamException {
        fo.start("inline", Typography.FOOTNOTE_MARK);
        fo.words(text).end();
    }

    private void body(FoWriter fo, EditionClaim claim) throws XMLStreamException {
        fo.start("block", Typography.FOOTNOTE);
        fo.start("inline", Typography.FOOTNOTE_NUMBER)
                .words(Integer.toString(count))
                .end();
        fo.words("\u2002");
        for (List<TextRun> part : CitationWords.footnote(claim)) {
            boolean together = TextRun.plain(part).length() <= KEPT_TOGETHER;
            if (together) {
                fo.start("inline", "keep-together.within-line: always");
            }
            for (TextRun run : part) {
                fo.words(run.text(), run.italic());
            }
            if (together) {
                fo.end();
            }
        }
        fo.end();
    }
}
