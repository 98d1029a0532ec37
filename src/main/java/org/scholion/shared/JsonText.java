package org.scholion.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;

/** Builds a JSON object from values that may be missing; a missing value is left out. */
public final class JsonText {
    /** Found once: looking the provider up costs more than building an object. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder builder = JSON.createObjectBuilder();

    public JsonText with(String name, String value) {
        if (value != null) {
            builder.add(name, value);
        }
        return this;
    }

    public JsonText with(String name, Object value) {
        return with(name, value == null ? null : value.toString());
    }

    public JsonText with(String name, long value) {
        builder.add(name, value);
        return this;
    }

    public JsonText with(String name, boolean value) {
        builder.add(name, value);
        return this;
    }

    public JsonText with(String name, JsonValue value) {
        if (value != null) {
            builder.add(name, value);
        }
        return this;
    }

    public JsonText with(String name, Collection<String> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(array::add);
        builder.add(name, array);
        return this;
    }

    public JsonText withObjects(String name, Collection<JsonText> objects) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        objects.forEach(object -> array.add(object.build()));
        builder.add(name, array);
        return this;
    }

    public JsonObject build() {
        return builder.build();
    }

    /** The object as one line. */
    @Override
    public String toString() {
        return build().toString();
    }
}
