package org.scholion.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Manuscript.Shape;

/** Writes pages down as running text: the paragraphs go on over the page's end, the notes leave its foot. */
final class PageWriter {
    private static final String NOTES = "footnotes";
    /** A line this much larger than the text is a heading; a title is larger still. */
    private static final float HEADING = 1.12f;

    private static final float TITLE = 1.35f;
    private static final int LONGEST_HEADING = 300;
    /** In sizes of the letters: how far a first line is indented, and how wide an empty space parts paragraphs. */
    private static final float INDENT = 0.8f;

    private static final float GAP = 1.6f;
    /** A last line leaves this part of the column empty. */
    private static final float SHORT = 0.12f;

    private final Manuscript manuscript;
    private final List<Page> pages;
    private final RunningHeads heads;
    private final float size;
    private final List<Float> headingSizes;
    private Line before;
    private String lastNote;

    PageWriter(Manuscript manuscript, List<Page> pages) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.heads = new RunningHeads(pages);
        this.size = commonest(pages);
        TreeSet<Float> larger = new TreeSet<>(Comparator.reverseOrder());
        pages.forEach(page -> page.lines().stream()
                .filter(line -> line.size() >= HEADING * size && !heads.holds(page, line))
                .forEach(line -> larger.add(rounded(line.size()))));
        this.headingSizes = new ArrayList<>(larger);
    }

    /** The size in which most letters are set. */
    private static float commonest(List<Page> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        pages.forEach(page -> page.lines()
                .forEach(line -> letters.merge(rounded(line.size()), line.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private static float rounded(float points) {
        return Math.round(points * 2) / 2f;
    }

    void write() {
        for (int n = 0; n < pages.size(); n++) {
            write(pages.get(n), n);
        }
        manuscript.end();
    }

    private void write(Page page, int index) {
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
        return before != null && !before.endsSentence() && !isHeading(before);
    }

    /** Whether the first line of a page goes on with the paragraph of the page before. */
    private boolean continues(Line first, Page page) {
        return isOpenEnded() && !isHeading(first) && !isIndented(first, page) && sameSize(first, before);
    }

    private void line(Line line, Boolean goesOn, Page page, int index, FootOfPage foot) {
        boolean joins = goesOn != null ? goesOn : before != null && joins(before, line, page);
        if (!joins) {
            manuscript.end();
            manuscript.begin(shape(line));
        }
        words(line, joins, index, foot);
        before = line;
    }

    private Shape shape(Line line) {
        if (!isHeading(line)) {
            return Shape.of(BlockKind.PARAGRAPH);
        }
        boolean title = line.size() >= TITLE * size && !manuscript.hasText();
        int rank = headingSizes.indexOf(rounded(line.size()));
        return title ? Shape.of(BlockKind.TITLE) : Shape.heading(Math.min(6, 2 + Math.max(0, rank - titles())));
    }

    /** How many sizes are those of the title, above those of headings. */
    private int titles() {
        return headingSizes.size() > 1 && headingSizes.get(0) >= TITLE * size ? 1 : 0;
    }

    private boolean isHeading(Line line) {
        return line.size() >= HEADING * size && line.text().length() <= LONGEST_HEADING;
    }

    private boolean joins(Line above, Line line, Page page) {
        if (!sameSize(above, line)) {
            return false;
        }
        float down = line.top() - above.top();
        if (isHeading(line)) {
            return down > 0 && down < 2 * GAP * line.size();
        }
        boolean nextColumn = down <= 0;
        if (nextColumn) {
            return !above.endsSentence() && !isIndented(line, page);
        }
        boolean gap = down > GAP * line.size() && down > GAP * leading(page);
        boolean ended = above.endsSentence() && isShort(above, page);
        return !gap && !isIndented(line, page) && !ended;
    }

    private static boolean sameSize(Line one, Line other) {
        return Math.abs(one.size() - other.size()) <= 0.12f * Math.max(one.size(), other.size());
    }

    /** The commonest distance between the lines of a page. */
    private float leading(Page page) {
        Map<Float, Integer> distances = new HashMap<>();
        for (int n = 1; n < page.lines().size(); n++) {
            float down = page.lines().get(n).top() - page.lines().get(n - 1).top();
            if (down > 0 && down < 4 * size) {
                distances.merge(rounded(down), 1, Integer::sum);
            }
        }
        return distances.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1.2f * size);
    }

    private boolean isIndented(Line line, Page page) {
        float edge = edge(line, page);
        float own = line.isRightToLeft() ? page.width() - line.right() : line.left();
        return own > edge + INDENT * line.size() && own < edge + 6 * line.size();
    }

    /** The edge at which the lines of a line's column begin. */
    private static float edge(Line line, Page page) {
        boolean rightToLeft = line.isRightToLeft();
        Map<Float, Integer> edges = new HashMap<>();
        for (Line other : page.lines()) {
            if (other.left() < line.right() && other.right() > line.left() && sameSize(other, line)) {
                edges.merge(rounded(rightToLeft ? page.width() - other.right() : other.left()), 1, Integer::sum);
            }
        }
        return edges.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(line.left());
    }

    private static boolean isShort(Line line, Page page) {
        float widest = 0;
        for (Line other : page.lines()) {
            if (other.left() < line.right() && other.right() > line.left()) {
                widest = Math.max(widest, other.right());
            }
        }
        boolean rightToLeft = line.isRightToLeft();
        float missing = rightToLeft ? line.left() - page.width() * 0.1f : widest - line.right();
        return missing > SHORT * Math.max(1, widest - edge(line, page));
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
