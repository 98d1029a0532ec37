package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's number in PubMed Central.
 *
 * @param value "PMC" and digits
 */
public record Pmcid(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?:PMCID:? ?)?(?:PMC:? ?)?([1-9]\\d{0,8})(?:\\.\\d+)?", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the number with or without "PMC" before it and with or without a version.
     *
     * @throws IllegalArgumentException if it is not of the form
     */
    public Pmcid(String value) {
        this.value = canonical(value).orElseThrow(() -> new IllegalArgumentException("Not a PMCID: " + value));
    }

    public static Optional<Pmcid> parse(String text) {
        return canonical(text).map(Pmcid::new);
    }

    /** Whether the text has the form; there is no check digit. */
    public static Verdict check(String text) {
        return canonical(text).isPresent() ? Verdict.VALID : Verdict.MALFORMED;
    }

    private static Optional<String> canonical(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches() ? Optional.of("PMC" + form.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
