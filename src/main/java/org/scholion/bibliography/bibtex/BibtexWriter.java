package org.scholion.bibliography.bibtex;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;

/**
 * Writes classic BibTeX after "BibTeXing" (O. Patashnik, 1988): entries by key, fields in a fixed order, so that a diff
 * shows only what changed. What a record does not hold is left out and told, never filled in.
 */
@ApplicationScoped
public class BibtexWriter implements BibliographyWriter {

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public String mediaType() {
        return "application/x-bibtex";
    }

    @Override
    public WrittenBibliography write(Collection<KeyedItem> items) {
        List<BibtexEntry> entries = items.stream()
                .sorted(Comparator.comparing(KeyedItem::key))
                .map(BibtexEntry::new)
                .toList();
        StringBuilder file = new StringBuilder();
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        for (BibtexEntry entry : entries) {
            if (file.length() > 0) {
                file.append('\n');
            }
            entry.writeTo(file);
            if (!entry.unknown().isEmpty()) {
                unknown.put(entry.key(), entry.unknown());
            }
        }
        return new WrittenBibliography(file.toString(), unknown);
    }
}
