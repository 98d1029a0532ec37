package org.scholion.bibliography.identifier;

import java.util.Optional;

/**
 * An identifier as a source gives it, right or wrong.
 *
 * @param scheme which kind it says it is
 * @param raw the identifier as written, without the scheme's name
 */
public record ReadIdentifier(Scheme scheme, String raw) {

    public Verdict verdict() {
        return scheme.check(raw);
    }

    /** The form to compare by; nothing where the identifier is not valid: a wrong one identifies nothing. */
    public Optional<String> canonical() {
        return scheme.canonical(raw);
    }
}
