package org.scholion.web.bibliography;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/**
 * What a merge would make of some works, as the API shows it.
 *
 * @param works the survivor first, each with its record, origins, keys, version and uses
 * @param fields every field that one of them holds or that was typed in, in the order in which a work shows its fields
 * @param conflicts names of the fields in which the works differ and nobody chose
 * @param csl the merged work's record as CSL-JSON
 * @param label "Wang 2020"
 * @param formatted the merged work's entry in a bibliography, as plain text
 * @param unknown variables that the merged work's type asks for and nobody knows
 * @param pairs what speaks for and against the works being one
 * @param toldApart pairs of them of which somebody said that they are two
 */
public record MergePreviewView(
        List<WorkView> works,
        List<FieldView> fields,
        List<String> conflicts,
        JsonObject csl,
        String label,
        String formatted,
        List<String> unknown,
        List<DuplicateView> pairs,
        List<DuplicateView.ToldApartView> toldApart) {

    /**
     * One field.
     *
     * @param name CSL variable, or "type"
     * @param values what each of the works holds, in their order
     * @param chosen key of the work whose value it gets; null where the value was typed in
     * @param value the value that it gets, as words; null where it is unknown
     * @param conflict whether the works differ in it and nobody chose
     */
    public record FieldView(String name, List<ValueView> values, String chosen, String value, boolean conflict)
            implements Serializable {}

    /**
     * What one work holds in a field.
     *
     * @param work its key, as it was named
     * @param value as words; null where it is unknown
     * @param source "note", "person" or "import"; null where nobody said anything
     */
    public record ValueView(String work, String value, String source) implements Serializable {}
}
