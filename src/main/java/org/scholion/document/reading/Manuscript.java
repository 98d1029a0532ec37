package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.ReadText.ReadNote;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.shared.Cut;
import org.scholion.shared.TextRange;

/**
 * The canonical text of a form that is no plain text, as its reader writes it down block after block. What every form
 * shares is decided here:
 *
 * <ul>
 *   <li>runs of ASCII white space are one space; other spaces, marks and letters stay what they are, nothing is
 *       normalised; control characters and NUL fall away, and emphasis and links are their words;
 *   <li>blocks stand apart by an empty line, the items of a list and the rows of a table by a line end, the cells of a
 *       row by a tab; what a list prints before an item is a separator;
 *   <li>a note's mark stands in the text as its number in square brackets, as in a page copied from a browser, and the
 *       notes stand at the end, list after list, each with the number that leads to it;
 *   <li>a page break takes no room: it is a milestone before the next letter.
 * </ul>
 */
public final class Manuscript {
    /** As many characters as the longest plain text may have. */
    private static final int MOST_CHARS = RawFile.TEXT_LIMIT_BYTES;

    private static final int MOST_MILESTONES = 100_000;
    /** In code points, as the database keeps it. */
    static final int LONGEST_LABEL = 100;

    private final StringBuilder text = new StringBuilder();
    private final List<ReadBlock> blocks = new ArrayList<>();
    private final List<ReadNote> notes = new ArrayList<>();
    private final List<ReadMilestone> milestones = new ArrayList<>();
    private final List<String> pendingPages = new ArrayList<>();
    private final List<ListEvidence> evidence = new ArrayList<>();
    private final NoteApparatus apparatus = new NoteApparatus();
    private Shape open;
    private Shape last;
    private int openedAt = -1;
    private int openedPoint;
    private int codePoints;
    private int countedTo;
    private boolean space;
    private boolean written;
    private String title;

    /** Begins a block; the one before it ends. One that gets no words never was. */
    public void begin(Shape shape) {
        end();
        open = shape;
        openedAt = -1;
        space = false;
    }

    /** Whether words would belong to a block. */
    public boolean isOpen() {
        return open != null;
    }

    /** Whether there is a block that an author wrote, the open one included. */
    public boolean hasText() {
        return written || hasWords() && open.kind().isShown();
    }

    /** Whether the open block has words already. */
    public boolean hasWords() {
        return open != null && openedAt >= 0;
    }

    /** Writes words; outside blocks they begin a paragraph. */
    public void words(CharSequence words) {
        for (int at = 0; at < words.length(); at++) {
            if (Separators.isCollapsible(words.charAt(at))) {
                space = true;
            } else if (Separators.isKept(words, at)) {
                letter(words.charAt(at));
            }
        }
    }

    /** Says which language the open block is in; null for nothing known. */
    public void speak(String lang) {
        if (open != null && lang != null) {
            open = open.in(lang);
        }
    }

    /**
     * Where the open block ends in a hyphen after a letter and the next words begin with a small letter, takes the hyphen
     * away: a word goes on that a line's end has parted.
     *
     * @return whether it did
     */
    public boolean joinHyphen(String next) {
        int length = text.length();
        boolean parted = hasWords()
                && length - openedAt > 1
                && length - 1 > countedTo
                && !next.isEmpty()
                && (text.charAt(length - 1) == '-' || text.charAt(length - 1) == '\u00AD')
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLowerCase(next.codePointAt(0));
        if (parted) {
            text.setLength(length - 1);
            space = false;
        }
        return parted;
    }

    /** Begins a new line in the block, as between the lines of a poem. */
    public void line() {
        if (hasWords()) {
            trimOpen();
            text.append('\n');
            space = false;
        }
    }

    /**
     * A page of the source begins here.
     *
     * @param label what it prints as its number, or null
     */
    public void page(String label) {
        String printed = label == null ? "" : Cut.to(Separators.collapsed(label), LONGEST_LABEL);
        if (milestones.size() + pendingPages.size() < MOST_MILESTONES) {
            pendingPages.add(printed.isEmpty() ? null : printed);
        }
    }

    /**
     * Writes the mark of a note into the text.
     *
     * @param list name of the series that the note belongs to
     * @param id what tells the note among its series
     * @param printed what the source prints as its mark, or null to number it
     */
    public void mark(String list, String id, String printed) {
        words("[" + apparatus.mark(list, id, printed) + "]");
    }

    /** Says what stands in a note; a second time adds to it. Notes that the text never refers to stand at the end. */
    public void note(String list, String id, String printed, CharSequence words, String lang) {
        apparatus.add(list, id, printed, words, lang);
    }

