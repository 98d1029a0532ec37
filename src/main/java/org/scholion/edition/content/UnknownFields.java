package org.scholion.edition.content;

import java.util.List;
import java.util.Objects;

/**
 * What the sources do not say of a work.
 *
 * @param work the work as a reader recognises it ("Forbes 1986")
 * @param fields the names of the unknown fields, to be printed ("title", "publisher")
 */
public record UnknownFields(String work, List<String> fields) {

    public UnknownFields {
        Objects.requireNonNull(work, "work");
        fields = List.copyOf(fields);
    }
}
