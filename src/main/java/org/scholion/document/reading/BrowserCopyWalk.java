package org.scholion.document.reading;

import java.util.List;
import java.util.Optional;

/** One walk over the passages of a page copied from a browser. */
final class BrowserCopyWalk {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CAPTION = 700;
    private static final int PROSE = 150;

    private final Draft draft;
    private final boolean english;
    private final HeadingEvidence headings;
    private final NoteLists notes;
    private final List<List<Line>> passages;

    private BlockKind previous;
    private boolean titled;
    private boolean inContents;
    private boolean textBegun;
    private boolean quotationAnnounced;
    private boolean listSection;
    private int sections;
    private int infoboxes;
    private int tables;
    private int lastItem;

    BrowserCopyWalk(Draft draft, String text) {
        this.draft = draft;
        this.english = Sentences.isEnglish(text);
        this.headings = new HeadingEvidence(english);
        this.notes = new NoteLists(draft);
        List<Line> lines = Line.of(text);
        lines.stream().filter(line -> Furniture.editMark(line) > line.start()).forEach(line -> headings.addEditMark());
        this.passages = Passages.of(lines);
    }

    void walk() {
        for (int i = 0; i < passages.size(); i++) {
            List<Line> passage = passages.get(i);
            if (inContents && passage.stream().allMatch(Furniture::isContentsEntry)) {
                passage.forEach(this::putContentsEntry);
            } else {
                inContents = false;
                read(passage, i + 1 < passages.size() ? passages.get(i + 1) : null);
            }
        }
        notes.settle();
    }

    /** Parts the furniture from the rest of a passage. */
    private void read(List<Line> passage, List<Line> next) {
        int from = 0;
        for (int i = 0; i < passage.size(); i++) {
            Line line = passage.get(i);
            if (Furniture.opensContents(line, i + 1 < passage.size() ? passage.get(i + 1) : null)) {
                readText(passage.subList(from, i), null);
                put(BlockKind.FURNITURE, line.start(), line.end());
                passage.subList(i + 1, passage.size()).forEach(this::putContentsEntry);
                inContents = true;
                return;
            }
            if (Furniture.is(line, !textBegun, !notes.isEmpty())) {
                readText(passage.subList(from, i), null);
                put(BlockKind.FURNITURE, line.start(), line.end());
                from = i + 1;
            }
        }
        readText(passage.subList(from, passage.size()), next);
    }

    /** The page's table of contents is furniture, but its entries are the surest evidence for headings. */
    private void putContentsEntry(Line line) {
        Furniture.contentsLevel(line)
                .ifPresent(level -> headings.addContents(
                        line.text().substring(Furniture.contentsWordsAt(line), line.end()), level));
        put(BlockKind.FURNITURE, line.start(), line.end());
    }

    private void readText(List<Line> passage, List<Line> next) {
        List<Line> rest = passage;
        if (!titled && !rest.isEmpty()) {
            rest = readTitle(rest);
        }
        while (!rest.isEmpty() && mayBeHeading(rest.get(0)) && headings.isNamed(rest.get(0), second(rest))) {
            putHeading(rest.get(0));
            rest = rest.subList(1, rest.size());
        }
        if (rest.isEmpty()) {
            return;
        }
        if (notes.open(rest)) {
            notes.add(rest);
            previous = BlockKind.SOURCE_NOTE;
            return;
        }
        // Below the first paragraph a table of two columns is likelier than a box.
        boolean structured = textBegun ? readTable(rest) || readInfobox(rest) : readInfobox(rest) || readTable(rest);
        if (!structured) {
            readRunningText(rest, next);
        }
    }

    /** A section's name above the article's first paragraph is a label of its infobox. */
    private boolean mayBeHeading(Line line) {
        return textBegun || Furniture.editMark(line) > line.start();
    }

    private static Line second(List<Line> passage) {
        return passage.size() > 1 ? passage.get(1) : null;
    }

    private List<Line> readTitle(List<Line> passage) {
        titled = true;
        Line line = passage.get(0);
        boolean announcesNothing = line.last() != ':' && ListMark.of(line).isEmpty();
        if (line.length() > LONGEST_TITLE
                || !announcesNothing
                || (passage.size() == 1 && line.length() > PROSE / 2 && line.endsSentence())) {
            return passage;
        }
        draft.title(line.start(), line.end());
        previous = BlockKind.TITLE;
        return passage.subList(1, passage.size());
    }

    private void putHeading(Line line) {
        int mark = Furniture.editMark(line);
        int end = mark > line.start() ? mark : line.end();
        while (Separators.isSpace(line.text().charAt(end - 1))) {
            end--;
        }
        draft.heading(line.start(), end, headings.level(line));
        if (mark > line.start()) {
            draft.add(BlockKind.FURNITURE, mark, line.end());
        }
        previous = BlockKind.HEADING;
        sections++;
        listSection = HeadingEvidence.opensList(line);
        quotationAnnounced = false;
        lastItem = 0;
    }

    private boolean readInfobox(List<Line> passage) {
        Optional<FlattenedInfobox> infobox = sections == 0 ? FlattenedInfobox.in(passage) : Optional.empty();
        infobox.ifPresent(box -> {
            infoboxes = box.addTo(draft, infoboxes);
            previous = BlockKind.INFOBOX_VALUE;
        });
        return infobox.isPresent();
    }

