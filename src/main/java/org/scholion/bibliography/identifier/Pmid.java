package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation's number in PubMed.
 *
 * @param value digits without leading zeros
 */
public record Pmid(String value) {
    private static final Pattern FORM = Pattern.compile("(?:PMID:? ?)?([1-9]\\d{0,8})", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the number with or without "PMID" before it.
     *
     * @throws IllegalArgumentException if it is not of the form
     */
    public Pmid(String value) {
        this.value = canonical(value).orElseThrow(() -> new IllegalArgumentException("Not a PMID: " + value));
    }

    public static Optional<Pmid> parse(String text) {
        return canonical(text).map(Pmid::new);
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
