package org.scholion.annotation.exchange;

import jakarta.json.JsonObject;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.w3c.TextBody;

/**
 * An annotation from a file.
 *
 * @param id by which the file knows it, an IRI; null where it has none
 * @param answers the id of what it replies to in the file; null where it is no reply
 * @param author the name of who wrote it, or null
 * @param visibility who shall see it by what the file says; null where it says nothing
 * @param json the annotation in the Web Annotation Data Model; null where it cannot be read
 * @param problem why it cannot be read; null where it can
 */
record Brought(String id, String answers, String author, Visibility visibility, JsonObject json, String problem) {

    /** Most that is told of what it says, in UTF-16 units. */
    private static final int LONGEST_WORDS = 400;

    /** The beginning of what it says, in Markdown; empty where it says nothing or cannot be read. */
    String words() {
        return problem != null || json == null ? "" : TextBody.beginning(json, LONGEST_WORDS);
    }

    static Brought unreadable(String id, String problem) {
        return new Brought(id, null, null, null, null, problem);
    }
}
