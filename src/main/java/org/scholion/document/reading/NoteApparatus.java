package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.document.reading.UnreadableDocument.Reason;
import org.scholion.shared.Cut;

/** The notes of a text on their way: in series, each in the order in which the text first refers to them. */
final class NoteApparatus {
    private static final int MOST_NOTES = 2 * Draft.MOST_BLOCKS;

    private final Map<String, Series> series = new LinkedHashMap<>();
    private long chars;
    private int count;

    /** A numbered series of notes, such as the footnotes or the endnotes. */
    private static final class Series {
        private final Map<String, Note> byId = new HashMap<>();
        private final List<Note> inOrder = new ArrayList<>();
    }

    /** A note that waits for the end of the text. */
    static final class Note {
        private final String label;
        private int uses;
        private String words = "";
        private String lang;

        private Note(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** How often the text refers to it, at least 1: a note that nothing leads to is one all the same. */
        int uses() {
            return Math.max(1, uses);
        }

        String words() {
            return words;
        }

        String lang() {
            return lang;
        }

        /** Its number, or 0 where its mark is none. */
        int number() {
            boolean digits =
                    label.length() <= 6 && !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Integer.parseInt(label) : 0;
        }
    }

    /** Takes note of a reference to a note; answers what the mark reads. */
    String mark(String list, String id, String printed) {
        Note note = get(list, id, printed);
        note.uses++;
        return note.label;
    }

    /** Adds to what stands in a note. */
    void add(String list, String id, String printed, CharSequence words, String lang) {
        Note note = get(list, id, printed);
        String added = Separators.collapsed(words);
        chars += added.length();
        if (chars > RawFile.TEXT_LIMIT_BYTES) {
            throw tooMany();
        }
        note.words = note.words.isEmpty() || added.isEmpty() ? note.words + added : note.words + " " + added;
        note.lang = note.lang == null ? lang : note.lang;
    }

    /** Whether the note has been referred to or written. */
    boolean knows(String list, String id) {
        return series.containsKey(list) && series.get(list).byId.containsKey(id);
    }

    /** Whether a note of that id has words already. */
    boolean has(String list, String id) {
        Series known = series.get(list);
        Note note = known == null ? null : known.byId.get(id);
        return note != null && !note.words.isEmpty();
    }

    /** The notes that have words, series by series. */
    List<List<Note>> lists() {
        return series.values().stream()
                .map(one -> one.inOrder.stream()
                        .filter(note -> !note.words.isEmpty())
                        .toList())
                .filter(list -> !list.isEmpty())
                .toList();
    }

    private Note get(String list, String id, String printed) {
        Series notes = series.computeIfAbsent(list, name -> new Series());
        Note known = notes.byId.get(id);
        if (known != null) {
            return known;
        }
        if (++count > MOST_NOTES) {
            throw tooMany();
        }
        String given = printed == null ? "" : Separators.collapsed(printed);
        String label = given.isEmpty() ? String.valueOf(notes.inOrder.size() + 1) : given;
        Note note = new Note(Cut.to(label, Manuscript.LONGEST_LABEL));
        notes.byId.put(id, note);
        notes.inOrder.add(note);
        return note;
    }

    private static UnreadableDocument tooMany() {
        return new UnreadableDocument(Reason.TOO_LARGE, -1, "The notes are too many or too long; divide the file.");
    }
}
