package org.scholion.bibliography.format;

import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslItem;

/**
 * A record under its citation key.
 *
 * @param key of what biber takes: no white space and none of "'@,{}%#~=()\
 */
public record KeyedItem(String key, CslItem item) {
    private static final Pattern KEY = Pattern.compile("[^\\s\\p{Cntrl}\"'@,{}%#~=()\\\\]+");

    /** @throws IllegalArgumentException if the key has other characters, which would break a .bib file */
    public KeyedItem {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a citation key: " + key);
        }
    }
}
