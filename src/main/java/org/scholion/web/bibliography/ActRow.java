package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;

/**
 * An act on a work or on one that was merged into it, as its page tells it.
 *
 * @param act what was done, as the change log calls it
 * @param key the citation key of the work that was merged into it; null for the work itself
 * @param person who did it
 * @param fields what it changed
 */
public record ActRow(String act, String key, String person, Instant at, ArrayList<FieldRow> fields)
        implements Serializable {

    /**
     * What an act did to a field.
     *
     * @param before null where it was unknown
     * @param after null where it is unknown since
     */
    public record FieldRow(String field, String before, String after) implements Serializable {}
}
