package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.shared.Problem;

/** The formats that can be imported, found by name or by how a file begins. */
@ApplicationScoped
public class BibliographyReaders {
    /** In chars; long licences stand at the beginning of some files. */
    private static final int BEGINNING = 20_000;

    private final List<BibliographyReader> readers;

    @Inject
    public BibliographyReaders(@Any Instance<BibliographyReader> readers) {
        this(StreamSupport.stream(readers.spliterator(), false).toList());
    }

    BibliographyReaders(List<BibliographyReader> readers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(BibliographyReader::format))
                .toList();
    }

    /** The names of the formats. */
    public List<String> formats() {
        return readers.stream().map(BibliographyReader::format).toList();
    }

    /**
     * The reader of a format.
     *
     * @throws Problem.InvalidInput naming {@code format} if there is none
     */
    public BibliographyReader named(String format) {
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput(
                        "format", "“" + format + "” cannot be imported; " + String.join(", ", formats()) + " can."));
    }

    /**
     * The reader that recognises a file. Plain references, which look like any text, come last.
     *
     * @throws Problem.Unsupported naming {@code file} if none does
     */
    BibliographyReader recognising(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return readers.stream()
                .filter(reader -> !reader.format().equals(PlainReferences.FORMAT) && reader.recognises(beginning))
                .findFirst()
                .or(() -> readers.stream()
                        .filter(reader -> reader.recognises(beginning))
                        .findFirst())
                .orElseThrow(() -> new Problem.Unsupported(
                        "file",
                        "This file is none of " + String.join(", ", formats()) + ", as far as its beginning tells."));
    }
}
