package org.scholion.bibliography.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper's number in the Semantic Scholar corpus.
 *
 * @param value digits without leading zeros
 */
public record S2cid(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?:S2CID:? ?|CorpusID: ?)?([1-9]\\d{0,11})", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the number with or without "S2CID" before it.
     *
     * @throws IllegalArgumentException if it is not of the form
     */
    public S2cid(String value) {
        this.value = canonical(value).orElseThrow(() -> new IllegalArgumentException("Not an S2CID: " + value));
    }

    public static Optional<S2cid> parse(String text) {
        return canonical(text).map(S2cid::new);
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
