package org.scholion.search;

import java.util.Locale;
import java.util.UUID;

/** A thing of the rooms below with all that the index holds of it: a document owns its passages and notes. */
public record Owner(Kind kind, UUID id) {

    /** What owns entries. */
    public enum Kind {
        DOCUMENT,
        ANNOTATION,
        CLAIM,
        WORK,
        NAME
    }

    /** As the index keeps it: {@code work:018f…}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** Reads what {@link #key()} gives. */
    public static Owner of(String key) {
        int colon = key.indexOf(':');
        return new Owner(
                Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)),
                UUID.fromString(key.substring(colon + 1)));
    }
}
