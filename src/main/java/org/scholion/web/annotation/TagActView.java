package org.scholion.web.annotation;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.tag.TagAct;
import org.scholion.shared.Json;
import org.scholion.web.shared.Words;

/**
 * A change of tags on many notes as the API shows it.
 *
 * @param act "rename", "merge", "delete", "apply" or "remove"
 * @param tags labels of the tags that it was about
 * @param into label of what they became; null where they did not become anything
 * @param notes how many notes it changed
 * @param documents in how many documents
 * @param undoneAt when it was taken back; null if it stands
 */
public record TagActView(
        UUID id,
        String act,
        List<String> tags,
        String into,
        int notes,
        int documents,
        Instant doneAt,
        Instant undoneAt) {

    static TagActView of(TagAct act) {
        JsonObject wanted;
        try (JsonReader reader = Json.createReader(new StringReader(act.requestJson()))) {
            wanted = reader.readObject();
        }
        return new TagActView(
                act.id(),
                Words.of(act.verb()),
                wanted.getJsonArray("tags").getValuesAs(JsonString::getString),
                wanted.getString("into", null),
                act.notes(),
                act.documents(),
                act.doneAt(),
                act.undoneAt());
    }
}
