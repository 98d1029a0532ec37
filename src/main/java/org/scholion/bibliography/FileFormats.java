package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.shared.Problem;

/** The file formats of bibliographies that are read and written here. */
@ApplicationScoped
public class FileFormats {
    /** As many characters are looked at to tell what a file is. */
    private static final int BEGINNING = 20_000;

    private final List<BibliographyReader> readers;
    private final List<BibliographyWriter> writers;

    @Inject
    public FileFormats(@Any Instance<BibliographyReader> readers, @Any Instance<BibliographyWriter> writers) {
        this(readers.stream().toList(), writers.stream().toList());
    }

    /** With these readers and writers only. */
    public FileFormats(Collection<BibliographyReader> readers, Collection<BibliographyWriter> writers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(BibliographyReader::isLastResort)
                        .thenComparing(BibliographyReader::format, Comparator.reverseOrder()))
                .toList();
        this.writers = writers.stream()
                .sorted(Comparator.comparing(BibliographyWriter::format))
                .toList();
    }

    /** The names of the formats that are read. */
    public List<String> readable() {
        return readers.stream().map(BibliographyReader::format).sorted().toList();
    }

    /** Everything that writes a format. */
    public List<BibliographyWriter> writers() {
        return writers;
    }

    /** The reader of a file that begins like this; nothing where no reader recognises it. */
    public Optional<BibliographyReader> recognised(String text) {
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        return readers.stream().filter(reader -> reader.recognises(beginning)).findFirst();
    }

    /**
     * The reader of a format that a person named.
     *
     * @throws Problem.InvalidInput naming {@code format} if there is none
     */
    public BibliographyReader reader(String format) {
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> unknown(
                        format, readers.stream().map(BibliographyReader::format).toList()));
    }

    /**
     * The writer of a format that a person named.
     *
     * @throws Problem.InvalidInput naming {@code format} if there is none
     */
    public BibliographyWriter writer(String format) {
        return writers.stream()
                .filter(writer -> writer.format().equals(format))
                .findFirst()
                .orElseThrow(() -> unknown(
                        format, writers.stream().map(BibliographyWriter::format).toList()));
    }

    private static Problem unknown(String format, List<String> known) {
        return new Problem.InvalidInput("format", "“" + format + "” is none of " + String.join(", ", known) + ".");
    }
}
