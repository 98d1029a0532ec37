package org.scholion.bibliography.format;

import org.scholion.bibliography.item.CslItem;

/**
 * A record under its citation key.
 *
 * @param key ASCII letters, digits, hyphen, underscore, colon and full stop
 */
public record KeyedItem(String key, CslItem item) {

    /** @throws IllegalArgumentException if the key has other characters, which would break a .bib file */
    public KeyedItem {
        if (!key.matches("[A-Za-z0-9_:.-]+")) {
            throw new IllegalArgumentException("Not a citation key: " + key);
        }
    }
}
