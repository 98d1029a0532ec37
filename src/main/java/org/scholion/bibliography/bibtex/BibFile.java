package org.scholion.bibliography.bibtex;

import java.util.List;
import org.scholion.bibliography.format.ReadProblem;

/**
 * A BibTeX or biblatex file taken apart.
 *
 * @param entries in the file's order
 * @param problems in the file's order
 */
record BibFile(List<BibEntry> entries, List<ReadProblem> problems) {

    BibFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
