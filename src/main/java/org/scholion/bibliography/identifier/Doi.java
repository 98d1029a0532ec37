package org.scholion.bibliography.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Digital Object Identifier (ISO 26324), without resolver. DOIs do not tell capitals from small ASCII letters: two
 * that differ only in that are equal.
 *
 * @param value "10.", the registrant's number, a slash and the suffix, in small letters
 */
public record Doi(String value) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}(?:\\.\\d+)*+/\\S+)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Takes a DOI with or without "doi:" or the resolver's address before it.
     *
     * @throws IllegalArgumentException if it is not of a DOI's form
     */
    public Doi(String value) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a DOI: " + value);
        }
        this.value = form.group(1).toLowerCase(Locale.ROOT);
    }

    public static Optional<Doi> parse(String text) {
        return check(text).isValid() ? Optional.of(new Doi(text)) : Optional.empty();
    }

    /** Whether the text has a DOI's form; a DOI has no check digit. */
    public static Verdict check(String text) {
        return FORM.matcher(text.strip()).matches() ? Verdict.VALID : Verdict.MALFORMED;
    }

    @Override
    public String toString() {
        return value;
    }
}
