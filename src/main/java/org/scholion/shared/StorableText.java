package org.scholion.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** What can be kept as text: neither H2 nor PostgreSQL take every string of Java. */
public final class StorableText {
    private StorableText() {}

    /** Refuses what no database keeps in a text: the character NUL, and halves of surrogate pairs. */
    public static void require(String path, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '\0') {
                throw new Problem.InvalidInput(path, "The character NUL cannot be kept.");
            }
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    throw new Problem.InvalidInput(path, "Half of a surrogate pair stands here: that is no character.");
                }
                at++;
            }
        }
    }

    /**
     * Like {@link #require(String, String)}, for every string within a value.
     *
     * @param path where the value stands; empty for the whole of what was sent
     */
    public static void require(String path, JsonValue value) {
        if (value instanceof JsonString text) {
            require(path, text.getString());
        } else if (value instanceof JsonArray array) {
            for (int n = 0; n < array.size(); n++) {
                require(path + "[" + n + "]", array.get(n));
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                require(path, name);
                require(path.isEmpty() ? name : path + "." + name, member);
            });
        }
    }
}
