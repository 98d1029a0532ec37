package org.scholion.edition.pdf;

/**
 * Words as they came to stand on a page, in points from the page's lower left corner.
 *
 * @param id what they were marked with
 * @param page zero-based page
 * @param left where they start
 * @param right where they end
 * @param baseline the line they stand on
 * @param size font size
 */
record PlacedWords(String id, int page, double left, double right, double baseline, double size) {}
