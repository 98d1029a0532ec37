package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.blob.BlobStore;
import org.scholion.shared.Problem;

/**
 * The works that an edition cites, as they were when it was published: read from the files that were stored then, never
 * from the bibliography, which goes on changing.
 */
@ApplicationScoped
public class EditionWorks {
    private final EditionRepository editions;
    private final BlobStore blobs;
    private final FileFormats formats;

    @Inject
    public EditionWorks(EditionRepository editions, BlobStore blobs, FileFormats formats) {
        this.editions = editions;
        this.blobs = blobs;
        this.formats = formats;
    }

    /**
     * An edition's works in a file format.
     *
     * @param fileName name that a download gets
     */
    public record Written(String fileName, String mediaType, String text) {}

    /** The works of an edition that the person was shown, by citation key. */
    @Transactional
    public List<KeyedItem> of(Edition edition) {
        return read(editions.findFiles(List.of(edition.id())));
    }

    /**
     * The works of an edition that the person was shown, in a format. What was stored at publication comes as it was
     * stored, byte for byte; other formats are written from the records.
     *
     * @param format short name, such as "biblatex"
     * @throws Problem.InvalidInput naming {@code format} if there is no such format
     */
    @Transactional
    public Written write(Edition edition, String format) {
        BibliographyWriter writer = formats.writer(format);
        List<EditionFile> files = editions.findFiles(List.of(edition.id()));
        String text =
                stored(files, format).orElseGet(() -> writer.write(read(files)).text());
        return new Written(name(files, writer.extension()), writer.mediaType(), text);
    }

    /** The name of the edition's downloads with another ending. */
    @Transactional
    public String fileName(Edition edition, String extension) {
        return name(editions.findFiles(List.of(edition.id())), extension);
    }

    private static String name(List<EditionFile> files, String extension) {
        String bibtex = files.stream()
                .filter(file -> file.kind().equals(EditionFile.BIBTEX))
                .findFirst()
                .orElseThrow()
                .fileName();
        return bibtex.substring(0, bibtex.lastIndexOf('.') + 1) + extension;
    }

    /** The first editions were stored without records; their BibTeX holds what it has no fields for as well. */
    private List<KeyedItem> read(List<EditionFile> files) {
        return stored(files, EditionFile.RECORDS)
                .map(records -> read(EditionFile.RECORDS, records))
                .orElseGet(() -> read(
                        EditionFile.BIBTEX, stored(files, EditionFile.BIBTEX).orElseThrow()));
    }

    private List<KeyedItem> read(String format, String text) {
        return formats.reader(format).read(text).entries().stream()
                .map(entry -> new KeyedItem(entry.key(), entry.item()))
                .toList();
    }

    private Optional<String> stored(List<EditionFile> files, String kind) {
        return files.stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .map(file -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        blobs.write(blobs.get(file.sha256()), bytes);
                    } catch (IOException broken) {
                        throw new UncheckedIOException("A stored file cannot be read: " + file.fileName(), broken);
                    }
                    return bytes.toString(StandardCharsets.UTF_8);
                });
    }
}
