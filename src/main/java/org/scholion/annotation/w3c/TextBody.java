package org.scholion.annotation.w3c;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.scholion.shared.Cut;
import org.scholion.shared.Json;

/**
 * The one body of an annotation that is shown and edited here: the first text that is no tag. All others stay as they
 * came.
 */
public final class TextBody {
    private static final String MARKDOWN = "text/markdown";
    /** How much longer than its words the HTML of a beginning may be. */
    private static final int MARKUP = 8;

    private static final Set<String> NO_REMARKS = Set.of("tagging", "classifying", "identifying", "linking");

    private static final Set<String> UNSEEN = Set.of("script", "style");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr");

    private TextBody() {}

    /** The text to be shown, in Markdown; empty where no body is a text. */
    static String of(JsonObject given) {
        Node annotation = Node.root(given);
        if (annotation.has("bodyValue")) {
            return annotation.text("bodyValue");
        }
        return find(annotation).map(body -> shown(body, body.text("value"))).orElse("");
    }

    /**
     * The beginning of that text, for a body of any length: no more of it is read than the beginning needs.
     *
     * @param most in UTF-16 units
     */
    public static String beginning(JsonObject given, int most) {
        Node annotation = Node.root(given);
        String begun = annotation.has("bodyValue")
                ? Cut.to(annotation.text("bodyValue"), most)
                : find(annotation)
                        .map(body -> shown(body, Cut.to(body.text("value"), MARKUP * most)))
                        .orElse("");
        return Cut.to(begun, most);
    }

    /** How long the text that is shown is as it was sent, marks of HTML included; in UTF-16 units. */
    static int sentLength(JsonObject given) {
        Node annotation = Node.root(given);
        return annotation.has("bodyValue")
                ? annotation.text("bodyValue").length()
                : find(annotation).map(body -> body.text("value").length()).orElse(0);
    }

    /** The path of the text, to name what is wrong with it. */
    static String path(JsonObject given) {
        return find(Node.root(given)).map(body -> body.path() + ".value").orElse("bodyValue");
    }

    private static Optional<Node> find(Node annotation) {
        return annotation.all("body").stream()
                .flatMap(body -> isSet(body) ? body.all("items").stream() : java.util.stream.Stream.of(body))
                .filter(TextBody::isRemark)
                .findFirst();
    }

    private static boolean isSet(Node body) {
        return body.isObject() && body.types().stream().anyMatch(Terms.SETS::contains);
    }

    private static boolean isRemark(Node body) {
        return body.isObject()
                && ResourceRules.isText(body)
                && body.all("purpose").stream().map(Node::text).noneMatch(NO_REMARKS::contains);
    }

    private static String shown(Node body, String value) {
        boolean html = body.all("format").stream().map(Node::text).anyMatch(format -> format.startsWith("text/html"));
        return html ? plain(value) : value;
    }

    /** The words of HTML, a line for each block. */
    private static String plain(String html) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        words.append(text.getWholeText());
                    } else if (UNSEEN.contains(node.nodeName())) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    } else if (BLOCKS.contains(node.nodeName())) {
                        words.append('\n');
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                Jsoup.parseBodyFragment(html).body());
        return words.toString().strip();
    }

    /** The annotation with another text in place of the one that is shown. */
    static JsonObject replaced(JsonObject given, String text) {
        if (given.containsKey("bodyValue")) {
            return with(given, "bodyValue", text.isBlank() ? null : Json.createValue(text));
        }
        Optional<Node> present = find(Node.root(given));
        JsonValue body = given.get("body");
        if (present.isEmpty()) {
            return text.isBlank() ? given : with(given, "body", appended(body, made(text, "commenting")));
        }
        JsonValue old = present.get().value();
        JsonObject fresh = text.isBlank()
                ? null
                : with(with(old.asJsonObject(), "value", Json.createValue(text)), "format", Json.createValue(MARKDOWN));
        return with(given, "body", swapped(body, old, fresh));
    }

    /** A text that was written here. */
    static JsonObject made(String text, String purpose) {
        return Json.createObjectBuilder()
                .add("type", Terms.TEXTUAL_BODY)
                .add("value", text)
                .add("format", MARKDOWN)
                .add("purpose", purpose)
                .build();
    }

    private static JsonValue appended(JsonValue body, JsonObject made) {
        if (body == null) {
            return made;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (body instanceof JsonArray several) {
            several.forEach(all::add);
        } else {
            all.add(body);
        }
        return all.add(made).build();
    }

    /** The value with one body, known by identity, in another form, or without it; null where nothing is left. */
    private static JsonValue swapped(JsonValue value, JsonValue old, JsonObject fresh) {
        if (value == old) {
            return fresh;
        }
        if (value instanceof JsonArray several) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            for (JsonValue each : several) {
                JsonValue now = swapped(each, old, fresh);
                if (now != null) {
                    all.add(now);
                }
            }
            return all.build();
        }
        if (value instanceof JsonObject set && set.get("items") != null) {
            JsonValue items = swapped(set.get("items"), old, fresh);
            return items == null ? null : with(set, "items", items);
        }
        return value;
    }

    /** The object with a member set, in its place where it is there already; without it for null. */
    static JsonObject with(JsonObject object, String name, JsonValue value) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        object.forEach((each, member) -> {
            if (!each.equals(name)) {
                all.add(each, member);
            } else if (value != null) {
                all.add(name, value);
            }
        });
        if (value != null && !object.containsKey(name)) {
            all.add(name, value);
        }
        return all.build();
    }
}
