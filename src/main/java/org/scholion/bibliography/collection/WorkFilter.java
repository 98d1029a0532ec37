package org.scholion.bibliography.collection;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.UUID;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.JsonText;

/**
 * Which works of a project are looked for, as it is saved. What is null does not matter.
 *
 * @param words as people type them, to occur in names, year or title
 * @param used whether citations refer to them that everybody sees
 * @param tag a word on them
 * @param collection a collection that they are in, or that holds one that they are in
 */
public record WorkFilter(String words, CslType type, Boolean used, String tag, UUID collection) {
    /** No condition at all. */
    public static final WorkFilter NONE = new WorkFilter(null, null, null, null, null);

    private static final JsonProvider JSON = JsonProvider.provider();

    static WorkFilter fromJson(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject stored = reader.readObject();
            String type = stored.getString("type", null);
            String collection = stored.getString("collection", null);
            return new WorkFilter(
                    stored.getString("words", null),
                    type == null ? null : CslType.parse(type).orElse(null),
                    stored.containsKey("used") ? Boolean.valueOf(stored.getBoolean("used")) : null,
                    stored.getString("tag", null),
                    collection == null ? null : UUID.fromString(collection));
        }
    }

    String toJson() {
        JsonText json = new JsonText()
                .with("words", words)
                .with("type", type == null ? null : type.cslName())
                .with("tag", tag)
                .with("collection", collection);
        if (used != null) {
            json.with("used", used.booleanValue());
        }
        return json.toString();
    }
}
