package org.scholion.web.annotation;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.scholion.annotation.TagInput;
import org.scholion.shared.Problem;
import org.scholion.shared.StorableText;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.JsonBody;

/** Reads tags as clients send them: {@code "word"}, {@code {"word": …}} or {@code {"concept": id}}. */
final class TagInputs {
    private TagInputs() {}

    /** The tags in a field, or null if it was not sent. */
    static List<TagInput> read(JsonBody body, String field) {
        JsonValue value = body.json().get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            throw body.refused(field, "An array of tags is needed here.");
        }
        List<TagInput> tags = new ArrayList<>();
        for (int n = 0; n < array.size(); n++) {
            tags.add(one(body.path(field) + "[" + n + "]", array.get(n)));
        }
        return tags;
    }

    /** The tag in a field, or null if it was not sent. */
    static TagInput readOne(JsonBody body, String field) {
        JsonValue value = body.json().get(field);
        return value == null || value == JsonValue.NULL ? null : one(body.path(field), value);
    }

    private static TagInput one(String path, JsonValue value) {
        StorableText.require(path, value);
        if (value instanceof JsonString word) {
            return TagInput.of(word.getString());
        }
        if (value instanceof JsonObject object) {
            JsonBody tag = new JsonBody(object);
            if (tag.has("concept") && tag.text("concept") != null) {
                return TagInput.of(Ids.ofField(path + ".concept", tag.text("concept")));
            }
            String word = tag.text("word");
            if (word != null) {
                return TagInput.of(word);
            }
        }
        throw new Problem.InvalidInput(path, "A word is needed here, or {\"concept\": id}.");
    }
}
