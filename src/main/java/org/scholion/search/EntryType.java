package org.scholion.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be found. */
public enum EntryType {
    /** A document by its title and description. */
    DOCUMENT,
    /** A paragraph, heading, cell or other block of a document's current text. */
    PASSAGE,
    /** A note of a document's own. */
    SOURCE_NOTE,
    ANNOTATION,
    /** A claim with what is cited for it. */
    CLAIM,
    WORK,
    /** A person or body that works name, in all spellings. */
    NAME;

    /** As the API writes it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that a token names. */
    public static Optional<EntryType> parse(String token) {
        return Stream.of(values()).filter(type -> type.token().equals(token)).findFirst();
    }
}
