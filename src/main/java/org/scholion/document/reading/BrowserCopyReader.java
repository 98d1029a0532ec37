package org.scholion.document.reading;

import jakarta.enterprise.context.Dependent;
import java.util.List;

/**
 * Reads an encyclopedia's page that was copied from a browser as plain text: infobox and tables flattened to lines,
 * headings without marks and some of them lost, the page's furniture between, the notes as numbered lists with carets
 * that led back into the text.
 *
 * <p>Whatever it finds it finds by evidence in the text. Where the evidence does not reach, the text is a paragraph.
 */
@Dependent
public final class BrowserCopyReader implements TextReader {
    private static final int FURNITURE_EVIDENCE = 40;
    private static final int EDIT_MARK_EVIDENCE = 20;
    private static final int NOTE_EVIDENCE = 30;
    private static final int INFOBOX_EVIDENCE = 10;
    /** An infobox stands above the text, among the first passages. */
    private static final int PASSAGES_ABOVE = 8;

    private static final int FEWEST_NOTES = 2;

    @Override
    public String name() {
        return "browser-copy";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int confidence(String text) {
        boolean furniture = false;
        boolean editMark = false;
        int notes = 0;
        List<Line> lines = Line.of(text);
        for (Line line : lines) {
            furniture = furniture || Furniture.isUnmistakable(line);
            editMark = editMark || Furniture.editMark(line) > line.start();
            notes += NoteLine.of(line).filter(NoteLine::caret).isPresent() ? 1 : 0;
        }
        boolean infobox = Passages.of(lines).stream()
                .limit(PASSAGES_ABOVE)
                .flatMap(passage -> FlattenedInfobox.in(passage).stream())
                .anyMatch(FlattenedInfobox::isStrong);
        return (furniture ? FURNITURE_EVIDENCE : 0)
                + (editMark ? EDIT_MARK_EVIDENCE : 0)
                + (notes >= FEWEST_NOTES ? NOTE_EVIDENCE : 0)
                + (infobox ? INFOBOX_EVIDENCE : 0);
    }

    @Override
    public ReadText read(String text) {
        Draft draft = new Draft(text);
        new BrowserCopyWalk(draft, text).walk();
        return draft.toReadText(this);
    }
}
