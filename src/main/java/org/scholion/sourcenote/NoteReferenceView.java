package org.scholion.sourcenote;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.item.Locator;

/**
 * One work cited in a source note, as it is shown.
 *
 * @param workKey the work's citation key
 * @param locator where in the work, or null
 * @param quote the work's words as the note quotes them, or null
 * @param archiveDate day of the archived copy, ISO 8601, or null
 * @param accessDate day of reading, ISO 8601, or null
 * @param isbn as written
 * @param language of the work as the note gives it, or null
 * @param findings codes of what a person should look at
 * @param rule which rule tied the reference to its work
 */
public record NoteReferenceView(
        UUID workId,
        String workKey,
        Locator locator,
        String quote,
        String archiveDate,
        String accessDate,
        List<String> isbn,
        String issn,
        String doi,
        String language,
        List<String> findings,
        String rule) {

    static NoteReferenceView of(NoteReference reference, String workKey) {
        JsonObject parsed = reference.parsed();
        return new NoteReferenceView(
                reference.workId(),
                workKey,
                reference.locator(),
                reference.quote(),
                parsed.getString("archiveDate", null),
                parsed.getString("accessDate", null),
                strings(parsed, "isbn"),
                parsed.getString("issn", null),
                parsed.getString("doi", null),
                parsed.getString("language", null),
                strings(parsed, "findings"),
                reference.rule());
    }

    private static List<String> strings(JsonObject object, String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
