package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Shape;

/** Writes pages down as running text: the paragraphs go on over the page's end, the notes leave its foot. */
final class PageWriter {
    private static final String NOTES = "footnotes";
    private static final String BULLET = "•";
    /** A line this much larger than the text is a heading; a title is larger still. */
    private static final float HEADING = 1.12f;

    private static final float TITLE = 1.35f;
    private static final int LONGEST_HEADING = 300;

    private final Manuscript manuscript;
    private final List<Page> pages;
    private final RunningHeads heads;
    private final float size;
    private final Typesetting typesetting;
    private final List<Float> headingSizes;
    private Line before;
    private int tables;
    private int tablesOfPagesBefore;
    private String lastNote;

    PageWriter(Manuscript manuscript, List<Page> pages) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.heads = new RunningHeads(pages);
        this.size = Typesetting.commonestSize(pages);
        this.typesetting = new Typesetting(size);
        TreeSet<Float> larger = new TreeSet<>(Comparator.reverseOrder());
        pages.forEach(page -> page.lines().stream()
                .filter(line -> line.size() >= HEADING * size && !heads.holds(page, line))
                .forEach(line -> larger.add(Typesetting.rounded(line.size()))));
        this.headingSizes = new ArrayList<>(larger);
    }

    void write() {
        for (int n = 0; n < pages.size(); n++) {
            write(pages.get(n), n);
        }
        manuscript.end();
    }

    private void write(Page page, int index) {
        tablesOfPagesBefore = tables;
        List<Line> text = new ArrayList<>();
        List<Line> furnitureAbove = new ArrayList<>();
        List<Line> furnitureBelow = new ArrayList<>();
        for (Line line : page.lines()) {
            if (!heads.holds(page, line)) {
                text.add(line);
            } else {
                (line.top() < page.height() / 2 ? furnitureAbove : furnitureBelow).add(line);
            }
        }
        FootOfPage foot = FootOfPage.of(text, size);
        if (lastNote != null && !foot.continued().isEmpty()) {
            manuscript.note(NOTES, lastNote, null, joined(foot.continued()), null);
        }
        manuscript.page(page.label() == null ? heads.number(page) : page.label());
        boolean goesOn = before != null
                && !foot.body().isEmpty()
                && continues(foot.body().get(0), page);
        if (!goesOn) {
            end();
            furniture(furnitureAbove);
        }
        List<Line> body = foot.body();
        for (int at = 0; at < body.size(); at++) {
            line(body.get(at), at == 0 ? goesOn : null, page, index, foot);
        }
        foot.notes().forEach((number, lines) -> {
            lastNote = id(index, number);
            manuscript.note(NOTES, lastNote, number, joined(lines), null);
        });
        if (!isOpenEnded()) {
            end();
            furniture(furnitureBelow);
        }
    }

    private void end() {
        manuscript.end();
        before = null;
    }

    /** Heads and feet between the halves of a paragraph have no place in it and fall away. */
    private void furniture(List<Line> lines) {
        for (Line line : lines) {
            manuscript.begin(Shape.of(BlockKind.FURNITURE));
            manuscript.words(line.plain());
            manuscript.end();
        }
    }

    private boolean isOpenEnded() {
        return before != null && before.cell() == null && !before.endsSentence() && !isHeading(before);
    }

    /** Whether the first line of a page goes on with the paragraph of the page before. */
    private boolean continues(Line first, Page page) {
        return isOpenEnded()
                && first.cell() == null
                && !isHeading(first)
                && !Typesetting.isIndented(first, page)
                && Typesetting.areOneSize(first, before);
    }

    private void line(Line line, Boolean goesOn, Page page, int index, FootOfPage foot) {
        if (line.cell() != null) {
            cell(line, index, foot);
            return;
        }
        boolean joins =
                goesOn != null ? goesOn : before != null && typesetting.goesOn(before, line, page, isHeading(line));
        if (!joins) {
            manuscript.end();
            manuscript.begin(shape(line));
        }
        words(line, joins, index, foot);
        before = line;
    }

    /** An item of a list in a cell is a block of its own, as in the other forms. */
    private void cell(Line line, int index, FootOfPage foot) {
        Tables.Cell cell = line.cell();
        int table = tablesOfPagesBefore + cell.table();
        tables = Math.max(tables, table + 1);
        boolean isItem = line.text().startsWith(BULLET);
        boolean joins = before != null && cell.equals(before.cell()) && !isItem;
        if (!joins) {
            manuscript.end();
            Shape shape = Shape.cell(table, cell.row(), cell.column());
            manuscript.begin(isItem ? shape.labelled(BULLET) : shape);
        }
        words(isItem ? line.saying(line.text().substring(BULLET.length())) : line, joins, index, foot);
        before = line;
    }

    private Shape shape(Line line) {
        if (!isHeading(line)) {
            return Shape.of(BlockKind.PARAGRAPH);
        }
        boolean title = line.size() >= TITLE * size && !manuscript.hasText();
        int rank = headingSizes.indexOf(Typesetting.rounded(line.size()));
        return title ? Shape.of(BlockKind.TITLE) : Shape.heading(Math.min(6, 2 + Math.max(0, rank - titles())));
    }

    /** How many sizes are those of the title, above those of headings. */
    private int titles() {
        return headingSizes.size() > 1 && headingSizes.get(0) >= TITLE * size ? 1 : 0;
    }

    private boolean isHeading(Line line) {
        return line.size() >= HEADING * size && line.text().length() <= LONGEST_HEADING;
    }

    private void words(Line line, boolean joins, int index, FootOfPage foot) {
        if (joins && !manuscript.joinHyphen(line.plain())) {
            manuscript.words(gap(before, line));
        }
        String text = line.text();
        int at = 0;
        for (int up = text.indexOf(Line.RAISED); up >= 0; up = text.indexOf(Line.RAISED, at)) {
            int end = Math.max(up, text.indexOf(Line.RAISED_END, up));
            manuscript.words(text.substring(at, up));
            raised(text.substring(up + 1, Math.max(up + 1, end)).strip(), index, foot);
            at = Math.min(text.length(), end + 1);
        }
        manuscript.words(text.substring(at));
    }

    private void raised(String sign, int index, FootOfPage foot) {
        if (foot.notes().containsKey(sign)) {
            manuscript.mark(NOTES, id(index, sign), sign);
        } else if (sign.matches("\\d{1,4}")) {
            // The sign of a note that stands somewhere else.
            manuscript.words("[" + sign + "]");
        } else {
            manuscript.words(sign);
        }
    }

    private static String id(int page, String number) {
        return page + ":" + number;
    }

    /** Chinese and Japanese go on without a space. */
    private static String gap(Line above, Line below) {
        String end = above.plain();
        String start = below.plain();
        int last = end.codePointBefore(end.length());
        return Character.isIdeographic(last) && Character.isIdeographic(start.codePointAt(0)) ? "" : " ";
    }

    private static String joined(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            String own = line.plain();
            int length = words.length();
            boolean hyphen = length > 1
                    && (words.charAt(length - 1) == '-' || words.charAt(length - 1) == '\u00AD')
                    && Character.isLetter(words.charAt(length - 2))
                    && Character.isLowerCase(own.codePointAt(0));
            if (hyphen) {
                words.setLength(length - 1);
            } else if (length > 0) {
                words.append(' ');
            }
            words.append(own);
        }
        return words.toString();
    }
}
