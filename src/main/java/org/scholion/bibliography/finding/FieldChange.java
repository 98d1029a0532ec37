package org.scholion.bibliography.finding;

/**
 * What a correction does to one field, for people to read.
 *
 * @param before what the field says, or null if it is unknown
 * @param after what it will say, or null if it will be unknown
 */
public record FieldChange(String field, String before, String after) {}
