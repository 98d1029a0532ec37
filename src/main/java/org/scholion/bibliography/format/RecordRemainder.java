package org.scholion.bibliography.format;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;

/**
 * What a format cannot say of a record: as CSL-JSON without a type, with null for a variable that the format says and
 * the record does not. Formats carry it in a field of its own, so that a file read again gives the same record.
 */
public final class RecordRemainder {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TYPE = "type";

    private RecordRemainder() {}

    /**
     * The difference between two records, ids aside.
     *
     * @param wanted the record
     * @param said what a reader makes of the written record
     * @param formats what these formats said in their own words is no part of it
     */
    public static Optional<String> of(CslItem wanted, CslItem said, Collection<String> formats) {
        CslItem.Builder rest = CslItem.builder(wanted.type());
        Set<String> gone = new TreeSet<>(said.variables());
        gone.removeAll(wanted.variables());
        for (String variable : wanted.variables()) {
            if (!sameValue(wanted, said, variable)) {
                copy(wanted, variable, rest);
            }
        }
        Map<String, JsonValue> known = unrecognised(said, formats);
        unrecognised(wanted, formats).forEach((member, value) -> {
            if (!value.equals(known.get(member))) {
                rest.unrecognised(member, value);
            }
        });
        Map<String, JsonValue> members = new TreeMap<>(rest.build().toJsonObject());
        if (!rest.build().unrecognised().containsKey(TYPE)) {
            members.remove(TYPE);
        }
        if (wanted.type() != said.type() && !members.containsKey(TYPE)) {
            members.put(TYPE, JSON.createValue(wanted.type().cslName()));
        }
        gone.forEach(variable -> members.put(variable, JsonValue.NULL));
        return members.isEmpty() ? Optional.empty() : Optional.of(text(members));
    }

    private static Map<String, JsonValue> unrecognised(CslItem item, Collection<String> formats) {
        CslItem.Builder bare = item.toBuilder();
        formats.forEach(format -> bare.foreign(format, Map.of()));
        return bare.build().unrecognised();
    }

    private static String text(Map<String, JsonValue> members) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        members.forEach(json::add);
        return json.build().toString();
    }

    /** Whether two records say the same of a variable, be it nothing. */
    public static boolean sameValue(CslItem one, CslItem other, String variable) {
        return one.text(variable).equals(other.text(variable))
                && one.names(variable).equals(other.names(variable))
                && one.date(variable).equals(other.date(variable));
    }

    private static void copy(CslItem from, String variable, CslItem.Builder to) {
        switch (CslVariables.kindOf(variable)) {
            case TEXT -> to.text(variable, from.text(variable).orElseThrow());
            case NAMES -> to.names(variable, from.names(variable));
            case DATE -> to.date(variable, from.date(variable).orElseThrow());
        }
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The record with what it lacks; nothing if the text is no such difference. */
    public static Optional<CslItem> complete(CslItem said, String json) {
        CslItem rest;
        JsonObject members;
        try {
            String clean = JsonEscapes.withoutControls(json);
            rest = CslItem.fromJson(clean);
            members = parsed(clean);
        } catch (IllegalArgumentException e) {
            // Somebody changed the field by hand: what the other fields say stands.
            return Optional.empty();
        }
        CslItem.Builder whole = said.toBuilder();
        rest.variables().forEach(variable -> copy(rest, variable, whole));
        if (members.containsKey(TYPE) && !rest.unrecognised().containsKey(TYPE)) {
            whole.type(rest.type());
        }
        rest.unrecognised().forEach((member, value) -> {
            if (value == JsonValue.NULL && CslVariables.isKnown(member)) {
                whole.remove(member);
            } else {
                whole.unrecognised(member, value);
            }
        });
        return Optional.of(whole.build());
    }
}
