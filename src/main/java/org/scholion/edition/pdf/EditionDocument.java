package org.scholion.edition.pdf;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionContent;

/** An edition as formatting objects: a title page, the text, the article's notes, the bibliography. */
final class EditionDocument {
    private static final int SHORT_TITLE = 70;

    private final EditionContent content;
    private final Passages passages;

    EditionDocument(EditionContent content, Passages passages) {
        this.content = content;
        this.passages = passages;
    }

    void write(OutputStream out, ScriptRuns scripts) throws XMLStreamException {
        FoWriter fo = new FoWriter(out, scripts);
        fo.start("root", Typography.ROOT, "font-family", Face.SERIF.family(), "language", language());
        pageMasters(fo);
        new DocumentMetadata(content).write(fo);
        bookmarks(fo);
        titlePage(fo);
        text(fo);
        fo.end().finish();
    }

    /** The primary language of the document, or English, the language of the apparatus. */
    private String language() {
        String tag = content.document().language();
        String primary = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return primary.isEmpty() ? "en" : primary;
    }

    private static void pageMasters(FoWriter fo) throws XMLStreamException {
        fo.start("layout-master-set");
        fo.start("simple-page-master", Typography.PAGE, "master-name", "title");
        fo.empty("region-body", "margin-top: 32mm; margin-bottom: 14mm");
        fo.end();
        fo.start("simple-page-master", Typography.PAGE, "master-name", "text");
        fo.empty("region-body", "margin-top: 15mm; margin-bottom: 16mm");
        fo.empty("region-before", "extent: 10mm");
        fo.empty("region-after", "extent: 8mm; display-align: after");
        fo.end();
        fo.end();
    }

    private void bookmarks(FoWriter fo) throws XMLStreamException {
        fo.start("bookmark-tree");
        bookmark(fo, "text", content.title());
        for (EditionBlock block : content.blocks()) {
            if (block.kind() == BlockKind.HEADING && !block.text().isBlank() && block.level() <= 2) {
                bookmark(fo, BodyText.headingId(block), block.text());
            }
        }
        if (!content.notes().isEmpty()) {
            bookmark(fo, BackMatter.NOTES_ID, BackMatter.NOTES_TITLE);
        }
        if (!content.bibliography().isEmpty()) {
            bookmark(fo, BackMatter.BIBLIOGRAPHY_ID, BackMatter.BIBLIOGRAPHY_TITLE);
        }
        fo.end();
    }

    private static void bookmark(FoWriter fo, String destination, String title) throws XMLStreamException {
        fo.start("bookmark", "", "internal-destination", destination);
        fo.start("bookmark-title").plain(title).end();
        fo.end();
    }

    private void titlePage(FoWriter fo) throws XMLStreamException {
        fo.start("page-sequence", "master-reference: title; initial-page-number: 1");
        fo.start("flow", "flow-name: xsl-region-body");
        new TitlePage(content).write(fo);
        fo.end().end();
    }

    private void text(FoWriter fo) throws XMLStreamException {
        fo.start("page-sequence", "master-reference: text; id: text");
        fo.start("static-content", "flow-name: xsl-region-before; role: artifact");
        fo.start("block", Typography.RUNNING_HEAD);
        fo.words(shortTitle(), true);
        fo.empty("leader", "leader-pattern: space");
        fo.words("Edition " + content.number());
        fo.end().end();
        fo.start("static-content", "flow-name: xsl-region-after; role: artifact");
        fo.start("block", Typography.PAGE_NUMBER);
        fo.empty("page-number", "").end().end();
        fo.start("static-content", "flow-name: xsl-footnote-separator");
        fo.start("block", "space-before: 8pt; space-after: 3pt");
        fo.empty("leader", Typography.FOOTNOTE_RULE);
        fo.end().end();
        fo.start("flow", "flow-name: xsl-region-body");
        PassageWriter passageWriter = new PassageWriter(fo, passages);
        if (content.blocks().stream().noneMatch(block -> block.kind() == BlockKind.TITLE)) {
            fo.start("block", Typography.TITLE);
            fo.words(content.title()).end();
        }
        new BodyText(fo, passageWriter).write(content.blocks());
        new BackMatter(content).write(fo, passageWriter);
        fo.end().end();
    }

    private String shortTitle() {
        List<Integer> points = content.title().codePoints().boxed().toList();
        if (points.size() <= SHORT_TITLE) {
            return content.title();
        }
        String cut = content.title().substring(0, content.title().offsetByCodePoints(0, SHORT_TITLE));
        int space = cut.lastIndexOf(' ');
        return (space > SHORT_TITLE / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
