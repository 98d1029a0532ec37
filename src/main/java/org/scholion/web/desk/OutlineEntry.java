package org.scholion.web.desk;

/**
 * A line of the outline.
 *
 * @param id id of the element on the page that it leads to
 * @param level 2 for a section, 3 for a subsection and so on
 * @param text the heading's words
 */
public record OutlineEntry(String id, int level, String text) {}
