package org.scholion.document.reading;

/** Reads a form that is a text in UTF-8, so that the text alone decides. */
public interface TextReader extends RawReader {

    /**
     * How sure the reader is that a text is of its form.
     *
     * @param text the decoded text
     * @return 0 for "not mine", up to 100
     */
    int confidence(String text);

    /**
     * Reads the text. Never fails on text it gave a confidence above 0 for, however it is made up, but for its size.
     *
     * @throws UnreadableDocument with {@link UnreadableDocument.Reason#TOO_LARGE} if there are more lines or blocks than
     *     a server can hold
     */
    ReadText read(String text);

    @Override
    default Form form() {
        return Form.PLAIN_TEXT;
    }

    @Override
    default int confidence(RawFile file) {
        return file.isText() ? confidence(file.text()) : 0;
    }

    @Override
    default ReadText read(RawFile file) {
        return read(file.text());
    }
}
