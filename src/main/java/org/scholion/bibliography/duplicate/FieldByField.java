package org.scholion.bibliography.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.WorkIdentifiers;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/**
 * Makes one record of several, field by field. Where nobody chose, a value that a person wrote goes before one that came
 * with a file, and that before one that a rule read; among equals the survivor's value, then the first in order. A person's
 * "unknown" counts as a value.
 */
final class FieldByField {
    static final String TYPE = "type";

    /** One of the works, with the origins of its fields. */
    record Part(String citekey, CslItem item, Map<String, FieldOrigin> origins) {
        boolean says(String field) {
            return field.equals(TYPE) || item.has(field) || origins.containsKey(field);
        }

        int strength(String field) {
            FieldOrigin origin = origins.get(field);
            if (origin == null) {
                return 0;
            }
            return switch (origin.source()) {
                case NOTE -> 1;
                case IMPORT -> 2;
                case PERSON -> 3;
            };
        }
    }

    private final List<Part> parts;
    private final Map<String, Choice> choices;
    private final UUID personId;
    private final CslItem.Builder merged;
    private final Map<String, FieldOrigin> origins = new TreeMap<>();
    private final List<MergePreview.Field> fields = new ArrayList<>();

    /** @param parts the survivor first */
    FieldByField(List<Part> parts, Map<String, Choice> choices, UUID personId) {
        this.parts = parts;
        this.choices = choices;
        this.personId = personId;
        this.merged = parts.get(0).item().toBuilder();
        settle();
    }

    CslItem item() {
        return merged.build();
    }

    Map<String, FieldOrigin> origins() {
        return origins;
    }

    List<MergePreview.Field> fields() {
        return fields;
    }

    private void settle() {
        TreeSet<String> names = new TreeSet<>(choices.keySet());
        for (Part part : parts) {
            names.addAll(part.item().variables());
            part.origins().keySet().stream().filter(CslVariables::isKnown).forEach(names::add);
            part.origins().forEach((name, origin) -> {
                if (!CslVariables.isKnown(name)) {
                    origins.putIfAbsent(name, origin);
                }
            });
        }
        names.remove(TYPE);
        origins.remove(TYPE);
        settle(TYPE);
        names.forEach(this::settle);
        parts.stream().skip(1).forEach(part -> merged.supplementUnrecognised(part.item()));
    }

    private void settle(String field) {
        Choice choice = choices.get(field);
        if (choice instanceof Choice.Typed typed) {
            take(field, typed.item());
            origins.put(field, new FieldOrigin(FieldOrigin.Source.PERSON, null, personId, Moment.now()));
            fields.add(new MergePreview.Field(field, null, false));
            return;
        }
        Part from = choice instanceof Choice.Of of ? chosen(of) : byRule(field);
        take(field, from.item());
        FieldOrigin origin = from.origins().get(field);
        if (origin != null) {
            origins.put(field, origin);
        } else if (choice != null && !from.says(field)) {
            // To choose that a field is unknown is a person's answer: no rule may fill it again.
            origins.put(field, new FieldOrigin(FieldOrigin.Source.PERSON, null, personId, Moment.now()));
        }
        fields.add(new MergePreview.Field(field, from.citekey(), choice == null && isContested(field)));
    }

    private void take(String field, CslItem from) {
        if (field.equals(TYPE)) {
            if (merged.build().type() != from.type()) {
                merged.type(from.type());
            }
        } else {
            try {
                merged.copy(from, field);
            } catch (IllegalArgumentException unknownVariable) {
                throw new Problem.InvalidInput("choices." + field, "“" + field + "” is no field of a work.");
            }
        }
    }

    private Part chosen(Choice.Of of) {
        return parts.stream()
                .filter(part -> part.citekey().equals(of.citekey()))
                .findFirst()
                .orElseThrow();
    }

    private Part byRule(String field) {
        Comparator<Part> byStrength = Comparator.comparingInt(part -> part.strength(field));
        Predicate<Part> says = part -> part.says(field);
        Part best = null;
        for (Part part : parts) {
            if (says.test(part) && (best == null || byStrength.compare(part, best) > 0)) {
                best = part;
            }
        }
        return best == null ? parts.get(0) : best;
    }

    private boolean isContested(String field) {
        List<Part> saying = parts.stream().filter(part -> part.says(field)).toList();
        return saying.stream().skip(1).anyMatch(part -> !agree(field, part, saying.get(0)));
    }

    private static boolean agree(String field, Part one, Part other) {
        return field.equals(TYPE)
                ? one.item().type() == other.item().type()
                : one.item().agrees(other.item(), field) || sameIdentifiers(field, one, other);
    }

    /** Whether a field of identifiers names the same ones, however they are written. */
    private static boolean sameIdentifiers(String field, Part one, Part other) {
        List<String> identifiers = identifiers(field, one);
        return !identifiers.isEmpty() && identifiers.equals(identifiers(field, other));
    }

    /** What a field's identifiers are compared by, in order; empty if one of them is wrong. */
    private static List<String> identifiers(String field, Part part) {
        List<Optional<String>> found = WorkIdentifiers.of(part.item()).stream()
                .filter(identifier -> identifier.scheme().variable().equals(field))
                .map(ReadIdentifier::canonical)
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().flatMap(Optional::stream).sorted().toList()
                : List.of();
    }
}
