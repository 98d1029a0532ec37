package org.scholion.web.bibliography;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.item.CslVariables.Kind;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;
import org.scholion.shared.StorableText;
import org.scholion.web.shared.JsonBody;

/**
 * Fields of a work as a client sends them, by CSL variable name: texts as strings, names as a CSL-JSON list, dates as
 * EDTF strings or CSL-JSON dates. Null makes a field unknown. {@code variants} holds, by variable, how texts and names
 * read in other scripts and languages, and replaces what was known of that.
 */
final class WorkFields {
    private static final int LONGEST = 10_000;
    private static final String VARIANTS = "variants";

    private final JsonBody fields;

    /** @param fields null for none */
    WorkFields(JsonBody fields) {
        this.fields = fields;
    }

    /**
     * Puts the fields into a record.
     *
     * @throws Problem.InvalidInput naming a field that does not exist or does not hold what was sent
     */
    CslItem applyTo(CslItem present) {
        if (fields == null) {
            return present;
        }
        CslItem.Builder corrected = present.toBuilder();
        for (Map.Entry<String, JsonValue> field : fields.json().entrySet()) {
            if (!field.getKey().equals(VARIANTS)) {
                apply(present, field.getKey(), field.getValue(), corrected);
            }
        }
        return withVariants(corrected.build());
    }

    /** Variants come last: they belong to what the other fields say. */
    private CslItem withVariants(CslItem item) {
        JsonValue all = fields.json().get(VARIANTS);
        if (all == null) {
            return item;
        }
        if (!(all instanceof JsonObject variables)) {
            throw fields.refused(VARIANTS, "An object is needed here: {\"title\": [{form, language, text}]}.");
        }
        StorableText.require(fields.path(VARIANTS), all);
        if (all.toString().length() > LONGEST) {
            throw fields.refused(VARIANTS, "At most " + LONGEST + " characters are kept here.");
        }
        CslItem result = item;
        for (Map.Entry<String, JsonValue> variable : variables.entrySet()) {
            JsonValue value = variable.getValue() == JsonValue.NULL ? JsonValue.EMPTY_JSON_ARRAY : variable.getValue();
            if (!(value instanceof JsonArray variants)) {
                throw fields.refused(VARIANTS + "." + variable.getKey(), "A list of variants is needed here.");
            }
            try {
                result = result.withVariants(variable.getKey(), variants);
            } catch (IllegalArgumentException e) {
                throw fields.refused(VARIANTS + "." + variable.getKey(), e.getMessage());
            }
        }
        return result;
    }

    /** The type that a word stands for. */
    static CslType type(JsonBody body, String field) {
        String word = body.text(field);
        if (word == null) {
            throw body.refused(field, "A type of CSL is needed here, such as “book”.");
        }
        return CslType.parse(word)
                .orElseThrow(() -> body.refused(field, "“" + word + "” is no type of CSL, such as “book”."));
    }

    private void apply(CslItem present, String field, JsonValue value, CslItem.Builder corrected) {
        if (field.equals("type")) {
            corrected.type(type(fields, field));
            return;
        }
        if (!CslVariables.isKnown(field)) {
            throw fields.refused(field, "“" + field + "” is no variable of CSL that a work has.");
        }
        if (value == JsonValue.NULL
                || value instanceof JsonString text && text.getString().isBlank()) {
            corrected.remove(field);
            return;
        }
        StorableText.require(fields.path(field), value);
        if (value.toString().length() > LONGEST) {
            throw fields.refused(field, "At most " + LONGEST + " characters are kept here.");
        }
        CslItem read = read(field, value);
        if (!read.has(field)) {
            throw fields.refused(field, expectation(CslVariables.kindOf(field)));
        }
        switch (CslVariables.kindOf(field)) {
            case TEXT -> corrected.text(field, read.text(field).orElseThrow().strip());
            case NAMES -> corrected.names(field, keepingVariants(present.names(field), read.names(field)));
            case DATE -> {
                if (read.date(field).orElseThrow().asEdtf().isEmpty()) {
                    throw fields.refused(field, expectation(Kind.DATE));
                }
                corrected.date(field, read.date(field).orElseThrow());
            }
        }
    }

    /** Names that stay keep how they read elsewhere: a client that sends names need not know of variants. */
    private static List<CslName> keepingVariants(List<CslName> present, List<CslName> sent) {
        return sent.stream()
                .map(name -> present.stream()
                        .filter(known -> known.withVariants(List.of()).equals(name))
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    /** Lets the reader of CSL-JSON find out what the value is. */
    private static CslItem read(String field, JsonValue value) {
        JsonObject member = Json.createObjectBuilder().add(field, value).build();
        JsonObject own = Json.createObjectBuilder().add("custom", member).build();
        CslItem read = CslItem.fromJson(member.toString());
        return read.has(field) ? read : CslItem.fromJson(own.toString());
    }

    private static String expectation(Kind kind) {
        return switch (kind) {
            case TEXT -> "A string is needed here.";
            case NAMES -> "A list of names is needed here, each {family, given?} or {literal}.";
            case DATE -> "A date is written in EDTF: 1946, 1946-07, 1946-07-12, 1946~, 1946/1949.";
        };
    }
}
