package org.scholion.document.mediawiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.document.reading.Manuscript;

/** The notes of an article, by group and name, and the references to them in the order of the markup. */
final class WikiNotes {
    private static final String LETTERS = "lower-alpha";

    private final Map<Key, Note> notes = new LinkedHashMap<>();
    private final List<Key> references = new ArrayList<>();
    private final Map<String, Integer> lettered = new HashMap<>();
    private int unnamed;

    /** What tells a note: its group ("" for the common one) and its name. */
    private record Key(String group, String name) {}

    private static final class Note {
        private String words = "";
        private String printed;
    }

    /**
     * A reference.
     *
     * @param name null or empty for a note of its own
     * @param words what the note says in half-read markup; blank where it is said elsewhere
     * @return the sign that stands for it
     */
    String refer(String group, String name, String words) {
        Key key = new Key(
                group == null ? "" : group.strip(),
                name == null || name.isBlank() ? "\u0000" + unnamed++ : name.strip());
        Note note = notes.computeIfAbsent(key, known -> new Note());
        if (note.words.isBlank()) {
            note.words = words;
        }
        references.add(key);
        return Sign.NOTE.of(references.size() - 1);
    }

    /** Writes the mark that a sign stands for. */
    void mark(int number, Manuscript manuscript) {
        Key key = references.get(number);
        manuscript.mark(key.group(), key.name(), printed(key));
    }

    private String printed(Key key) {
        Note note = notes.get(key);
        if (note.printed == null && key.group().equals(LETTERS)) {
            note.printed = letters(lettered.merge(key.group(), 1, Integer::sum));
        }
        return note.printed;
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Gives the manuscript what the notes say. */
    void write(Manuscript manuscript, WikiInline inline) {
        notes.forEach((key, note) -> {
            String words = inline.plain(note.words);
            if (!words.isBlank()) {
                manuscript.note(key.group(), key.name(), printed(key), words, null);
            }
        });
    }
}
