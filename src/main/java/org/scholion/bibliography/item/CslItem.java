package org.scholion.bibliography.item;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A bibliographic record in the shape of CSL-JSON: a type, texts, names and dates by the variables' CSL names. What it
 * does not hold is unknown. Members of the JSON that are not known here are kept and given back. Immutable; changed
 * copies come from {@link #with}, {@link #without} and {@link #toBuilder()}.
 */
public final class CslItem {
    private final String id;
    private final CslType type;
    private final Map<String, String> texts;
    private final Map<String, List<CslName>> names;
    private final Map<String, CslDate> dates;
    private final Map<String, List<Variant<String>>> variants;
    private final Map<String, JsonValue> unrecognised;

    private CslItem(Builder builder) {
        this.id = builder.id;
        this.type = builder.type;
        this.texts = Collections.unmodifiableMap(new TreeMap<>(builder.texts));
        this.names = Collections.unmodifiableMap(new TreeMap<>(builder.names));
        this.dates = Collections.unmodifiableMap(new TreeMap<>(builder.dates));
        this.variants = Collections.unmodifiableMap(new TreeMap<>(builder.variants));
        this.unrecognised = Collections.unmodifiableMap(new LinkedHashMap<>(builder.unrecognised));
    }

    public static Builder builder(CslType type) {
        return new Builder(type);
    }

    /**
     * Reads one CSL-JSON object.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static CslItem fromJson(String json) {
        return CslJson.read(json);
    }

    /** One CSL-JSON object, members in a stable order, without line breaks. */
    public String toJson() {
        return CslJson.write(this).toString();
    }

    /** The same as an object. */
    public JsonObject toJsonObject() {
        return CslJson.write(this);
    }

    /** The id in the CSL-JSON, or the empty string. */
    public String id() {
        return id;
    }

    public CslType type() {
        return type;
    }

    /** The value of a text variable. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(texts.get(variable));
    }

    /** The names of a name variable; empty where they are unknown. */
    public List<CslName> names(String variable) {
        return names.getOrDefault(variable, List.of());
    }

    /** The value of a date variable. */
    public Optional<CslDate> date(String variable) {
        return Optional.ofNullable(dates.get(variable));
    }

    public Optional<String> title() {
        return text("title");
    }

    public List<CslName> authors() {
        return names("author");
    }

    public Optional<CslDate> issued() {
        return date("issued");
    }

    /** Whether the record holds a value for the variable, of whichever kind. */
    public boolean has(String variable) {
        return texts.containsKey(variable) || names.containsKey(variable) || dates.containsKey(variable);
    }

    /** The variables that hold a value, in alphabetical order. */
    public Set<String> variables() {
        Set<String> held = new TreeSet<>(texts.keySet());
        held.addAll(names.keySet());
        held.addAll(dates.keySet());
        return Collections.unmodifiableSet(held);
    }

    /** A variable's value as words for a person: a text, an EDTF date, names in filing order joined by "; ". */
    public Optional<String> display(String variable) {
        if (names.containsKey(variable)) {
            return Optional.of(String.join(
                    "; ", names(variable).stream().map(CslName::inFilingOrder).toList()));
        }
        return text(variable).or(() -> date(variable).map(CslDate::text));
    }

    public Map<String, String> texts() {
        return texts;
    }

    public Map<String, List<CslName>> names() {
        return names;
    }

    public Map<String, CslDate> dates() {
        return dates;
    }

    /** A text variable's value in other scripts and languages; those of names are with the names. */
    public List<Variant<String>> variants(String variable) {
        return variants.getOrDefault(variable, List.of());
    }

    /** All variants of text variables. */
    public Map<String, List<Variant<String>>> variants() {
        return variants;
    }

    /** Whether another record holds the same for a variable, in the same scripts, or nothing as this one. */
    public boolean agrees(CslItem other, String variable) {
        return text(variable).equals(other.text(variable))
                && names(variable).equals(other.names(variable))
                && date(variable).equals(other.date(variable))
                && variants(variable).equals(other.variants(variable));
    }

    /**
     * A copy with other variants of one text or list of names.
     *
     * @param variants a list of {form, language?, text} or {form, language?, name, family …}; empty for none
     * @throws IllegalArgumentException saying what is wrong, if these are no variants of what the record holds
     */
    public CslItem withVariants(String variable, JsonArray variants) {
        Builder copy = toBuilder();
        VariantsJson.put(this, variable, variants, copy);
        return copy.build();
    }

    /** Members of the JSON that are not known here. */
    public Map<String, JsonValue> unrecognised() {
        return unrecognised;
    }

    /**
     * What a file format said of the work in its own words, by the format's field names; empty where nothing was kept.
     *
     * @param format short name of the format: "bibtex"
     */
    public Map<String, String> foreign(String format) {
        return CslJson.foreign(unrecognised, format);
    }

    /** A copy with one text changed. */
    public CslItem with(String variable, String value) {
        return toBuilder().text(variable, value).build();
    }

    /** A copy in which the variable is unknown. */
    public CslItem without(String variable) {
        return toBuilder().remove(variable).build();
    }

    public CslItem withId(String newId) {
        return toBuilder().id(newId).build();
    }

    public CslItem withType(CslType newType) {
        return toBuilder().type(newType).build();
    }

    public Builder toBuilder() {
        Builder copy = new Builder(type);
        copy.id = id;
        copy.texts.putAll(texts);
        copy.names.putAll(names);
        copy.dates.putAll(dates);
        copy.variants.putAll(variants);
        copy.unrecognised.putAll(unrecognised);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CslItem item
                && id.equals(item.id)
                && type == item.type
                && texts.equals(item.texts)
                && names.equals(item.names)
                && dates.equals(item.dates)
                && variants.equals(item.variants)
                && unrecognised.equals(item.unrecognised);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, type, texts, names, dates, variants, unrecognised);
    }

    @Override
    public String toString() {
        return type.cslName() + variables();
    }

    /** Gathers the parts of a record; a blank text, an empty list and null mean unknown and are left out. */
    public static final class Builder {
        private String id = "";
        private CslType type;
        private final Map<String, String> texts = new TreeMap<>();
        private final Map<String, List<CslName>> names = new TreeMap<>();
        private final Map<String, CslDate> dates = new TreeMap<>();
        private final Map<String, List<Variant<String>>> variants = new TreeMap<>();
        private final Map<String, JsonValue> unrecognised = new LinkedHashMap<>();

        private Builder(CslType type) {
            this.type = Objects.requireNonNull(type);
        }

        public Builder id(String newId) {
            this.id = Objects.requireNonNull(newId);
            return this;
        }

        /** Sets the type; a type that was not recognised when the record was read is given up. */
        public Builder type(CslType newType) {
            this.type = Objects.requireNonNull(newType);
            unrecognised.remove("type");
            return this;
        }

        /** @throws IllegalArgumentException if it is not a text variable */
        public Builder text(String variable, String value) {
            return put(texts, CslVariables.Kind.TEXT, variable, value == null || value.isBlank() ? null : value);
        }

        /**
         * Sets how a text reads in other scripts and languages; a text that is unknown has no variants.
         *
         * @throws IllegalArgumentException if it is not a text variable
         */
        public Builder variants(String variable, List<Variant<String>> others) {
            return put(variants, CslVariables.Kind.TEXT, variable, others.isEmpty() ? null : List.copyOf(others));
        }

        /** Takes over what another record holds for a variable, nothing included. */
        public Builder copy(CslItem from, String variable) {
            switch (CslVariables.kindOf(variable)) {
                case TEXT ->
                    text(variable, from.text(variable).orElse(null)).variants(variable, from.variants(variable));
                case NAMES -> names(variable, from.names(variable));
                case DATE -> date(variable, from.date(variable).orElse(null));
            }
            return this;
        }

        /** @throws IllegalArgumentException if it is not a name variable */
        public Builder names(String variable, List<CslName> value) {
            return put(names, CslVariables.Kind.NAMES, variable, value.isEmpty() ? null : List.copyOf(value));
        }

        /** @throws IllegalArgumentException if it is not a date variable */
        public Builder date(String variable, CslDate value) {
            return put(dates, CslVariables.Kind.DATE, variable, value);
        }

        /** EDTF, or a date in words. */
        public Builder date(String variable, String value) {
            return date(variable, value == null || value.isBlank() ? null : CslDate.of(value));
        }

        /** Takes over members of another record that are not known here, where this one has none of that name. */
        public Builder supplementUnrecognised(CslItem from) {
            from.unrecognised.forEach((member, value) -> {
                // A type that was not recognised belongs to the type that stands for it.
                if (!member.equals("type")) {
                    unrecognised.merge(member, value, Builder::united);
                }
            });
            return this;
        }

        /** Takes over all members of another record that are not known here, in place of this one's. */
        public Builder replaceUnrecognised(CslItem from) {
            unrecognised.clear();
            unrecognised.putAll(from.unrecognised);
            return this;
        }

        private static JsonValue united(JsonValue own, JsonValue other) {
            if (!(own instanceof JsonObject some) || !(other instanceof JsonObject more)) {
                return own;
            }
            Map<String, JsonValue> members = new TreeMap<>(some);
            more.forEach((member, value) -> members.merge(member, value, Builder::united));
            JsonObjectBuilder all = CslJson.JSON.createObjectBuilder();
            members.forEach(all::add);
            return all.build();
        }

        /** Keeps a member of the JSON that is not known here, to be given back. */
        public Builder unrecognised(String member, JsonValue value) {
            unrecognised.put(member, value);
            return this;
        }

        /**
         * Keeps what a file format said in its own words, to be written again.
         *
         * @param fields by the format's names; none makes the record forget
         */
        public Builder foreign(String format, Map<String, String> fields) {
            CslJson.keepForeign(unrecognised, format, fields);
            return this;
        }

        /** Replaces what stands under "custom" and is not understood. */
        Builder custom(JsonObject members) {
            if (members.isEmpty()) {
                unrecognised.remove(CslJson.CUSTOM);
            } else {
                unrecognised.put(CslJson.CUSTOM, members);
            }
            return this;
        }

        /** Makes a variable unknown. */
        public Builder remove(String variable) {
            texts.remove(variable);
            names.remove(variable);
            dates.remove(variable);
            variants.remove(variable);
            return this;
        }

        private <T> Builder put(Map<String, T> values, CslVariables.Kind kind, String variable, T value) {
            if (CslVariables.kindOf(variable) != kind) {
                throw new IllegalArgumentException(variable + " does not hold " + kind);
            }
            if (value == null) {
                values.remove(variable);
            } else {
                values.put(variable, value);
            }
            return this;
        }

        public CslItem build() {
            variants.keySet().retainAll(texts.keySet());
            return new CslItem(this);
        }
    }
}
