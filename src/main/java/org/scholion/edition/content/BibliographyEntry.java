package org.scholion.edition.content;

import java.util.List;
import java.util.Objects;

/**
 * A work in the bibliography.
 *
 * @param key its citation key
 * @param reference the reference, rendered
 */
public record BibliographyEntry(String key, List<TextRun> reference) {

    public BibliographyEntry {
        Objects.requireNonNull(key, "key");
        reference = List.copyOf(reference);
    }
}
