package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record's number in WorldCat, the union catalogue of OCLC (OCLC control number).
 *
 * @param value digits without prefix and leading zeros
 */
public record Oclc(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:\\(OCoLC\\)|OCLC:? ?)?(?:ocm|ocn|on)?)0*([1-9]\\d{0,13})", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the number with or without "OCLC" and the prefixes of MARC records ("ocm", "ocn", "on").
     *
     * @throws IllegalArgumentException if it is not of the form
     */
    public Oclc(String value) {
        this.value = canonical(value).orElseThrow(() -> new IllegalArgumentException("Not an OCLC number: " + value));
    }

    public static Optional<Oclc> parse(String text) {
        return canonical(text).map(Oclc::new);
    }

    /** Whether the text has the form; there is no check digit. */
    public static Verdict check(String text) {
        return canonical(text).isPresent() ? Verdict.VALID : Verdict.MALFORMED;
    }

    private static Optional<String> canonical(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
