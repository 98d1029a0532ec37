package org.scholion.web.desk;

/**
 * The beginning of a page of the source.
 *
 * @param at its first code point
 * @param label what the source prints as its number, or null
 */
public record MarkupPage(int at, String label) {}
