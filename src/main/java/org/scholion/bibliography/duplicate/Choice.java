package org.scholion.bibliography.duplicate;

import org.scholion.bibliography.item.CslItem;

/** Which value a merged work has in one field. */
public sealed interface Choice {

    /**
     * The value of one of the works.
     *
     * @param citekey the work's key, as the request names it
     */
    record Of(String citekey) implements Choice {}

    /**
     * A value that a person typed in.
     *
     * @param item a record that holds it, or does not where the field is unknown
     */
    record Typed(CslItem item) implements Choice {}
}
