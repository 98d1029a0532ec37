package org.scholion.annotation.exchange;

import org.scholion.annotation.w3c.RoughPointing;

/**
 * What would become of one annotation of a file.
 *
 * @param number its place in the file, from 1
 * @param author who wrote it by what the file says; null where it does not say
 * @param reply whether it answers another one
 * @param words what it says in Markdown, the beginning of it; empty where it says nothing
 * @param place where its words stand; {@code NONE} for replies as well
 * @param duplicate whether the document has it already
 * @param problem why it cannot be read; null where it can
 */
public record Planned(
        int number,
        String author,
        String words,
        boolean reply,
        RoughPointing place,
        boolean duplicate,
        String problem) {

    /** Whether it is brought in unless somebody says otherwise. */
    public boolean isFit() {
        return problem == null && !duplicate;
    }
}
