package org.scholion.edition;

import java.util.List;
import org.scholion.shared.JsonText;

/**
 * A work cited of which something is unknown.
 *
 * @param key its citation key
 * @param label how people call it, such as "Forbes 1986"
 * @param fields names of the CSL variables that nobody knows
 */
public record MissingFields(String key, String label, List<String> fields) {

    public MissingFields {
        fields = List.copyOf(fields);
    }

    JsonText state() {
        return new JsonText().with("key", key).with("label", label).with("fields", fields);
    }
}
