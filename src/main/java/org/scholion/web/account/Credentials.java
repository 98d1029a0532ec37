package org.scholion.web.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What an Authorization header holds. */
sealed interface Credentials {

    /** A bearer token (RFC 6750). */
    record Bearer(String token) implements Credentials {}

    /** Handle and password (RFC 7617), in UTF-8. */
    record Basic(String handle, String password) implements Credentials {}

    /** Reads the header; empty if it holds neither of the two. */
    static Optional<Credentials> parse(String header) {
        int space = header.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String value = header.substring(space + 1).strip();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "bearer" -> value.isEmpty() ? Optional.empty() : Optional.of(new Bearer(value));
            case "basic" -> basic(value);
            default -> Optional.empty();
        };
    }

    private static Optional<Credentials> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
    }
}
