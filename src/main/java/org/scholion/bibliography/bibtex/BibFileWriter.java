package org.scholion.bibliography.bibtex;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;

/**
 * Writes .bib files: entries by key, fields in a fixed order, so that a diff shows only what changed. What a record
 * does not hold is left out and told, never filled in.
 */
abstract class BibFileWriter implements BibliographyWriter {
    private final BibDialect dialect;

    BibFileWriter(BibDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex";
    }

    @Override
    public String extension() {
        return "bib";
    }

    @Override
    public WrittenBibliography write(Collection<KeyedItem> items) {
        StringBuilder file = new StringBuilder();
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        List<KeyedItem> sorted =
                items.stream().sorted(Comparator.comparing(KeyedItem::key)).toList();
        for (KeyedItem item : sorted) {
            BibEntryWriter entry = BibEntryWriter.of(item, dialect);
            append(entry, file, file.length() == 0);
            if (!entry.unknown().isEmpty()) {
                unknown.put(entry.key(), entry.unknown());
            }
        }
        return new WrittenBibliography(file.toString(), unknown);
    }

    @Override
    public void write(Iterator<KeyedItem> items, Appendable out) throws IOException {
        boolean first = true;
        while (items.hasNext()) {
            StringBuilder one = new StringBuilder();
            append(BibEntryWriter.of(items.next(), dialect), one, first);
            out.append(one);
            first = false;
        }
    }

    private static void append(BibEntryWriter entry, StringBuilder file, boolean first) {
        if (!first) {
            file.append('\n');
        }
        entry.writeTo(file);
    }
}
