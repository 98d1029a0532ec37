package org.scholion.bibliography.reference;

/**
 * A reference with the name of the place it stands in.
 *
 * @param source what the caller calls the place: a note's id or number
 * @param reference as parsed
 */
public record CitedReference(String source, ParsedReference reference) {}
