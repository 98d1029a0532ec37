package org.scholion.vocabulary.skos;

/**
 * Something that is wrong with a file.
 *
 * @param error whether nothing can be taken over before it is put right
 * @param iri what it is wrong with; null for the whole file
 */
public record SkosProblem(boolean error, String iri, String message) {}