    private boolean readTable(List<Line> passage) {
        if (previous == BlockKind.TABLE_CELL && passage.size() == 1 && FlattenedTable.isSource(passage.get(0))) {
            FlattenedTable.addSource(draft, passage.get(0), tables - 1);
            previous = BlockKind.TABLE_SOURCE;
            return true;
        }
        Optional<FlattenedTable> table =
                listSection || !notes.isEmpty() ? Optional.empty() : FlattenedTable.in(passage);
        table.ifPresent(found -> {
            found.addTo(draft, tables++);
            previous = BlockKind.TABLE_CELL;
            quotationAnnounced = false;
        });
        return table.isPresent();
    }

    private void readRunningText(List<Line> passage, List<Line> next) {
        int at = 0;
        while (at < passage.size()) {
            if (isItem(passage, at)) {
                at = readItem(passage, at);
            } else {
                int to = at + 1;
                while (to < passage.size() && !isItem(passage, to)) {
                    to++;
                }
                readLines(passage.subList(at, to), to < passage.size() ? passage.subList(to, passage.size()) : next);
                at = to;
            }
        }
    }

    /** A bullet opens an item; so does a number that counts on from the item before or is followed by its successor. */
    private boolean isItem(List<Line> passage, int at) {
        Optional<ListMark> mark = ListMark.of(passage.get(at));
        if (mark.isEmpty() || mark.get().isBullet()) {
            return mark.isPresent();
        }
        int number = mark.get().number();
        boolean goesOn = previous == BlockKind.LIST_ITEM && number == lastItem + 1;
        boolean begins = at + 1 < passage.size()
                && ListMark.of(passage.get(at + 1))
                        .filter(next -> next.number() == number + 1)
                        .isPresent();
        return goesOn || (number <= 1 && begins);
    }

    private int readItem(List<Line> passage, int at) {
        ListMark mark = ListMark.of(passage.get(at)).orElseThrow();
        draft.listItem(mark.wordsAt(), passage.get(at).end(), mark.depth(), mark.label());
        previous = BlockKind.LIST_ITEM;
        lastItem = mark.number();
        quotationAnnounced = false;
        return at + 1;
    }

    private void readLines(List<Line> lines, List<Line> next) {
        if (lines.size() == 1) {
            readLine(lines.get(0), next);
        } else if (listSection && lines.stream().noneMatch(line -> line.length() > PROSE * 3)) {
            lines.forEach(line -> {
                draft.listItem(line.start(), line.end(), 1, null);
                previous = BlockKind.LIST_ITEM;
            });
        } else if (lines.stream().allMatch(Line::endsSentence)) {
            lines.forEach(line -> putProse(line, line.end()));
        } else {
            putProse(lines.get(0), lines.get(lines.size() - 1).end());
        }
    }

    private void readLine(Line line, List<Line> next) {
        if (isAttribution(line)) {
            put(BlockKind.BLOCK_QUOTATION, line.start(), line.end());
        } else if (notes.isEmpty() && textBegun && headings.isUnmarkedHeading(line, next)) {
            putHeading(line);
        } else if (isCaption(line, next)) {
            Sentences.of(line).forEach(sentence -> put(BlockKind.CAPTION, sentence[0], sentence[1]));
        } else if (next != null && next.size() == 1 && isAttribution(next.get(0))) {
            put(BlockKind.BLOCK_QUOTATION, line.start(), line.end());
        } else {
            putProse(line, line.end());
        }
    }

    /** "— Author, Work" on a line of its own closes a quotation. */
    private static boolean isAttribution(Line line) {
        return (line.first() == '—' || line.first() == '―')
                && line.length() <= LONGEST_TITLE
                && line.length() > 3
                && Character.isUpperCase(line.text().codePointAt(skipSpace(line, line.start() + 1)));
    }

    private static int skipSpace(Line line, int from) {
        int at = from;
        while (at < line.end() - 1 && Separators.isSpace(line.text().charAt(at))) {
            at++;
        }
        return at;
    }

    /** Sentences without a verb where pictures stand: below a heading, or below another caption, before the text. */
    private boolean isCaption(Line line, List<Line> next) {
        boolean place = previous == BlockKind.HEADING || previous == BlockKind.CAPTION || line.blankBefore() > 1;
        return english
                && place
                && textBegun
                && notes.isEmpty()
                && next != null
                && !quotationAnnounced
                && (line.endsSentence() || HeadingEvidence.showsCaption(line))
                && line.length() <= LONGEST_CAPTION
                && !Sentences.hasVerb(line.words());
    }

    private void putProse(Line first, int end) {
        boolean quotes = quotationAnnounced && notes.isEmpty();
        put(quotes ? BlockKind.BLOCK_QUOTATION : BlockKind.PARAGRAPH, first.start(), end);
        textBegun |= end - first.start() >= PROSE || first.endsSentence();
        quotationAnnounced = first.text().charAt(end - 1) == ':' && !quotes;
    }

    private void put(BlockKind kind, int from, int to) {
        draft.add(kind, from, to);
        if (kind != BlockKind.FURNITURE) {
            previous = kind;
        }
    }
}
