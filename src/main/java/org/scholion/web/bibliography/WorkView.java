package org.scholion.web.bibliography;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Versioned;

/**
 * A work as the API shows it.
 *
 * @param key its present citation key
 * @param keys all keys that lead to it, the present one first
 * @param label "Wang 2020"
 * @param type CSL type such as "book"
 * @param csl the record as CSL-JSON
 * @param provenance where each field came from, by CSL variable name
 * @param unknown variables that its type asks for and nobody knows
 * @param formatted its entry in a bibliography, as plain text
 * @param pinned whether a person chose its key, so that no pattern changes it
 * @param tags words on it, in alphabetical order
 * @param collections ids of the collections that it is in
 * @param uses how many citations refer to it that everybody in the project sees
 */
public record WorkView(
        String key,
        List<String> keys,
        String label,
        String type,
        JsonObject csl,
        Map<String, OriginView> provenance,
        List<String> unknown,
        String formatted,
        boolean pinned,
        List<String> tags,
        List<UUID> collections,
        long version,
        long uses)
        implements Versioned {

    /**
     * Where a field came from.
     *
     * @param source "note", "person" or "import"
     * @param detail which note and rule, or which file; null for a person
     */
    public record OriginView(String source, String detail, PersonView person, Instant at) {}
}
