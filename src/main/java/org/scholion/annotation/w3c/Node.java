package org.scholion.annotation.w3c;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scholion.shared.Problem;

/**
 * A value in an annotation that somebody gave, with its path from the outermost object. What has the wrong kind is
 * refused by its path.
 */
record Node(String path, JsonValue value) {
    /** Schemes by which an IRI would do something rather than name something. */
    private static final Set<String> ACTIVE = Set.of("javascript", "vbscript");

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

    static Node root(JsonObject object) {
        return new Node("", object);
    }

    boolean isObject() {
        return value instanceof JsonObject;
    }

    boolean isText() {
        return value instanceof JsonString;
    }

    boolean has(String name) {
        return isObject() && value.asJsonObject().containsKey(name);
    }

    /** A member of this object; null where it has none of this name. */
    Node get(String name) {
        if (!has(name)) {
            return null;
        }
        return new Node(
                path.isEmpty() ? name : path + "." + name, value.asJsonObject().get(name));
    }

    /** The members of an array, or the one value that stands for an array of one; none where there is no member. */
    List<Node> all(String name) {
        Node member = get(name);
        return member == null ? List.of() : member.each();
    }

    List<Node> each() {
        if (value instanceof JsonArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(n -> new Node(path + "[" + n + "]", array.get(n)))
                    .toList();
        }
        return List.of(this);
    }

    Node requireObject() {
        if (!isObject()) {
            throw refused("An object is needed here.");
        }
        return this;
    }

    String text() {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw refused("A string is needed here.");
    }

    /** A string of a member; null where there is none. */
    String text(String name) {
        Node member = get(name);
        return member == null ? null : member.text();
    }

    /** An offset: a whole number that is not negative, and within 32 bits. */
    int offset() {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                int offset = number.intValueExact();
                if (offset >= 0) {
                    return offset;
                }
            } catch (ArithmeticException tooLarge) {
                throw refused("This offset lies beyond every text.");
            }
        }
        throw refused("A whole number that is not negative is needed here.");
    }

    /** An absolute IRI (RFC 3987) that names something. */
    String iri() {
        String iri = text();
        if (!IRI.matcher(iri).matches()) {
            throw refused("An IRI is needed here, such as “https://…”.");
        }
        if (ACTIVE.contains(iri.substring(0, iri.indexOf(':')).toLowerCase(Locale.ROOT))) {
            throw refused("An IRI of this scheme names nothing.");
        }
        return iri;
    }

    /** Whether one of the types of this object is the given one. */
    boolean isA(String type) {
        return types().contains(type);
    }

    List<String> types() {
        return all("type").stream().filter(Node::isText).map(Node::text).toList();
    }

    Problem.InvalidInput refused(String message) {
        return new Problem.InvalidInput(path.isEmpty() ? "annotation" : path, message);
    }

    Problem.InvalidInput refused(String member, String message) {
        return new Problem.InvalidInput(path.isEmpty() ? member : path + "." + member, message);
    }
}
