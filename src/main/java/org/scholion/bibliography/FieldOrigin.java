package org.scholion.bibliography;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.scholion.shared.JsonText;

/**
 * Where the content of one field of a work comes from.
 *
 * @param source what kind of origin
 * @param detail which note and rule, or which file; null for a person
 * @param personId who entered or imported it, or brought the document whose note says so
 * @param at when
 */
public record FieldOrigin(Source source, String detail, UUID personId, Instant at) {

    /** Kinds of origin, the weaker first: a stronger one is never overwritten by a weaker. */
    public enum Source {
        /** A rule read it in a document's own note. */
        NOTE,
        /** It came with a file. */
        IMPORT,
        /** A person wrote it. */
        PERSON
    }

    static FieldOrigin of(JsonObject stored) {
        return new FieldOrigin(
                Source.valueOf(stored.getString("source").toUpperCase(Locale.ROOT)),
                stored.getString("detail", null),
                UUID.fromString(stored.getString("person")),
                Instant.parse(stored.getString("at")));
    }

    JsonText state() {
        return new JsonText()
                .with("source", source.name().toLowerCase(Locale.ROOT))
                .with("detail", detail)
                .with("person", personId)
                .with("at", at);
    }
}
