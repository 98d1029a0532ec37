package org.scholion.annotation.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.w3c.ModelRules;
import org.scholion.annotation.w3c.Terms;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/**
 * What Hypothesis exports from a page ({@code annotations}), and what its search API answers ({@code rows}). Each
 * annotation is put into the Web Annotation Data Model; what has no place there is kept under {@code hypothesis}.
 */
final class HypothesisFormat implements AnnotationFormat {
    private static final String HOME = "https://hypothes.is/a/";
    private static final Set<String> MAPPED = Set.of("id", "created", "updated", "text", "tags", "target", "uri");

    @Override
    public String word() {
        return "hypothesis";
    }

    @Override
    public boolean recognises(String text) {
        return !text.contains(Terms.CONTEXT)
                && (text.contains("\"annotations\"")
                        || text.contains("\"rows\"")
                        || text.contains("\"uri\"") && text.contains("\"user\""));
    }

    @Override
    public List<Brought> read(String text) {
        JsonValue file = JsonFiles.read(text);
        JsonArray rows = null;
        if (file instanceof JsonArray array) {
            rows = array;
        } else if (file instanceof JsonObject object) {
            rows = object.get("annotations") instanceof JsonArray exported
                    ? exported
                    : object.get("rows") instanceof JsonArray found ? found : null;
        }
        if (rows == null) {
            throw new Problem.InvalidInput(
                    "file", "This is no export of Hypothesis: “annotations” or “rows” is missing.");
        }
        return JsonFiles.few(rows).stream().map(HypothesisFormat::brought).toList();
    }

    private static Brought brought(JsonValue row) {
        if (!(row instanceof JsonObject from)) {
            return Brought.unreadable(null, "This is no annotation.");
        }
        String plain = JsonFiles.text(from, "id");
        String id = plain == null ? null : HOME + plain;
        try {
            JsonObject json = json(from, id);
            ModelRules.require(json);
            return new Brought(id, answers(from), name(from), visibility(from), json, null);
        } catch (Problem.InvalidInput broken) {
            return Brought.unreadable(id, broken.field().orElse("") + ": " + broken.getMessage());
        }
    }

    private static JsonObject json(JsonObject from, String id) {
        String text = JsonFiles.text(from, "text");
        boolean said = text != null && !text.isBlank();
        String answered = answers(from);
        JsonObjectBuilder json = Json.createObjectBuilder().add("@context", Terms.CONTEXT);
        if (id != null) {
            json.add("id", id);
        }
        json.add("type", "Annotation")
                .add("motivation", answered != null ? "replying" : said ? "commenting" : "highlighting");
        moment(json, "created", JsonFiles.text(from, "created"));
        moment(json, "modified", JsonFiles.text(from, "updated"));
        json.add("creator", creator(from));
        JsonArrayBuilder bodies = Json.createArrayBuilder();
        if (said) {
            bodies.add(body(text, answered == null ? "commenting" : "replying")
                    .with("format", "text/markdown")
                    .build());
        }
        if (from.get("tags") instanceof JsonArray tags) {
            tags.stream()
                    .filter(JsonString.class::isInstance)
                    .forEach(tag -> bodies.add(
                            body(((JsonString) tag).getString(), "tagging").build()));
        }
        json.add("body", bodies).add("target", answered == null ? targets(from) : Json.createValue(answered));
        return json.add("hypothesis", rest(from)).build();
    }

    private static JsonText body(String value, String purpose) {
        return new JsonText().with("type", "TextualBody").with("value", value).with("purpose", purpose);
    }

    /** The note at the root of the thread: threads are one reply deep here. */
    private static String answers(JsonObject from) {
        return from.get("references") instanceof JsonArray references
                        && !references.isEmpty()
                        && references.get(0) instanceof JsonString root
                ? HOME + root.getString()
                : null;
    }

    private static void moment(JsonObjectBuilder json, String name, String time) {
        if (time == null) {
            return;
        }
        try {
            json.add(
                    name,
                    OffsetDateTime.parse(time)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant()
                            .toString());
        } catch (DateTimeParseException unknown) {
            throw new Problem.InvalidInput(name, "“" + time + "” is no date and time.");
        }
    }

    private static JsonObject creator(JsonObject from) {
        return new JsonText()
                .with("id", acct(from))
                .with("type", "Person")
                .with("name", name(from))
                .build();
    }

    private static String acct(JsonObject from) {
        String user = JsonFiles.text(from, "user");
        return user == null || !user.matches("acct:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+") ? null : user;
    }

    private static String name(JsonObject from) {
        if (from.get("user_info") instanceof JsonObject info && JsonFiles.text(info, "display_name") != null) {
            return JsonFiles.text(info, "display_name");
        }
        String user = JsonFiles.text(from, "user");
        return user == null ? null : user.replaceFirst("^acct:", "").replaceFirst("@.*$", "");
    }

    /** What only its author may read stays private; what a group or the world may read is shown to the project. */
    private static Visibility visibility(JsonObject from) {
        if (from.get("permissions") instanceof JsonObject permissions
                && permissions.get("read") instanceof JsonArray readers) {
            boolean group = readers.stream()
                    .anyMatch(each -> each instanceof JsonString reader
                            && reader.getString().startsWith("group:"));
            return group ? Visibility.PROJECT : Visibility.PRIVATE;
        }
        return null;
    }

    private static JsonValue targets(JsonObject from) {
        String uri = JsonFiles.text(from, "uri");
        JsonArrayBuilder targets = Json.createArrayBuilder();
        int count = 0;
        for (JsonObject target : JsonFiles.objects(from, "target")) {
            String source = JsonFiles.text(target, "source");
            JsonArrayBuilder selectors = Json.createArrayBuilder();
            JsonFiles.objects(target, "selector").forEach(selector -> selectors.add(selector(selector)));
            JsonArray all = selectors.build();
            JsonObjectBuilder part = Json.createObjectBuilder()
                    .add("type", "SpecificResource")
                    .add("source", source == null ? uri == null ? "" : uri : source);
            targets.add(all.isEmpty() ? part : part.add("selector", all));
            count++;
        }
        return count == 0 ? Json.createValue(uri == null ? "" : uri) : targets.build();
    }

    /** Hypothesis' range of elements and offsets in the terms of the model; the other selectors are the model's. */
    private static JsonObject selector(JsonObject selector) {
        if (!"RangeSelector".equals(JsonFiles.text(selector, "type")) || !selector.containsKey("startContainer")) {
            return selector;
        }
        return new JsonText()
                .with("type", "RangeSelector")
                .with("startSelector", end(selector, "start"))
                .with("endSelector", end(selector, "end"))
                .build();
    }

    private static JsonObject end(JsonObject range, String which) {
        String path = JsonFiles.text(range, which + "Container");
        int offset = range.get(which + "Offset") instanceof JsonNumber number ? Math.max(0, number.intValue()) : 0;
        return new JsonText()
                .with("type", "XPathSelector")
                .with("value", path == null || path.isEmpty() ? "/" : path)
                .with(
                        "refinedBy",
                        new JsonText()
                                .with("type", "TextPositionSelector")
                                .with("start", offset)
                                .with("end", offset)
                                .build())
                .build();
    }

    private static JsonObject rest(JsonObject from) {
        JsonObjectBuilder rest = Json.createObjectBuilder();
        from.forEach((name, value) -> {
            if (!MAPPED.contains(name)) {
                rest.add(name, value);
            }
        });
        return rest.build();
    }
}
