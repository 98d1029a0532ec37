package org.scholion.bibliography.item;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** CSL-JSON, read and written without loss: what is not understood stays in the record as it was. */
final class CslJson {
    /** Found once: looking the provider up costs more than reading or writing a record. */
    static final JsonProvider JSON = JsonProvider.provider();

    static final String CUSTOM = "custom";

    private CslJson() {}

    static CslItem read(String json) {
        return read(parse(json));
    }

    private static JsonObject parse(String json) {
        try (JsonParser parser = JSON.createParser(new StringReader(json))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
        } catch (RuntimeException e) {
            // The parser answers bad input with exceptions of several families, a plain RuntimeException among them.
            throw new IllegalArgumentException("Not a CSL-JSON object: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("Not a single CSL-JSON object");
    }

    private static CslItem read(JsonObject json) {
        String typeName = json.get("type") instanceof JsonString text ? text.getString() : "";
        Optional<CslType> type = CslType.parse(typeName);
        CslItem.Builder item = CslItem.builder(type.orElse(CslType.DOCUMENT));
        json.forEach((member, value) -> {
            boolean understood =
                    switch (member) {
                        case "id" -> scalar(value).map(item::id).isPresent();
                        case "type" -> type.isPresent();
                        case CUSTOM -> value instanceof JsonObject custom && readCustom(item, custom);
                        default -> !CslVariables.isOwn(member) && readVariable(item, member, value);
                    };
            if (!understood) {
                item.unrecognised(member, value);
            }
        });
        return VariantsJson.attach(item.build());
    }

    private static boolean readCustom(CslItem.Builder item, JsonObject custom) {
        JsonObjectBuilder rest = JSON.createObjectBuilder();
        custom.forEach((member, value) -> {
            if (!CslVariables.isOwn(member) || !readVariable(item, member, value)) {
                rest.add(member, value);
            }
        });
        JsonObject left = rest.build();
        if (!left.isEmpty()) {
            item.unrecognised(CUSTOM, left);
        }
        return true;
    }

    private static boolean readVariable(CslItem.Builder item, String variable, JsonValue value) {
        if (!CslVariables.isKnown(variable)) {
            return false;
        }
        switch (CslVariables.kindOf(variable)) {
            case TEXT -> {
                Optional<String> text = scalar(value).filter(words -> !words.isBlank());
                text.ifPresent(words -> item.text(variable, words));
                return text.isPresent();
            }
            case DATE -> {
                Optional<CslDate> date = CslDate.fromJson(value);
                date.ifPresent(known -> item.date(variable, known));
                return date.isPresent();
            }
            case NAMES -> {
                Optional<List<CslName>> names = readNames(value);
                names.ifPresent(known -> item.names(variable, known));
                return names.isPresent();
            }
        }
        return false;
    }

    private static Optional<String> scalar(JsonValue value) {
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    private static Optional<List<CslName>> readNames(JsonValue value) {
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            return Optional.empty();
        }
        List<CslName> names = new ArrayList<>();
        for (JsonValue element : array) {
            if (!(element instanceof JsonObject name)) {
                return Optional.empty();
            }
            try {
                names.add(readName(name));
            } catch (IllegalArgumentException e) {
                // One name that is neither personal nor literal: the whole list is kept as it was.
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    static CslName readName(JsonObject name) {
        Map<String, JsonValue> extra = new LinkedHashMap<>(name);
        return new CslName(
                take(extra, "family"),
                take(extra, "given"),
                take(extra, "dropping-particle"),
                take(extra, "non-dropping-particle"),
                take(extra, "suffix"),
                take(extra, "literal"),
                extra);
    }

    private static String take(Map<String, JsonValue> members, String member) {
        if (members.get(member) instanceof JsonString text) {
            members.remove(member);
            return text.getString();
        }
        return "";
    }

    /** The fields of a format that stand under "custom". */
    static Map<String, String> foreign(Map<String, JsonValue> unrecognised, String format) {
        Map<String, String> fields = new TreeMap<>();
        if (unrecognised.get(CUSTOM) instanceof JsonObject custom && custom.get(format) instanceof JsonObject kept) {
            kept.forEach((name, value) -> scalar(value).ifPresent(text -> fields.put(name, text)));
        }
        return fields;
    }

    static void keepForeign(Map<String, JsonValue> unrecognised, String format, Map<String, String> fields) {
        Map<String, JsonValue> members = new TreeMap<>();
        if (unrecognised.get(CUSTOM) instanceof JsonObject present) {
            members.putAll(present);
        }
        members.remove(format);
        if (!fields.isEmpty()) {
            JsonObjectBuilder kept = JSON.createObjectBuilder();
            new TreeMap<>(fields).forEach(kept::add);
            members.put(format, kept.build());
        }
        JsonObjectBuilder custom = JSON.createObjectBuilder();
        members.forEach(custom::add);
        JsonObject all = custom.build();
        if (all.isEmpty()) {
            unrecognised.remove(CUSTOM);
        } else {
            unrecognised.put(CUSTOM, all);
        }
    }

    static JsonObject write(CslItem item) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (!item.id().isEmpty()) {
            json.add("id", item.id());
        }
        json.add("type", item.type().cslName());
        Map<String, JsonValue> members = new TreeMap<>();
        Map<String, JsonValue> custom = new TreeMap<>();
        if (item.unrecognised().get(CUSTOM) instanceof JsonObject kept) {
            custom.putAll(kept);
        }
        item.texts().forEach((name, text) -> place(name, members, custom).put(name, JSON.createValue(text)));
        item.dates().forEach((name, date) -> place(name, members, custom)
                .put(name, CslVariables.isOwn(name) ? JSON.createValue(date.text()) : date.toJson()));
        item.names().forEach((name, people) -> members.put(name, writeNames(people)));
        item.unrecognised().forEach(members::put);
        VariantsJson.write(item).ifPresent(variants -> custom.put(VariantsJson.MEMBER, variants));
        if (!custom.isEmpty()) {
            JsonObjectBuilder own = JSON.createObjectBuilder();
            custom.forEach(own::add);
            members.put(CUSTOM, own.build());
        }
        members.forEach(json::add);
        return json.build();
    }

    private static Map<String, JsonValue> place(
            String variable, Map<String, JsonValue> members, Map<String, JsonValue> custom) {
        return CslVariables.isOwn(variable) ? custom : members;
    }

    private static JsonArray writeNames(List<CslName> people) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        people.forEach(person -> array.add(writeName(person, JSON.createObjectBuilder())));
        return array.build();
    }

    static JsonObjectBuilder writeName(CslName person, JsonObjectBuilder name) {
        addPart(name, "family", person.family());
        addPart(name, "given", person.given());
        addPart(name, "dropping-particle", person.droppingParticle());
        addPart(name, "non-dropping-particle", person.nonDroppingParticle());
        addPart(name, "suffix", person.suffix());
        addPart(name, "literal", person.literal());
        new TreeMap<>(person.extra()).forEach(name::add);
        return name;
    }

    private static void addPart(JsonObjectBuilder name, String part, String value) {
        if (!value.isEmpty()) {
            name.add(part, value);
        }
    }
}
