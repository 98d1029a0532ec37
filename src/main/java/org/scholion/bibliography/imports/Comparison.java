package org.scholion.bibliography.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.item.CslItem;

/**
 * What a record of a file says that a known work does not. A file never makes a field unknown: formats leave out what
 * they have no room for.
 *
 * @param differences field by field
 */
record Comparison(List<Difference> differences) {

    /**
     * A field of which the file says more or something else.
     *
     * @param field a CSL variable, or {@code type}
     * @param present what the work holds, in words, or null if it is unknown
     * @param given what the file says, in words
     * @param byPerson whether a person wrote what the work holds, or that it is unknown
     */
    record Difference(String field, String present, String given, boolean byPerson) {}

    private static final String TYPE = "type";

    /**
     * Compares.
     *
     * @param asWritten the work as files of the format can say it: what is lost in writing does not differ
     */
    static Comparison of(CslItem work, List<CslItem> asWritten, Map<String, FieldOrigin> origins, CslItem given) {
        List<Difference> differences = new ArrayList<>();
        if (work.type() != given.type() && asWritten.stream().noneMatch(form -> form.type() == given.type())) {
            differences.add(
                    new Difference(TYPE, work.type().cslName(), given.type().cslName(), isByPerson(origins, TYPE)));
        }
        for (String field : given.variables()) {
            if (!work.agrees(given, field) && asWritten.stream().noneMatch(form -> form.agrees(given, field))) {
                differences.add(new Difference(
                        field,
                        work.display(field).orElse(null),
                        given.display(field).orElseThrow(),
                        isByPerson(origins, field)));
            }
        }
        return new Comparison(List.copyOf(differences));
    }

    private static boolean isByPerson(Map<String, FieldOrigin> origins, String field) {
        FieldOrigin origin = origins.get(field);
        return origin != null && origin.source() == FieldOrigin.Source.PERSON;
    }

    /** Whether taking the file's word would change anything. */
    boolean changes(boolean overPersons) {
        return !taken(overPersons).isEmpty();
    }

    /**
     * The work as it is after taking the file's word.
     *
     * @param overPersons whether fields that a person wrote are taken, too
     */
    CslItem apply(CslItem work, CslItem given, boolean overPersons) {
        CslItem.Builder result = work.toBuilder();
        for (String field : taken(overPersons)) {
            if (field.equals(TYPE)) {
                result.type(given.type());
            } else {
                result.copy(given, field);
            }
        }
        return result.build();
    }

    /** The fields that are taken over then. */
    List<String> taken(boolean overPersons) {
        return differences.stream()
                .filter(difference -> overPersons || !difference.byPerson())
                .map(Difference::field)
                .toList();
    }

    /** Where the fields come from then. */
    Map<String, FieldOrigin> origins(Map<String, FieldOrigin> present, FieldOrigin file, boolean overPersons) {
        Map<String, FieldOrigin> result = new TreeMap<>(present);
        taken(overPersons).forEach(field -> result.put(field, file));
        return result;
    }
}
