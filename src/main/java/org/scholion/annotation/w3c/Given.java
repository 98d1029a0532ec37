package org.scholion.annotation.w3c;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;

/**
 * An annotation as another program gave it, with what was made of it. As long as nobody changes the text or the passage
 * here, it is given back as it came.
 *
 * @param json as it came, without its id
 * @param anchor the anchor that was made for its target; null where it points at no words of the text
 * @param tags the keys of the bodies that became tags, see {@link TagBodies}
 * @param target which of its targets that is, from 0; -1 for none
 */
record Given(JsonObject json, UUID anchor, int target, List<String> tags) {

    static Given parse(String kept) {
        try (JsonReader reader = Json.createReader(new StringReader(kept))) {
            JsonObject all = reader.readObject();
            String anchor = all.getString("anchor", null);
            return new Given(
                    all.getJsonObject("json"),
                    anchor == null ? null : UUID.fromString(anchor),
                    all.getInt("target"),
                    all.containsKey("tags") ? all.getJsonArray("tags").getValuesAs(JsonString::getString) : List.of());
        }
    }

    @Override
    public String toString() {
        return new JsonText()
                .with("anchor", anchor)
                .with("target", target)
                .with(
                        "tags",
                        tags.isEmpty()
                                ? null
                                : (JsonValue) Json.createArrayBuilder(tags).build())
                .with("json", json)
                .toString();
    }
}
