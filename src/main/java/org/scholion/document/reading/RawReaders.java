package org.scholion.document.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The readers there are, and the choice among them by the evidence in a text. */
public final class RawReaders {
    private static final List<RawReader> ALL =
            List.of(new InfoboxArticleReader(), new BrowserCopyReader(), new PlainTextReader());

    private RawReaders() {}

    /** The reader that is surest of the text; the plain reader where no other knows the form. */
    public static RawReader choose(String text) {
        return ALL.stream()
                .max(Comparator.comparingInt(reader -> reader.confidence(text)))
                .orElseThrow();
    }

    /**
     * Reads a text with the reader that is surest of it.
     *
     * @throws UnreadableDocument with {@link UnreadableDocument.Reason#TOO_LARGE} if there are more than a million lines
     *     or 200,000 blocks
     */
    public static ReadText read(String text) {
        return choose(text).read(text);
    }

    /** The reader of a stored name, as long as it exists. */
    public static Optional<RawReader> find(String name) {
        return ALL.stream().filter(reader -> reader.name().equals(name)).findFirst();
    }
}
