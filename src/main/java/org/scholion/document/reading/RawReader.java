package org.scholion.document.reading;

/** Reads one raw form. Stateless; the same text always gives the same outcome for one version. */
public interface RawReader {

    /** Stable name, stored with every revision read by it. */
    String name();

    /** Version of the rules. */
    int version();

    /**
     * How sure the reader is that the text is of its form, by evidence in the text.
     *
     * @param text the decoded text
     * @return 0 for "not mine", up to 100
     * @throws UnreadableDocument like {@link #read}
     */
    int confidence(String text);

    /**
     * Reads the text. Never fails on text it gave a confidence above 0 for, however it is made up, but for its size.
     *
     * @throws UnreadableDocument with {@link UnreadableDocument.Reason#TOO_LARGE} if there are more lines or blocks than
     *     a server can hold
     */
    ReadText read(String text);
}
