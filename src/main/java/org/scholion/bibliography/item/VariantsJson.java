package org.scholion.bibliography.item;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variants of texts and names in the JSON of a record. CSL-JSON has no place for them, so they stand under "custom", by
 * variable: {@code {"title": [{"form": "original", "language": "zh", "text": "…"}], "author": [{"name": 1, "form":
 * "original", "family": "王", "given": "柯"}]}}, where {@code name} counts the names of the list from 1.
 */
final class VariantsJson {
    static final String MEMBER = "variants";

    private static final String FORM = "form";
    private static final String LANGUAGE = "language";
    private static final String TEXT = "text";
    private static final String NAME = "name";
    private static final Set<String> MARKS = Set.of(FORM, LANGUAGE, NAME);

    private VariantsJson() {}

    /** Takes the variants out of what was not recognised; where one cannot be read, all stay as they were. */
    static CslItem attach(CslItem item) {
        if (!(item.unrecognised().get(CslJson.CUSTOM) instanceof JsonObject custom)
                || !(custom.get(MEMBER) instanceof JsonObject variants)) {
            return item;
        }
        CslItem.Builder builder = item.toBuilder();
        for (Map.Entry<String, JsonValue> variable : variants.entrySet()) {
            if (!(variable.getValue() instanceof JsonArray all) || !read(item, variable.getKey(), all, builder)) {
                return item;
            }
        }
        JsonObjectBuilder rest = CslJson.JSON.createObjectBuilder(custom).remove(MEMBER);
        return builder.custom(rest.build()).build();
    }

    private static boolean read(CslItem item, String variable, JsonArray all, CslItem.Builder builder) {
        try {
            put(item, variable, all, builder);
            return true;
        } catch (IllegalArgumentException e) {
            // A variant of a foreign shape: the caller keeps the JSON as it is.
            return false;
        }
    }

    /**
     * Replaces the variants of one variable.
     *
     * @throws IllegalArgumentException saying what is wrong, if these are no variants of what the record holds
     */
    static void put(CslItem item, String variable, JsonArray all, CslItem.Builder builder) {
        if (item.text(variable).isPresent()) {
            builder.variants(variable, all.stream().map(VariantsJson::text).toList());
        } else if (item.names().containsKey(variable)) {
            builder.names(variable, names(item.names(variable), all));
        } else {
            throw new IllegalArgumentException(
                    "“" + variable + "” is unknown, or holds neither words nor names, so that it has no variants.");
        }
    }

    private static Variant<String> text(JsonValue value) {
        JsonObject variant = object(value);
        if (!(variant.get(TEXT) instanceof JsonString words)
                || words.getString().isBlank()
                || variant.size() > 3) {
            throw new IllegalArgumentException("No variant of a text: " + value);
        }
        return marked(variant, words.getString());
    }

    private static List<CslName> names(List<CslName> present, JsonArray all) {
        List<List<Variant<CslName>>> variants = new ArrayList<>();
        present.forEach(name -> variants.add(new ArrayList<>()));
        for (JsonValue value : all) {
            JsonObject variant = object(value);
            if (!(variant.get(NAME) instanceof JsonNumber number)
                    || !number.isIntegral()
                    || number.intValue() < 1
                    || number.intValue() > present.size()) {
                throw new IllegalArgumentException("No such name: " + value);
            }
            Map<String, JsonValue> parts = new LinkedHashMap<>(variant);
            parts.keySet().removeAll(MARKS);
            JsonObjectBuilder name = CslJson.JSON.createObjectBuilder();
            parts.forEach(name::add);
            variants.get(number.intValue() - 1).add(marked(variant, CslJson.readName(name.build())));
        }
        List<CslName> names = new ArrayList<>();
        for (int n = 0; n < present.size(); n++) {
            names.add(present.get(n).withVariants(variants.get(n)));
        }
        return names;
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("No variant: " + value);
    }

    private static <T> Variant<T> marked(JsonObject variant, T value) {
        Variant.Form form = Optional.ofNullable(variant.get(FORM))
                .filter(JsonString.class::isInstance)
                .flatMap(word -> Variant.Form.parse(((JsonString) word).getString()))
                .orElseThrow(() -> new IllegalArgumentException("No form of a variant: " + variant));
        return new Variant<>(form, variant.getString(LANGUAGE, ""), value);
    }

    /** All variants of a record, if it has any. */
    static Optional<JsonObject> write(CslItem item) {
        JsonObjectBuilder json = CslJson.JSON.createObjectBuilder();
        item.variants().forEach((variable, variants) -> json.add(variable, texts(variants)));
        item.names().forEach((variable, names) -> {
            JsonArray variants = names(names);
            if (!variants.isEmpty()) {
                json.add(variable, variants);
            }
        });
        JsonObject all = json.build();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static JsonArray texts(List<Variant<String>> variants) {
        JsonArrayBuilder array = CslJson.JSON.createArrayBuilder();
        variants.forEach(variant -> array.add(marks(variant).add(TEXT, variant.value())));
        return array.build();
    }

    private static JsonArray names(List<CslName> names) {
        JsonArrayBuilder array = CslJson.JSON.createArrayBuilder();
        for (int n = 0; n < names.size(); n++) {
            for (Variant<CslName> variant : names.get(n).variants()) {
                array.add(CslJson.writeName(variant.value(), marks(variant).add(NAME, n + 1)));
            }
        }
        return array.build();
    }

    private static JsonObjectBuilder marks(Variant<?> variant) {
        JsonObjectBuilder marks =
                CslJson.JSON.createObjectBuilder().add(FORM, variant.form().word());
        if (!variant.language().isEmpty()) {
            marks.add(LANGUAGE, variant.language());
        }
        return marks;
    }
}