    /** Whether a mark of the note stands in the text already. */
    public boolean isReferredTo(String list, String id) {
        return apparatus.knows(list, id);
    }

    /** Whether a note of that id has words already. */
    public boolean hasNote(String list, String id) {
        return apparatus.has(list, id);
    }

    /** Ends the open block. */
    public void end() {
        if (open != null && openedAt >= 0) {
            trimOpen();
            if (text.length() > openedAt) {
                keep();
                last = open;
                written |= open.kind().isShown();
            }
        }
        open = null;
        openedAt = -1;
        space = false;
    }

    /** The words of the open block so far; empty where there are none. */
    public String openWords() {
        return hasWords() ? text.substring(openedAt) : "";
    }

    /** The title of the document, as the source tells it outside its text. */
    public void titled(String words) {
        String clean = Separators.collapsed(words == null ? "" : words);
        if (title == null && !clean.isEmpty()) {
            title = clean;
        }
    }

    private void keep() {
        if (blocks.size() == Draft.MOST_BLOCKS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    -1,
                    "The file has more than " + Draft.MOST_BLOCKS + " paragraphs, items and cells; divide it.");
        }
        if (open.kind() == BlockKind.TITLE && title == null) {
            title = text.substring(openedAt);
        }
        String label = open.label() == null ? null : Cut.to(open.label(), LONGEST_LABEL);
        blocks.add(new ReadBlock(
                open.kind(),
                new TextRange(openedPoint, codePoint(text.length())),
                open.level(),
                open.row(),
                open.column(),
                open.group(),
                label,
                open.languageTag()));
    }

    private void letter(char c) {
        if (open == null) {
            open = Shape.of(BlockKind.PARAGRAPH);
        }
        // A space that is no ASCII white space may stand inside a block, never at its edge.
        if (openedAt < 0) {
            if (Separators.isSpace(c)) {
                return;
            }
            separate();
            openedAt = text.length();
            openedPoint = codePoint(openedAt);
        } else if (space && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        space = false;
        if (!pendingPages.isEmpty() && !Separators.isSpace(c)) {
            int at = codePoint(text.length());
            pendingPages.forEach(label -> milestones.add(new ReadMilestone(at, label)));
            pendingPages.clear();
        }
        if (text.length() >= MOST_CHARS) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, -1, "The text has more than " + MOST_CHARS + " characters; divide it.");
        }
        text.append(c);
    }

    private void separate() {
        if (last != null) {
            text.append(open.separatorAfter(last));
        }
        if (open.label() != null) {
            text.append(Cut.to(open.label(), LONGEST_LABEL)).append(open.kind().isNote() ? ". " : " ");
        }
    }

    private void trimOpen() {
        int length = text.length();
        while (length > openedAt && Separators.isSpace(text.charAt(length - 1))) {
            length--;
        }
        text.setLength(length);
    }

    /** Code points before a char offset; offsets are asked for in rising order. */
    private int codePoint(int at) {
        codePoints += Character.codePointCount(text, countedTo, at);
        countedTo = at;
        return codePoints;
    }

    /**
     * The outcome: the notes are written below the text.
     *
     * @throws UnreadableDocument with {@link Reason#NO_WORDS} if nothing was written
     */
    public ReadText finish(RawReader reader) {
        end();
        List<List<NoteApparatus.Note>> lists = apparatus.lists();
        for (int list = 0; list < lists.size(); list++) {
            write(lists.get(list), list);
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(Reason.NO_WORDS, -1, "There are no words in this file.");
        }
        boolean anyCites = evidence.stream().anyMatch(ListEvidence::mostlyCites);
        notes.stream()
                .filter(note -> evidence.get(note.list()).explains(anyCites))
                .forEach(note -> blocks.set(
                        note.blockOrdinal(), blocks.get(note.blockOrdinal()).as(BlockKind.EXPLANATORY_NOTE)));
        return new ReadText(reader.name(), reader.version(), text.toString(), blocks, title, notes, milestones);
    }

    private void write(List<NoteApparatus.Note> list, int number) {
        ListEvidence shown = new ListEvidence();
        evidence.add(shown);
        for (NoteApparatus.Note note : list) {
            begin(new Shape(BlockKind.SOURCE_NOTE, 0, null, null, number, note.label(), note.lang()));
            words(note.words());
            end();
            int block = blocks.size() - 1;
            notes.add(new ReadNote(
                    block, number, note.number(), note.uses(), blocks.get(block).range()));
            shown.add(note.words(), note.number() == 0);
        }
    }
}
