package org.scholion.bibliography.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier of arXiv (info.arxiv.org/help/arxiv_identifier.html). The versions of one paper, and an old identifier
 * with and without its subject class, are equal.
 *
 * @param value "2101.00001" of April 2007 and later, "math/0309136" of before
 */
public record Arxiv(String value) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:https?://)?arxiv\\.org/(?:abs|pdf)/|arXiv: ?)?"
                    + "(?:(?<id>(?<year>\\d\\d)(?<month>\\d\\d)\\.(?<number>\\d{4,5}))"
                    + "|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Z]{2})?/(?<old>\\d\\d(?<oldMonth>\\d\\d)\\d{3}))(?:v[1-9]\\d?)?",
            Pattern.CASE_INSENSITIVE);

    /** The number has five digits from January 2015 on. */
    private static final int FIRST_YEAR_OF_FIVE = 15;

    /**
     * Takes an identifier with or without "arXiv:" or the address before it, and with or without a version.
     *
     * @throws IllegalArgumentException if it is of neither form, or names a month that no year has
     */
    public Arxiv(String value) {
        this.value = canonical(value).orElseThrow(() -> new IllegalArgumentException("Not of arXiv: " + value));
    }

    public static Optional<Arxiv> parse(String text) {
        return canonical(text).map(Arxiv::new);
    }

    /** Whether the text has the form; there is no check digit. */
    public static Verdict check(String text) {
        return canonical(text).isPresent() ? Verdict.VALID : Verdict.MALFORMED;
    }

    private static Optional<String> canonical(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group("id") == null) {
            String archive = form.group("archive").toLowerCase(Locale.ROOT);
            return isMonth(form.group("oldMonth")) ? Optional.of(archive + "/" + form.group("old")) : Optional.empty();
        }
        boolean five = Integer.parseInt(form.group("year")) >= FIRST_YEAR_OF_FIVE;
        boolean length = form.group("number").length() == (five ? 5 : 4);
        return length && isMonth(form.group("month")) ? Optional.of(form.group("id")) : Optional.empty();
    }

    private static boolean isMonth(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= 12;
    }

    @Override
    public String toString() {
        return value;
    }
}
