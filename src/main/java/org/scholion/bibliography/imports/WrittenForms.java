package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.item.CslItem;

/**
 * Says what is left of a record after writing it and reading it again. Formats have no room for everything: a file that
 * we wrote ourselves must not seem to change what it could not hold.
 */
@ApplicationScoped
public class WrittenForms {
    private static final String ANY_KEY = "key";

    private final FileFormats formats;

    @Inject
    public WrittenForms(FileFormats formats) {
        this.formats = formats;
    }

    /** The record as each of our formats says it that a reader understands. */
    List<CslItem> of(CslItem item, BibliographyReader reader) {
        return formats.writers().stream()
                .map(writer ->
                        writer.write(List.of(new KeyedItem(ANY_KEY, item))).text())
                .filter(reader::recognises)
                .flatMap(text -> reader.read(text).entries().stream())
                .map(ReadEntry::item)
                .toList();
    }
}
