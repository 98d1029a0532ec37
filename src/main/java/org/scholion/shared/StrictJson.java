package org.scholion.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a JSON value and refuses what programs understand differently (RFC 8259, sections 4, 6 and 9): a name that
 * stands twice in an object, numbers of no measure, and nesting or values without end. Each is named by its path.
 */
public final class StrictJson {
    /** How many objects and arrays may stand in each other. */
    private static final int DEEPEST = 100;

    /** How many values there may be: each takes some hundred bytes of memory, though only two or three of the text. */
    private static final int MOST_VALUES = 600_000;

    /** How many characters a number may have. */
    private static final int LONGEST_NUMBER = 400;

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private int values;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the next value of a parser.
     *
     * @throws jakarta.json.stream.JsonParsingException if the syntax is broken, with the place
     * @throws Problem.InvalidInput naming what is refused
     */
    public static JsonValue next(JsonParser parser) {
        return new StrictJson(parser).value(parser.next(), 1);
    }

    private JsonValue value(JsonParser.Event event, int depth) {
        if (++values > MOST_VALUES) {
            throw refused("More than " + MOST_VALUES + " values stand here; divide them.");
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> JSON.createValue(parser.getString());
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + event);
        };
    }

    private JsonValue object(int depth) {
        requireWithin(depth);
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            path.addLast((path.isEmpty() ? "" : ".") + name);
            if (!names.add(name)) {
                throw refused("This stands twice in the same object.");
            }
            object.add(name, value(parser.next(), depth + 1));
            path.removeLast();
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        requireWithin(depth);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        int index = 0;
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            path.addLast("[" + index++ + "]");
            array.add(value(event, depth + 1));
            path.removeLast();
        }
        return array.build();
    }

    private JsonValue number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw refused("This number is too long.");
        }
        try {
            return JSON.createValue(new BigDecimal(digits));
        } catch (NumberFormatException immeasurable) {
            throw refused("This number is too large.");
        }
    }

    private void requireWithin(int depth) {
        if (depth > DEEPEST) {
            throw refused("Objects and arrays may stand " + DEEPEST + " deep in each other.");
        }
    }

    private Problem.InvalidInput refused(String message) {
        return new Problem.InvalidInput(String.join("", path), message);
    }
}
