package org.scholion.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What {@link jakarta.json.Json} does, with a provider that is found once: that one searches all libraries for it at each
 * call, which takes much longer than what is asked for.
 */
public final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** An object that is empty yet. */
    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object that begins with the members of another one. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject start) {
        return PROVIDER.createObjectBuilder(start);
    }

    /** An object with some members, whose values may be JSON, texts, numbers or truth values. */
    public static JsonObjectBuilder createObjectBuilder(Map<String, ?> members) {
        return PROVIDER.createObjectBuilder(new HashMap<>(members));
    }

    /** An array that is empty yet. */
    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    /** An array of some values, which may be JSON, texts, numbers or truth values. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    /** Reads one value; numbers, repeated names and depth are not limited. */
    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }

    /** Like {@link #createReader(Reader)}, of bytes in an encoding that is found out. */
    public static JsonReader createReader(InputStream bytes) {
        return PROVIDER.createReader(bytes);
    }

    /** Makes writers of a form. */
    public static JsonWriterFactory createWriterFactory(Map<String, ?> form) {
        return PROVIDER.createWriterFactory(form);
    }
}
