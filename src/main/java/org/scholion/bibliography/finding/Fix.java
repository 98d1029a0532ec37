package org.scholion.bibliography.finding;

import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/** A correction that takes nothing away that the record knows, so that it may be offered for many records at once. */
@FunctionalInterface
public interface Fix {

    /** The record corrected; what the finding does not concern stays as it is. */
    CslItem applyTo(CslItem item);

    /** Writes a text anew; a blank one makes the field unknown. */
    static Fix text(String field, String value) {
        return item -> item.with(field, value);
    }

    /** Writes names anew. */
    static Fix names(String field, List<CslName> names) {
        return item -> item.toBuilder().names(field, names).build();
    }

    /** Does this and then the other. */
    default Fix and(Fix other) {
        return item -> other.applyTo(applyTo(item));
    }
}
