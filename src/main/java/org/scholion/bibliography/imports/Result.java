package org.scholion.bibliography.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.JsonText;

/**
 * What keeping a record did to a work that was there, so that it can be undone.
 *
 * @param before the work before, as CSL-JSON
 * @param provenance where its fields came from before, as {@link Work#provenance(Map)} says it
 * @param fields the fields that were taken over, {@code type} among them
 */
record Result(String before, String provenance, List<String> fields) {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String TYPE = "type";

    static Result of(CslItem before, Map<String, FieldOrigin> origins, List<String> fields) {
        return new Result(before.toJson(), Work.provenance(origins), fields);
    }

    static Result read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject stored = reader.readObject();
            return new Result(
                    stored.getString("before"),
                    stored.getString("provenance"),
                    stored.getJsonArray("fields").getValuesAs(JsonString::getString));
        }
    }

    String json() {
        return new JsonText()
                .with("before", before)
                .with("provenance", provenance)
                .with("fields", fields)
                .toString();
    }

    /**
     * A work after undoing.
     *
     * @param origins where its fields come from
     * @param left whether a field had changed again, so that it was left
     */
    record Undone(CslItem item, Map<String, FieldOrigin> origins, boolean left) {}

    /**
     * The work with the fields as they were before, except those that changed again since.
     *
     * @param present the work now
     * @param presentOrigins where its fields come from now
     * @param given what the file said
     */
    Undone undo(CslItem present, Map<String, FieldOrigin> presentOrigins, CslItem given) {
        CslItem former = CslItem.fromJson(before);
        Map<String, FieldOrigin> formerOrigins = Work.origins(provenance);
        Map<String, FieldOrigin> origins = new TreeMap<>(presentOrigins);
        CslItem.Builder item = present.toBuilder();
        boolean left = false;
        for (String field : fields) {
            FieldOrigin origin = origins.get(field);
            boolean untouched = origin != null
                    && origin.source() == FieldOrigin.Source.IMPORT
                    && (field.equals(TYPE) ? present.type() == given.type() : present.agrees(given, field));
            if (untouched) {
                restore(field, former, item);
                origins.remove(field);
                if (formerOrigins.containsKey(field)) {
                    origins.put(field, formerOrigins.get(field));
                }
            } else {
                left = true;
            }
        }
        return new Undone(item.build(), origins, left);
    }

    private static void restore(String field, CslItem former, CslItem.Builder item) {
        if (field.equals(TYPE)) {
            item.type(former.type());
        } else {
            item.copy(former, field);
        }
    }
}
