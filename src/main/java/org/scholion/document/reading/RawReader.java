package org.scholion.document.reading;

/**
 * Reads one raw form. Implementations are beans and stateless; the same bytes always give the same outcome for one
 * version.
 */
public interface RawReader {

    /** Stable name, stored with every revision read by it, at most 64 letters. */
    String name();

    /** Version of the rules. */
    int version();

    /** The form that it reads. */
    Form form();

    /**
     * How sure the reader is that the file is of its form, by evidence in the bytes first and its name second.
     *
     * @return 0 for "not mine", up to 100
     * @throws UnreadableDocument like {@link #read}
     */
    int confidence(RawFile file);

    /**
     * Reads the file.
     *
     * @throws UnreadableDocument if the file is damaged, locked or without words, or makes more lines, blocks or
     *     characters than a server can hold
     */
    ReadText read(RawFile file);

    /**
     * A raw form.
     *
     * @param title what people call it
     * @param mediaType the media type that its bytes are stored under
     */
    record Form(String title, String mediaType) {
        /** Plain text in UTF-8. */
        public static final Form PLAIN_TEXT = new Form("plain text", "text/plain;charset=utf-8");
    }
}
