package org.scholion.vocabulary.skos;

import java.util.List;

/**
 * What a file says of one vocabulary.
 *
 * @param iri of the concept scheme; null if the file names none
 * @param title null if the file has none
 * @param description empty for none
 * @param concepts in the order of their IRIs
 * @param extra all statements that are not told by the rest, as Turtle
 * @param problems what is wrong with it
 */
public record SkosFile(
        String iri,
        String title,
        String description,
        List<SkosConcept> concepts,
        String extra,
        List<SkosProblem> problems) {}
