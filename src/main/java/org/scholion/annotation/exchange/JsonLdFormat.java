package org.scholion.annotation.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scholion.annotation.w3c.Audiences;
import org.scholion.annotation.w3c.ModelRules;
import org.scholion.annotation.w3c.Terms;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;

/** Collections, pages and arrays of annotations in the Web Annotation Data Model, and single ones. */
final class JsonLdFormat implements AnnotationFormat {

    @Override
    public String word() {
        return "jsonld";
    }

    @Override
    public boolean recognises(String text) {
        return text.contains(Terms.CONTEXT);
    }

    @Override
    public List<Brought> read(String text) {
        JsonValue file = JsonFiles.read(text);
        JsonArray items = items(file);
        if (items == null) {
            throw new Problem.InvalidInput(
                    "file", "The file holds no annotations: a collection with its first page, or an array is needed.");
        }
        JsonValue context = file instanceof JsonObject object ? object.get("@context") : null;
        JsonFiles.few(items);
        return IntStream.range(0, items.size())
                .mapToObj(n -> brought(items.get(n), context))
                .toList();
    }

    private static JsonArray items(JsonValue file) {
        if (file instanceof JsonArray array) {
            return array;
        }
        if (!(file instanceof JsonObject object)) {
            return null;
        }
        if (object.get("items") instanceof JsonArray items) {
            return items;
        }
        if (object.get("first") instanceof JsonObject first) {
            return items(first);
        }
        return object.containsKey("target")
                ? Json.createArrayBuilder().add(object).build()
                : null;
    }

    private static Brought brought(JsonValue item, JsonValue context) {
        if (!(item instanceof JsonObject given)) {
            return Brought.unreadable(null, "This is no annotation.");
        }
        JsonObject json = given;
        if (!json.containsKey("@context") && context != null) {
            // Within a collection, the context stands once.
            json = Json.createObjectBuilder(json)
                    .add("@context", Json.createValue(Terms.CONTEXT))
                    .build();
        }
        String id = JsonFiles.text(json, "id");
        try {
            ModelRules.require(json);
        } catch (Problem.InvalidInput broken) {
            return Brought.unreadable(id, broken.field().orElse("") + ": " + broken.getMessage());
        }
        return new Brought(id, answers(json), author(json), Audiences.read(json).orElse(null), json, null);
    }

    /** The IRI that the only target is, which may be that of another annotation in the file. */
    private static String answers(JsonObject json) {
        return json.get("target") instanceof JsonString iri ? iri.getString() : null;
    }

    private static String author(JsonObject json) {
        List<JsonValue> creators = new ArrayList<>();
        if (json.get("creator") instanceof JsonArray several) {
            creators.addAll(several);
        } else if (json.containsKey("creator")) {
            creators.add(json.get("creator"));
        }
        return creators.stream()
                .map(each -> each instanceof JsonString iri
                        ? iri.getString()
                        : each instanceof JsonObject object ? JsonFiles.text(object, "name") : null)
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }
}
