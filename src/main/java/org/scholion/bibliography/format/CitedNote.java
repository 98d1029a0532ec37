package org.scholion.bibliography.format;

import java.util.List;

/**
 * A note, or another place in a text, that cites.
 *
 * @param number of the note, from 1; notes that cite nothing are left out and leave a gap
 * @param cites in the order of the note
 */
public record CitedNote(int number, List<Cite> cites) {

    public CitedNote {
        cites = List.copyOf(cites);
    }
}
