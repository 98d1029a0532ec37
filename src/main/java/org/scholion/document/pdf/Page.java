package org.scholion.document.pdf;

import java.util.List;

/**
 * A page as it was found.
 *
 * @param label what the file says is printed as its number, or null
 * @param lines in reading order
 */
record Page(float width, float height, String label, List<Line> lines) {}
