package org.scholion.bibliography.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.TextRange;

/**
 * References that cite one work.
 *
 * @param members in the order in which they were given
 * @param item the union of what they say of the work
 * @param origins where each variable of the item comes from
 */
public record WorkGroup(List<CitedReference> members, CslItem item, Map<String, Origin> origins) {

    public WorkGroup {
        members = List.copyOf(members);
        origins = Map.copyOf(origins);
    }

    /**
     * Where a value was read.
     *
     * @param source the member's source
     * @param range code points in the body of that member
     * @param rule the rule that read it
     */
    public record Origin(String source, TextRange range, String rule) {}

    /** The sources of the members, each once, in order. */
    public Set<String> sources() {
        return new LinkedHashSet<>(members.stream().map(CitedReference::source).toList());
    }
}
