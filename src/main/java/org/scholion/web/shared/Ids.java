package org.scholion.web.shared;

import java.util.UUID;
import org.scholion.shared.Problem;

/** Reads ids of addresses and requests. */
public final class Ids {
    private Ids() {}

    /**
     * The id in a path.
     *
     * @param thing what it is the id of: "collection"
     * @throws Problem.NotFound if it is no id, as for any that leads to nothing
     */
    public static UUID ofPath(String thing, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.NotFound(thing, text);
        }
    }

    /**
     * The id that a field or parameter holds.
     *
     * @throws Problem.InvalidInput naming the field if it is no id
     */
    public static UUID ofField(String field, String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.InvalidInput(field, "An id is needed here.");
        }
    }
}
