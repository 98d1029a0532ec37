package org.scholion.annotation.passage;

/**
 * Words that a person selected, as a client sends them.
 *
 * @param revision number of the revision they were read in, or null for the current one
 * @param start first code point
 * @param end one past the last code point
 * @param exact the words as the client saw them, which must be those of the text; null to take the text's
 */
public record Selection(Integer revision, Integer start, Integer end, String exact) {}
