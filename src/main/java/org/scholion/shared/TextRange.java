package org.scholion.shared;

/**
 * A half-open range of Unicode code points in the canonical text of a revision.
 *
 * @param start first code point, zero-based
 * @param end one past the last code point; equal to {@code start} for an empty range
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

    /** @throws IllegalArgumentException if the range is negative or reversed */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range of code points: " + start + ".." + end);
        }
    }

    /** The number of code points covered. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** Orders by start, the longer range first where two start together, so that a range precedes what it contains. */
    @Override
    public int compareTo(TextRange other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
