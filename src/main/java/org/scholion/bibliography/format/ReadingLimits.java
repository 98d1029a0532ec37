package org.scholion.bibliography.format;

/**
 * What is taken of a file at most. Real libraries hold far less; without limits, a small file of nothing could fill the
 * memory or keep a processor busy for hours.
 */
public final class ReadingLimits {
    /** The longest value of a field, in chars; a longer one is left out and reported. */
    public static final int LONGEST_VALUE = 30_000;

    /** The most records and reports of one file; what comes after is left out and reported. */
    public static final int MOST_RECORDS = 50_000;

    private ReadingLimits() {}

    /**
     * The report of a file with more.
     *
     * @param line of the first record that is not read, from 1
     */
    public static ReadProblem more(int line) {
        return new ReadProblem(
                line,
                "",
                "The file is not read from here on: it holds more than " + MOST_RECORDS + " records. Divide it.",
                true);
    }
}
