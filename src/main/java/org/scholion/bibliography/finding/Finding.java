package org.scholion.bibliography.finding;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Something in a record that a person should look at.
 *
 * @param check what was looked for
 * @param field the CSL variable concerned, the first of several; a record has at most one finding of a check in a field
 * @param value what is remarkable, for people to read: what the field says, or the values that do not agree; empty
 *     where the field is unknown
 * @param fix the correction, or null where only a person can know it
 */
public record Finding(Check check, String field, String value, Fix fix) {

    /**
     * A name for this finding in this work. As long as the value stays, the name stays; with another value it is another
     * finding (a UUID of version 3, RFC 9562).
     */
    public UUID id(UUID workId) {
        String name = workId + "\0" + check.code() + "\0" + field + "\0" + value;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The correction, if there is a safe one. */
    public Optional<Fix> safeFix() {
        return Optional.ofNullable(fix);
    }
}
