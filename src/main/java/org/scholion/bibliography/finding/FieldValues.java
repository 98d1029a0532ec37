package org.scholion.bibliography.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslVariables;

/** Two records of one work, compared and mixed field by field. */
final class FieldValues {
    private FieldValues() {}

    static boolean same(CslItem one, CslItem other, String field) {
        return one.text(field).equals(other.text(field))
                && one.names(field).equals(other.names(field))
                && one.date(field).equals(other.date(field));
    }

    /** The fields that do not say the same in both, in alphabetical order. */
    static List<String> differing(CslItem one, CslItem other) {
        Set<String> fields = new TreeSet<>(one.variables());
        fields.addAll(other.variables());
        return fields.stream().filter(field -> !same(one, other, field)).toList();
    }

    /** Takes one field over from a record, be it that it is unknown there. */
    static void copy(CslItem from, String field, CslItem.Builder to) {
        if (!from.has(field)) {
            to.remove(field);
            return;
        }
        switch (CslVariables.kindOf(field)) {
            case TEXT -> to.text(field, from.text(field).orElseThrow());
            case NAMES -> to.names(field, from.names(field));
            case DATE -> to.date(field, from.date(field).orElseThrow());
        }
    }

    /** What differs, for people to read. */
    static List<FieldChange> changes(CslItem before, CslItem after) {
        List<FieldChange> changes = new ArrayList<>();
        for (String field : differing(before, after)) {
            String was = before.display(field).orElse(null);
            String is = after.display(field).orElse(null);
            boolean alike = was != null && was.equals(is);
            changes.add(
                    alike
                            ? new FieldChange(field, taken(before.names(field)), taken(after.names(field)))
                            : new FieldChange(field, was, is));
        }
        return changes;
    }

    /** Names whose parts differ and whose words do not: with a bar between the parts. */
    private static String taken(List<CslName> names) {
        return names.stream()
                .map(name -> name.isLiteral() ? name.literal() : name.filedUnder() + " | " + name.given())
                .collect(Collectors.joining("; "));
    }
}
