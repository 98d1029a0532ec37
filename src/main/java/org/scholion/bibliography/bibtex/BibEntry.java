package org.scholion.bibliography.bibtex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it stands in a file: nothing of LaTeX is understood yet, but strings are expanded and joined.
 *
 * @param type lower case, without the at sign
 * @param key the citation key, or the empty string
 * @param fields values without their outer braces or quotes, by lower-case name, in the file's order
 * @param line where the entry begins, from 1
 */
record BibEntry(String type, String key, Map<String, String> fields, int line) {

    BibEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }
}
