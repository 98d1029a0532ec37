package org.scholion.web.bibliography;

/**
 * A tag as the API shows it.
 *
 * @param works how many works have it
 */
public record TagView(String word, long works) {}
