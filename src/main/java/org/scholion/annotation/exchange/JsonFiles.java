package org.scholion.annotation.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.List;
import org.scholion.shared.Problem;
import org.scholion.shared.StrictJson;

/** Reads files that are one JSON value. */
final class JsonFiles {
    /** How many annotations are taken from a file at once. */
    static final int MOST = 10_000;

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonFiles() {}

    static JsonValue read(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            JsonValue value = StrictJson.next(parser);
            if (parser.hasNext()) {
                throw new Problem.InvalidInput("file", "The file is no JSON: something follows its end.");
            }
            return value;
        } catch (JsonParsingException broken) {
            throw new Problem.InvalidInput(
                    "file",
                    "The file is no JSON: its syntax is broken at line "
                            + broken.getLocation().getLineNumber() + ", column "
                            + broken.getLocation().getColumnNumber() + ".");
        } catch (JsonException unreadable) {
            throw new Problem.InvalidInput("file", "The file is no JSON.");
        }
    }

    /** Refuses more annotations than are taken at once. */
    static <T> List<T> few(List<T> all) {
        if (all.size() > MOST) {
            throw new Problem.TooLarge(
                    "file", "A file may hold at most " + MOST + " annotations; this one has " + all.size() + ".");
        }
        return all;
    }

    /** A string member; null where there is none. */
    static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** The objects of an array member; none where there is none. */
    static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? objects(array) : List.of();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
