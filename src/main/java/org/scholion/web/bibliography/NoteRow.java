package org.scholion.web.bibliography;

import java.io.Serializable;

/**
 * A source note that cites a work.
 *
 * @param list which of the document's series of notes, from 0; -1 for a line under a table
 * @param number its number, 0 for a line under a table
 * @param uses how often the text refers to it
 * @param raw the note, verbatim
 */
public record NoteRow(String slug, String documentTitle, int list, int number, int uses, String raw)
        implements Serializable {

    public boolean isTableLine() {
        return list < 0;
    }
}
