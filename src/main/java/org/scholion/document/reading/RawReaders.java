package org.scholion.document.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.scholion.document.reading.UnreadableDocument.Reason;

/** The readers there are, and the choice among them by the evidence in a file. */
@ApplicationScoped
public class RawReaders {
    /** Two files at a time: each may take a hundred megabytes while it is read, and there are few processors. */
    private static final int AT_ONCE = 2;

    private final List<RawReader> all;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    public RawReaders(@Any Instance<RawReader> readers) {
        this(readers.stream().toList());
    }

    public RawReaders(Collection<? extends RawReader> readers) {
        this.all = readers.stream()
                .sorted(Comparator.comparing(RawReader::name))
                .map(RawReader.class::cast)
                .toList();
    }

    /** Names of the readers, in order: what a person may choose among. */
    public List<String> names() {
        return all.stream().map(RawReader::name).toList();
    }

    /** The reader of a stored name, as long as it exists. */
    public Optional<RawReader> find(String name) {
        return all.stream().filter(reader -> reader.name().equals(name)).findFirst();
    }

    /**
     * The reader that is surest of a file.
     *
     * @throws UnreadableDocument if none is, with the reason why it is no text either
     */
    public RawReader choose(RawFile file) {
        RawReader surest = null;
        int most = 0;
        for (RawReader reader : all) {
            int confidence = reader.confidence(file);
            if (confidence > most) {
                surest = reader;
                most = confidence;
            }
        }
        return surest == null ? refuse(file) : surest;
    }

    private RawReader refuse(RawFile file) {
        try {
            file.text();
        } catch (UnreadableDocument refused) {
            throw refused.reason() == Reason.BINARY
                    ? new UnreadableDocument(
                            Reason.BINARY,
                            refused.byteOffset(),
                            refused.getMessage() + " These forms are read: " + forms() + ".")
                    : refused;
        }
        throw new IllegalStateException("A text that no reader reads");
    }

    /** The forms that are read, for people. */
    public String forms() {
        return all.stream()
                .map(reader -> reader.form().title())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads a file.
     *
     * @param reader name of the reader that somebody chose, or null for the one that is surest
     * @throws UnreadableDocument if there is no such reader, or the file cannot be read
     */
    public ReadText read(RawFile file, String reader) {
        places.acquireUninterruptibly();
        try {
            return reader == null || reader.isBlank()
                    ? choose(file).read(file)
                    : find(reader)
                            .orElseThrow(() -> new UnreadableDocument(
                                    Reason.NO_SUCH_READER,
                                    -1,
                                    "There is no reader “" + reader + "”. These are: " + String.join(", ", names())
                                            + "."))
                            .read(file);
        } finally {
            places.release();
        }
    }
}
