package org.scholion.bibliography.identifier;

/** What a check of an identifier as written says. */
public enum Verdict {
    VALID,
    /** The form is right and the check digit is not: a digit was probably mistyped. */
    WRONG_CHECKSUM,
    /** Not of the scheme's form: too short, too long, or with characters that the scheme has not. */
    MALFORMED;

    public boolean isValid() {
        return this == VALID;
    }
}
