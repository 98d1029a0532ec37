package org.scholion.web.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.IntStream;
import org.scholion.shared.Problem;
import org.scholion.shared.StorableText;

/**
 * A JSON object that a client sent. Fields are taken by name and kind; what has the wrong kind is refused by its path.
 * Fields that nobody takes are ignored, so that a client may send back what it was given. A field that is not there and
 * one that is null read alike, except for {@link #has}.
 */
public final class JsonBody {
    private final JsonObject json;
    private final String path;

    public JsonBody(JsonObject json) {
        this(json, "");
    }

    private JsonBody(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The object as it came. */
    public JsonObject json() {
        return json;
    }

    /** Whether the field was sent, be it as null. */
    public boolean has(String field) {
        return json.containsKey(field);
    }

    /** The path of a field from the body's outermost object, as problems name it. */
    public String path(String field) {
        return path + field;
    }

    /** A string, or null. */
    public String text(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString text)) {
            throw refused(field, "A string is needed here.");
        }
        StorableText.require(path(field), text.getString());
        return text.getString();
    }

    /** A string if the field was sent (null included), otherwise what is there already. */
    public String textOr(String field, String present) {
        return has(field) ? text(field) : present;
    }

    /** A whole number, or null. */
    public Integer integer(String field) {
        Long number = whole(field);
        if (number == null) {
            return null;
        }
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw refused(field, "This number is too large.");
        }
        return number.intValue();
    }

    /** A whole number of 64 bits, or null. */
    public Long whole(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.bigDecimalValue().longValueExact();
            } catch (ArithmeticException tooLarge) {
                throw refused(field, "This number is too large.");
            }
        }
        throw refused(field, "A whole number is needed here.");
    }

    /** One of a fixed set of words, or null. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String word = text(field);
        return word == null
                ? null
                : Words.find(type, word)
                        .orElseThrow(() -> refused(field, "“" + word + "” is none of: " + Words.all(type) + "."));
    }

    /** true or false, or null. */
    public Boolean flag(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw refused(field, "true or false is needed here.");
    }

    /** An array of strings, or null. */
    public List<String> texts(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            throw refused(field, "An array of strings is needed here.");
        }
        return IntStream.range(0, array.size())
                .mapToObj(n -> {
                    if (!(array.get(n) instanceof JsonString text)) {
                        throw refused(field + "[" + n + "]", "A string is needed here.");
                    }
                    StorableText.require(path(field) + "[" + n + "]", text.getString());
                    return text.getString();
                })
                .toList();
    }

    /** The strings of an array, or the one string that stands there by itself; none where it is absent or null. */
    public List<String> textOrTexts(String field) {
        return json.get(field) instanceof JsonString ? List.of(text(field)) : textsOrNone(field);
    }

    /** The strings of an array; none where it is absent or null. */
    public List<String> textsOrNone(String field) {
        List<String> texts = texts(field);
        return texts == null ? List.of() : texts;
    }

    /** An object, or null. */
    public JsonBody object(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            throw refused(field, "An object is needed here.");
        }
        return new JsonBody(object, path(field) + ".");
    }

    /** An array of objects, or null. */
    public List<JsonBody> objects(String field) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            throw refused(field, "An array of objects is needed here.");
        }
        return IntStream.range(0, array.size())
                .mapToObj(n -> element(array.get(n), path(field) + "[" + n + "]"))
                .toList();
    }

    private static JsonBody element(JsonValue value, String path) {
        if (!(value instanceof JsonObject object)) {
            throw new Problem.InvalidInput(path, "An object is needed here.");
        }
        return new JsonBody(object, path + ".");
    }

    /** A refusal that names one of this object's fields. */
    public Problem.InvalidInput refused(String field, String message) {
        return new Problem.InvalidInput(path(field), message);
    }

    private JsonValue value(String field) {
        JsonValue value = json.get(field);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }
}
