package org.scholion.document.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One walk over the lines of an article in the infobox form. */
final class InfoboxArticleWalk {
    private static final String INFOBOX = "infobox";
    private static final String ITEM = "- ";
    private static final int LONGEST_OPENING = 80;
    private static final int LONGEST_KEY = 60;

    private final Draft draft;
    private final List<Line> lines;
    private int infoboxes;
    private int lastNumber;
    private boolean inList;

    InfoboxArticleWalk(Draft draft, List<Line> lines) {
        this.draft = draft;
        this.lines = lines;
    }

    /** Whether a line says "Infobox", alone or with the box's sort, and a "- Key: value" line follows at once. */
    static boolean opensInfobox(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.length() > LONGEST_OPENING || at + 1 == lines.size()) {
            return false;
        }
        String words = line.words().toLowerCase(Locale.ROOT);
        boolean named = words.equals(INFOBOX) || words.startsWith(INFOBOX + " ") || words.equals(INFOBOX + ":");
        Line next = lines.get(at + 1);
        return named && next.startsWith(ITEM) && colonOf(next, wordsAt(next)) >= 0;
    }

    void walk() {
        int at = 0;
        while (at < lines.size()) {
            at = readFrom(at);
        }
    }

    private int readFrom(int at) {
        Line line = lines.get(at);
        Optional<EqualsHeading> heading = EqualsHeading.of(line);
        if (heading.isPresent()) {
            addHeading(heading.get(), at == 0);
            return at + 1;
        }
        if (opensInfobox(lines, at)) {
            draft.add(BlockKind.FURNITURE, line.start(), line.end());
            return readInfobox(at + 1);
        }
        Optional<ListMark> item = itemAt(at);
        if (item.isPresent()) {
            int next = afterContinuation(at + 1, line.indent());
            ListMark mark = item.get();
            draft.listItem(mark.wordsAt(), lines.get(next - 1).end(), mark.depth(), mark.label());
            inList = true;
            lastNumber = mark.number();
            return next;
        }
        inList = false;
        return readParagraph(at);
    }

    private void addHeading(EqualsHeading heading, boolean first) {
        inList = false;
        if (first && heading.signs() == 1) {
            draft.title(heading.from(), heading.to());
        } else {
            draft.heading(heading.from(), heading.to(), Math.max(2, heading.signs()));
        }
    }

    private int readInfobox(int from) {
        int group = infoboxes++;
        int at = from;
        while (at < lines.size() && (at == from || lines.get(at).blankBefore() == 0)) {
            Line line = lines.get(at);
            if (!line.startsWith(ITEM)) {
                break;
            }
            int next = afterRow(at + 1);
            addRow(line, lines.get(next - 1).end(), group);
            at = next;
        }
        return at;
    }

    /** A row goes on until the next row, a heading or a blank line. */
    private int afterRow(int from) {
        int at = from;
        while (at < lines.size()
                && lines.get(at).blankBefore() == 0
                && !lines.get(at).startsWith(ITEM)
                && EqualsHeading.of(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    private void addRow(Line line, int end, int group) {
        int words = wordsAt(line);
        int colon = colonOf(line, words);
        if (colon < 0) {
            draft.infobox(BlockKind.INFOBOX_VALUE, words, end, group, null, null);
            return;
        }
        draft.infobox(BlockKind.INFOBOX_LABEL, words, colon, group, null, null);
        int value = colon + 1;
        while (value < end && Separators.isSpace(line.text().charAt(value))) {
            value++;
        }
        if (value < end) {
            String label = line.text().substring(words, colon);
            String lang = NamedLanguages.of(label, line.text().substring(value, end));
            draft.infobox(BlockKind.INFOBOX_VALUE, value, end, group, null, lang);
        }
    }

    private static int wordsAt(Line line) {
        int at = line.start() + ITEM.length();
        while (at < line.end() && Separators.isSpace(line.text().charAt(at))) {
            at++;
        }
        return at;
    }

    /** The colon after a key, or -1: white space or the line's end follows it, so that an address has none. */
    private static int colonOf(Line line, int from) {
        int limit = Math.min(line.end(), from + LONGEST_KEY);
        for (int at = from; at < limit; at++) {
            boolean closes =
                    at + 1 == line.end() || Separators.isSpace(line.text().charAt(at + 1));
            if (at > from && closes && line.text().charAt(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    /** A bullet always opens an item; a number only where the numbers count on, so that a date at a line's head does not. */
    private Optional<ListMark> itemAt(int at) {
        return ListMark.of(lines.get(at)).filter(mark -> mark.isBullet() || countsOn(mark, at));
    }

    private boolean countsOn(ListMark mark, int at) {
        if (inList && mark.number() == lastNumber + 1 && lastNumber > 0) {
            return true;
        }
        return mark.number() == 1
                && at + 1 < lines.size()
                && ListMark.of(lines.get(at + 1))
                        .filter(next -> next.number() == 2)
                        .isPresent();
    }

    private int afterContinuation(int from, int indent) {
        int at = from;
        while (at < lines.size()
                && lines.get(at).blankBefore() == 0
                && lines.get(at).indent() > indent
                && ListMark.of(lines.get(at)).isEmpty()
                && EqualsHeading.of(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    private int readParagraph(int from) {
        int at = from + 1;
        while (at < lines.size()
                && lines.get(at).blankBefore() == 0
                && EqualsHeading.of(lines.get(at)).isEmpty()
                && !opensInfobox(lines, at)
                && itemAt(at).isEmpty()) {
            at++;
        }
        draft.add(
                BlockKind.PARAGRAPH, lines.get(from).start(), lines.get(at - 1).end());
        return at;
    }
}
