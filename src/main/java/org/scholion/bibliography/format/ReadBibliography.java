package org.scholion.bibliography.format;

import java.util.List;

/**
 * What a reader made of a bibliographic file.
 *
 * @param entries in the file's order
 * @param problems by line; an entry with one may be read or lost
 */
public record ReadBibliography(List<ReadEntry> entries, List<ReadProblem> problems) {

    public ReadBibliography {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
