package org.scholion.edition.content;

/**
 * A marked passage: a half-open range of code points in the revision's text.
 *
 * @param start first code point
 * @param end one past the last code point, greater than {@code start}
 */
public record EditionPassage(int start, int end) {

    /** @throws IllegalArgumentException if the passage is empty, reversed or negative */
    public EditionPassage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a passage: " + start + ".." + end);
        }
    }
}
