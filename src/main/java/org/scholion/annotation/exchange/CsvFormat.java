package org.scholion.annotation.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.w3c.ModelRules;
import org.scholion.annotation.w3c.Terms;
import org.scholion.shared.Json;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/** A table of annotations for spreadsheets, one in a row; what the table has no column for is not in it. */
final class CsvFormat implements AnnotationFormat {
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "visibility",
            "author",
            "handle",
            "created",
            "modified",
            "reply_to",
            "start",
            "end",
            "quote",
            "prefix",
            "suffix",
            "text",
            "tags");

    private static final Pattern IRI = Pattern.compile("(https?://|urn:)[^\\s<>\"{}|\\\\^`]+");

    /** What stands for the document that rows are about, until one is known. */
    private static final String DOCUMENT = "urn:scholion:document";

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public boolean recognises(String text) {
        return text.replace("\uFEFF", "").startsWith("id,kind,");
    }

    static String head() {
        return Csv.row(COLUMNS);
    }

    /** One annotation, with its IRI and that of what it answers, or null. */
    static String row(Annotation annotation, Actor author, String iri, String answered, JsonObject json) {
        Anchor anchor = annotation.target();
        return Csv.row(Arrays.asList(
                iri,
                lower(annotation.kind()),
                lower(annotation.visibility()),
                author == null ? null : author.name(),
                author == null ? null : author.handle(),
                annotation.createdAt().toString(),
                annotation.updatedAt().toString(),
                answered,
                anchor == null ? null : String.valueOf(anchor.range().start()),
                anchor == null ? null : String.valueOf(anchor.range().end()),
                anchor == null ? null : anchor.exact(),
                anchor == null ? null : anchor.prefix(),
                anchor == null ? null : anchor.suffix(),
                annotation.body(),
                tags(json)));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String tags(JsonObject json) {
        JsonValue body = json.get("body");
        JsonArray bodies = body instanceof JsonArray several
                ? several
                : body == null
                        ? JsonValue.EMPTY_JSON_ARRAY
                        : Json.createArrayBuilder(List.of(body)).build();
        return JsonFiles.objects(bodies).stream()
                .filter(each -> "tagging".equals(JsonFiles.text(each, "purpose")))
                .map(each -> JsonFiles.text(each, each.containsKey("value") ? "value" : "source"))
                .filter(value -> value != null)
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
    }

    @Override
    public List<Brought> read(String text) {
        List<List<String>> rows = Csv.read(text);
        if (rows.isEmpty() || !rows.get(0).contains("quote") || !rows.get(0).contains("text")) {
            throw new Problem.InvalidInput(
                    "file", "The first line names the columns; “quote” and “text” must be among them.");
        }
        List<String> names = rows.get(0);
        return JsonFiles.few(rows.subList(1, rows.size())).stream()
                .map(row -> brought(cells(names, row)))
                .toList();
    }

    private static Map<String, String> cells(List<String> names, List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int n = 0; n < Math.min(names.size(), row.size()); n++) {
            if (!row.get(n).isEmpty()) {
                cells.put(names.get(n), row.get(n));
            }
        }
        return cells;
    }

    private static Brought brought(Map<String, String> cells) {
        String id = cells.get("id");
        try {
            JsonObject json = json(cells);
            ModelRules.require(json);
            return new Brought(id, cells.get("reply_to"), cells.get("author"), visibility(cells), json, null);
        } catch (Problem.InvalidInput broken) {
            return Brought.unreadable(id, broken.field().orElse("") + ": " + broken.getMessage());
        }
    }

    private static Visibility visibility(Map<String, String> cells) {
        String word = cells.get("visibility");
        for (Visibility each : Visibility.values()) {
            if (lower(each).equals(word)) {
                return each;
            }
        }
        return null;
    }

    private static JsonObject json(Map<String, String> cells) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("@context", Terms.CONTEXT);
        if (cells.containsKey("id")) {
            json.add("id", cells.get("id"));
        }
        json.add("type", "Annotation");
        if (cells.containsKey("author")) {
            json.add(
                    "creator",
                    new JsonText()
                            .with("type", "Person")
                            .with("name", cells.get("author"))
                            .with("nickname", cells.get("handle"))
                            .build());
        }
        for (String moment : List.of("created", "modified")) {
            if (cells.containsKey(moment)) {
                json.add(moment, cells.get(moment));
            }
        }
        return json.add("body", bodies(cells)).add("target", target(cells)).build();
    }

    private static JsonArray bodies(Map<String, String> cells) {
        JsonArrayBuilder bodies = Json.createArrayBuilder();
        if (cells.containsKey("text")) {
            bodies.add(new JsonText()
                    .with("type", "TextualBody")
                    .with("value", cells.get("text"))
                    .with("format", "text/markdown")
                    .build());
        }
        for (String tag : cells.getOrDefault("tags", "").split(";", -1)) {
            if (!tag.isBlank()) {
                bodies.add(tag(tag.strip()));
            }
        }
        return bodies.build();
    }

    /** A concept by its IRI, or a word. */
    private static JsonObject tag(String tag) {
        JsonText body = IRI.matcher(tag).matches()
                ? new JsonText().with("type", "SpecificResource").with("source", tag)
                : new JsonText().with("type", "TextualBody").with("value", tag);
        return body.with("purpose", "tagging").build();
    }

    private static JsonValue target(Map<String, String> cells) {
        if (cells.containsKey("reply_to")) {
            return Json.createValue(cells.get("reply_to"));
        }
        JsonArrayBuilder selectors = Json.createArrayBuilder();
        if (cells.containsKey("quote")) {
            selectors.add(new JsonText()
                    .with("type", "TextQuoteSelector")
                    .with("exact", cells.get("quote"))
                    .with("prefix", cells.get("prefix"))
                    .with("suffix", cells.get("suffix"))
                    .build());
        }
        if (cells.containsKey("start") && cells.containsKey("end")) {
            selectors.add(new JsonText()
                    .with("type", "TextPositionSelector")
                    .with("start", number(cells, "start"))
                    .with("end", number(cells, "end"))
                    .build());
        }
        JsonArray all = selectors.build();
        JsonObjectBuilder part =
                Json.createObjectBuilder().add("type", "SpecificResource").add("source", DOCUMENT);
        return (all.isEmpty() ? part : part.add("selector", all)).build();
    }

    private static long number(Map<String, String> cells, String name) {
        try {
            return Long.parseLong(cells.get(name));
        } catch (NumberFormatException notANumber) {
            throw new Problem.InvalidInput(name, "A whole number is needed here.");
        }
    }
}
