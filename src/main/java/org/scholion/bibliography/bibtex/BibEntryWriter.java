package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.RecordRemainder;
import org.scholion.bibliography.item.CslItem;

/**
 * One record as an entry. What came from a .bib file and still says what the record says goes out as it came in, with
 * the fields that nobody understood; the rest is made anew; what the fields cannot say goes into a field of its own.
 */
final class BibEntryWriter {
    private static final Set<String> MOVING = Set.of("publisher", "container-title");

    private final CslItem item;
    private final BibDialect dialect;
    private final String type;
    private final Map<String, String> fields = new TreeMap<>(BibFields::compare);
    private final String key;

    /** Whether the entry had another type, in which some variables have other fields. */
    private final boolean moved;

    private BibEntryWriter(KeyedItem keyed, BibDialect dialect) {
        this.key = keyed.key();
        this.item = keyed.item();
        this.dialect = dialect;
        Map<String, String> kept = new TreeMap<>(item.foreign(BibRecord.FORMAT));
        String former = kept.remove(BibRecord.TYPE);
        String subtype = kept.getOrDefault("entrysubtype", "");
        this.type = BibWrittenTypes.of(item, former, subtype, dialect);
        this.moved = former != null && !former.equals(type);
        if (BibTypes.of(entry(Map.of("entrysubtype", subtype))) != item.type()) {
            kept.remove("entrysubtype");
        }
        fill(kept);
    }

    static BibEntryWriter of(KeyedItem keyed, BibDialect dialect) {
        return new BibEntryWriter(keyed, dialect);
    }

    private BibEntry entry(Map<String, String> values) {
        return new BibEntry(type, key, values, 0);
    }

    private void fill(Map<String, String> kept) {
        String carried = kept.remove(BibFields.CARRIER);
        BibRecord.Read before = BibRecord.read(entry(kept));
        if (carried != null && allIsSaid(kept, carried, before)) {
            fields.putAll(kept);
            fields.put(BibFields.CARRIER, carried);
            return;
        }
        Set<String> changed = changed(before, kept);
        changed.forEach(
                variable -> before.uses().getOrDefault(variable, Set.of()).forEach(kept::remove));
        fields.putAll(kept);
        boolean typed = BibTypes.of(entry(kept)) == item.type();
        if (changed.isEmpty() && typed) {
            complete(before.item());
            return;
        }
        BibFieldWriter.fields(only(changed), item, type, dialect).forEach((field, value) -> {
            boolean telling = field.equals("note") && !changed.contains("note") && !endsNote(changed);
            if (!telling) {
                fields.putIfAbsent(field, value);
            }
        });
        if (!typed) {
            fields.put("entrysubtype", BibWrittenTypes.subtype(item));
        } else if (BibWrittenTypes.needsKind(item, type)) {
            fields.putIfAbsent("entrysubtype", BibWrittenTypes.subtype(item));
        }
        complete(BibRecord.read(entry(fields)).item());
    }

    /** Whether the fields with what they carry say what the record says, each in words of the dialect. */
    private boolean allIsSaid(Map<String, String> kept, String carried, BibRecord.Read before) {
        Map<String, String> all = new TreeMap<>(kept);
        all.put(BibFields.CARRIER, carried);
        boolean ofDialect = !moved && before.uses().values().stream().noneMatch(used -> isForeign(used, kept));
        return ofDialect
                && Carrier.pack(item, BibRecord.read(entry(all)).item()).isEmpty();
    }

    private boolean isForeign(Set<String> used, Map<String, String> kept) {
        return dialect.isClassic()
                && used.stream().anyMatch(field -> kept.containsKey(field) && BibFields.BIBLATEX_ONLY.contains(field));
    }

    private static boolean endsNote(Set<String> changed) {
        return NoteEnding.VARIABLES.stream().anyMatch(changed::contains);
    }

    private void complete(CslItem said) {
        Carrier.pack(item, said).ifPresent(json -> fields.put(BibFields.CARRIER, json));
    }

    /** The variables that the kept fields do not say as the record and the dialect want it, and those tied to them. */
    private Set<String> changed(BibRecord.Read before, Map<String, String> kept) {
        Set<String> all = new TreeSet<>(item.variables());
        all.addAll(before.uses().keySet());
        Set<String> changed = new TreeSet<>();
        for (String variable : all) {
            Set<String> used = before.uses().getOrDefault(variable, Set.of());
            boolean elsewhere = moved && MOVING.contains(variable);
            if (elsewhere || isForeign(used, kept) || !RecordRemainder.sameValue(item, before.item(), variable)) {
                changed.add(variable);
            }
        }
        Set<String> dropped = new HashSet<>();
        changed.forEach(variable -> dropped.addAll(before.uses().getOrDefault(variable, Set.of())));
        boolean more = !dropped.isEmpty();
        while (more) {
            more = false;
            for (Map.Entry<String, Set<String>> use : before.uses().entrySet()) {
                boolean tied =
                        use.getValue().stream().anyMatch(field -> kept.containsKey(field) && dropped.contains(field));
                if (tied && changed.add(use.getKey())) {
                    dropped.addAll(use.getValue());
                    more = true;
                }
            }
        }
        return changed;
    }

    private CslItem only(Set<String> variables) {
        CslItem.Builder part = item.toBuilder();
        item.variables().stream()
                .filter(variable -> !variables.contains(variable))
                .forEach(part::remove);
        return part.build();
    }

    String key() {
        return key;
    }

    /** The fields that the type asks for and the record does not hold. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (String required : BibWrittenTypes.required(type, dialect)) {
            boolean dated = required.equals("year") && fields.containsKey("date")
                    || required.equals("date") && fields.containsKey("year");
            if (!fields.containsKey(required) && !dated) {
                unknown.add(required);
            }
        }
        return List.copyOf(unknown);
    }

    /** Appends the entry, a field to a line. */
    void writeTo(StringBuilder file) {
        file.append('@').append(type).append('{').append(key).append(",\n");
        fields.forEach((name, value) -> {
            file.append("  ")
                    .append(name)
                    .append(" ".repeat(Math.max(0, 12 - name.length())))
                    .append(" = ");
            String month = name.equals("month") ? BibWrittenTypes.month(value, dialect) : "";
            if (month.isEmpty()) {
                file.append('{').append(value).append('}');
            } else {
                file.append(month);
            }
            file.append(",\n");
        });
        file.append("}\n");
    }
}
