package org.scholion.vocabulary.skos;

import java.util.List;
import java.util.UUID;

/**
 * What taking a file over would do, or has done.
 *
 * @param imported id of the import; null before
 * @param vocabulary id of the vocabulary; null for one that is not made yet
 * @param added how many concepts are new
 * @param changed how many say something else
 * @param same how many stay as they are
 * @param missing how many are there that the file does not have
 * @param examples the first words of concepts that are added, changed or missing
 * @param problems what is wrong with the file; with an error nothing is taken over
 */
public record ImportReport(
        UUID imported,
        UUID vocabulary,
        String title,
        int added,
        int changed,
        int same,
        int missing,
        List<Example> examples,
        List<SkosProblem> problems) {

    /** How many examples and problems are told. */
    static final int MOST_TOLD = 200;

    /** Whether something is so wrong that nothing can be taken over. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(SkosProblem::error);
    }

    /** A concept that the import does something to. */
    public record Example(Fate fate, String label, String iri) {}

    /** What becomes of a concept. */
    public enum Fate {
        ADDED,
        CHANGED,
        MISSING
    }
}
