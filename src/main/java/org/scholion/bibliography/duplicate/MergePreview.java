package org.scholion.bibliography.duplicate;

import java.util.List;
import java.util.Map;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;

/**
 * What a merge would make of some works.
 *
 * @param works the survivor first
 * @param fields every field that one of them holds, or that was typed in
 * @param item the merged work's record
 * @param origins where each of its fields comes from
 * @param candidates what speaks for and against the works being one, pair by pair
 * @param toldApart pairs of them of which somebody said that they are two
 */
public record MergePreview(
        List<Source> works,
        List<Field> fields,
        CslItem item,
        Map<String, FieldOrigin> origins,
        List<DuplicateCandidate> candidates,
        List<DistinctWorks> toldApart) {

    public MergePreview {
        works = List.copyOf(works);
        fields = List.copyOf(fields);
        candidates = List.copyOf(candidates);
        toldApart = List.copyOf(toldApart);
    }

    /** The fields in which the works differ and nobody chose. */
    public List<String> conflicts() {
        return fields.stream().filter(Field::conflict).map(Field::name).toList();
    }

    /**
     * One of the works.
     *
     * @param citekey as the request names it
     */
    public record Source(String citekey, Work work) {}

    /**
     * What becomes of one field.
     *
     * @param name a CSL variable, or {@code type}
     * @param chosen key of the work whose value it gets; null where the value was typed in
     * @param conflict whether the works differ in it and nobody chose
     */
    public record Field(String name, String chosen, boolean conflict) {}
}
