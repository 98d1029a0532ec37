package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.ArrayList;

/** Where a work is used: the documents' own notes that cite it, and the citations of scholars. */
public record WorkUses(ArrayList<NoteRow> notes, ArrayList<CitationRow> citations) implements Serializable {

    /** How many notes cite it, lines under tables apart. */
    public long noteCount() {
        return notes.stream().filter(note -> !note.isTableLine()).count();
    }

    /** How often texts refer to those notes. */
    public int useCount() {
        return notes.stream()
                .filter(note -> !note.isTableLine())
                .mapToInt(NoteRow::uses)
                .sum();
    }

    /** How many lines under tables cite it. */
    public long tableLineCount() {
        return notes.size() - noteCount();
    }
}
