package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The article's own note lists as they come by; which of them explain and which cite is settled at the end. */
final class NoteLists {
    private final Draft draft;
    private final List<NoteList> lists = new ArrayList<>();
    private int lastNumber;

    /** Ordinals of the blocks of one list, and what its notes show. */
    private static final class NoteList {
        private final List<Integer> blocks = new ArrayList<>();
        private final ListEvidence evidence = new ListEvidence();
    }

    NoteLists(Draft draft) {
        this.draft = draft;
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Whether a passage opens with a note that leads back into the text, or goes on with the list before it. */
    boolean open(List<Line> passage) {
        return NoteLine.of(passage.get(0))
                .filter(note -> note.caret() || goesOn(note))
                .isPresent();
    }

    private boolean goesOn(NoteLine note) {
        return lastNumber > 0 && note.number() == lastNumber + 1;
    }

    /** Adds the notes of a passage; a line that opens no note belongs to the note above it. */
    void add(List<Line> passage) {
        int at = 0;
        while (at < passage.size()) {
            NoteLine note = NoteLine.of(passage.get(at)).orElseThrow();
            int next = at + 1;
            int expected = note.number() + 1;
            while (next < passage.size() && !isNote(passage.get(next), expected)) {
                next++;
            }
            add(note, passage.get(at).text(), passage.get(next - 1).end());
            at = next;
        }
    }

    private static boolean isNote(Line line, int expected) {
        Optional<NoteLine> note = NoteLine.of(line);
        return note.isPresent()
                && (note.get().caret() || (expected > 1 && note.get().number() == expected));
    }

    private void add(NoteLine note, String text, int end) {
        boolean restarts = note.number() > 0 && note.number() <= lastNumber;
        boolean changes = !lists.isEmpty() && current().evidence.isLettered() != note.isLettered();
        if (lists.isEmpty() || restarts || changes) {
            lists.add(new NoteList());
        }
        lastNumber = note.number();
        NoteList list = current();
        list.evidence.add(text.substring(note.bodyFrom(), end), note.isLettered());
        list.blocks.add(draft.note(
                BlockKind.SOURCE_NOTE,
                note.bodyFrom(),
                end,
                lists.size() - 1,
                note.number(),
                note.uses(),
                note.label()));
    }

    private NoteList current() {
        return lists.get(lists.size() - 1);
    }

    /** A list explains if it does not cite while another list does, or if nothing in it cites at all. */
    void settle() {
        boolean anyCites = lists.stream().anyMatch(list -> list.evidence.mostlyCites());
        for (NoteList list : lists) {
            if (list.evidence.explains(anyCites)) {
                list.blocks.forEach(block -> draft.reclassify(block, BlockKind.EXPLANATORY_NOTE));
            }
        }
    }
}
