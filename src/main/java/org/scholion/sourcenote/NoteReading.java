package org.scholion.sourcenote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.reference.BackReferences;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceParser;

/** Reads the notes of a text one after the other; "idem" in one takes its author from the one before. */
final class NoteReading {

    /**
     * A note to be read.
     *
     * @param list which list it stands in; a line under a table is a list of its own
     * @param explains whether it explains the text, so that only the cites among its sentences are read
     */
    record Words(int list, String body, boolean explains) {}

    /**
     * A reference that was read.
     *
     * @param note index of its note
     * @param ordinal place among the note's references, from 0
     */
    record Read(int note, int ordinal, BackReferences.Placed placed) {
        ParsedReference reference() {
            return placed.reference();
        }
    }

    private final ReferenceParser parser;
    private final int most;

    /** @param most notes that come after so many references are left unread */
    NoteReading(ReferenceParser parser, int most) {
        this.parser = parser;
        this.most = most;
    }

    /** All references of the notes, note by note in order. */
    List<Read> read(List<Words> notes) {
        List<Read> read = new ArrayList<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int n = 0; n < notes.size() && read.size() < most; n++) {
            Words words = notes.get(n);
            int place = sizes.merge(words.list(), 1, Integer::sum) - 1;
            List<ParsedReference> references =
                    words.explains() ? parser.parseProse(words.body()) : parser.parse(words.body());
            for (ParsedReference reference : references) {
                boolean sameNote = !read.isEmpty() && read.get(read.size() - 1).note() == n;
                int ordinal = sameNote ? read.get(read.size() - 1).ordinal() + 1 : 0;
                read.add(new Read(n, ordinal, new BackReferences.Placed(words.list(), place, reference)));
            }
        }
        return withAuthors(read);
    }

    private static List<Read> withAuthors(List<Read> read) {
        List<ParsedReference> named =
                BackReferences.withAuthors(read.stream().map(Read::placed).toList());
        List<Read> all = new ArrayList<>();
        for (int n = 0; n < read.size(); n++) {
            Read one = read.get(n);
            BackReferences.Placed placed = one.placed();
            all.add(new Read(
                    one.note(), one.ordinal(), new BackReferences.Placed(placed.list(), placed.note(), named.get(n))));
        }
        return all;
    }
}
