package org.scholion.bibliography.finding;

import static org.scholion.bibliography.finding.Severity.ERROR;
import static org.scholion.bibliography.finding.Severity.HINT;
import static org.scholion.bibliography.finding.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is looked for in records, in the order in which findings are listed. Title and explanation stand in the bundle
 * {@code checks}.
 */
public enum Check {
    ISBN_CHECKSUM(ERROR),
    ISBN_MALFORMED(ERROR),
    ISBN_LABEL(WARNING),
    ISBN_TWICE(HINT),
    ISBN_DIFFER(WARNING),
    ISBN_SHARED(WARNING),
    ISSN_CHECKSUM(ERROR),
    ISSN_MALFORMED(ERROR),
    ISSN_FORM(HINT),
    DOI_MALFORMED(ERROR),
    DOI_PREFIX(WARNING),
    DOI_IN_URL(WARNING),
    DOI_SHARED(WARNING),
    IDENTIFIER_MALFORMED(ERROR),

    DATE_IMPOSSIBLE(ERROR),
    DATE_FUTURE(ERROR),
    DATE_REVERSED(ERROR),
    ISSUED_AFTER_ACCESSED(ERROR),
    ARCHIVED_BEFORE_ISSUED(ERROR),
    ACCESSED_BEFORE_ARCHIVED(HINT),
    DATE_IN_WORDS(WARNING),
    DATE_SAID_UNKNOWN(HINT),
    DATE_UNREADABLE(WARNING),
    YEARS_OF_TITLE(WARNING),

    PAGE_REVERSED(ERROR),
    PAGE_LABEL(WARNING),
    PAGE_HYPHEN(HINT),
    PAGE_ABBREVIATED(HINT),
    PAGE_OPEN(WARNING),
    PAGE_COUNT(WARNING),
    PAGE_BEYOND_END(WARNING),

    TITLE_SHORT_CITE(WARNING),
    TITLE_UNKNOWN_CITED(WARNING),
    TITLE_CAPITALS(HINT),
    TITLE_FULL_STOP(HINT),
    TITLE_QUOTED(HINT),
    TITLE_IS_CONTAINER(WARNING),
    TITLE_SERIES(HINT),
    TITLE_VOLUME(WARNING),
    TITLE_EDITION(WARNING),
    TITLE_AND_YEAR_SHARED(WARNING),

    NAME_ET_AL(WARNING),
    NAME_ROLE(WARNING),
    NAMES_JOINED(WARNING),
    NAME_IN_FAMILY(WARNING),
    NAME_SWAPPED(WARNING),
    NAME_ONE_PIECE(WARNING),
    NAME_BODY(WARNING),
    NAME_INITIALS(HINT),
    NAME_CAPITALS(HINT),
    NAME_TWICE(WARNING),

    MOJIBAKE(ERROR),
    REPLACEMENT_CHARACTER(ERROR),
    HTML_LEFTOVER(WARNING),
    LATEX_LEFTOVER(WARNING),
    BRACKETS(WARNING),
    QUOTES(WARNING),
    SPACES(HINT),
    INVISIBLE(WARNING),

    URL_MALFORMED(ERROR),
    URL_IS_ARCHIVE(WARNING),
    ARCHIVE_WITHOUT_DATE(WARNING),
    ARCHIVE_WITHOUT_URL(HINT),
    ARCHIVE_DATE_DIFFERS(WARNING),

    PUBLISHER_PLACE(WARNING),
    PUBLISHER_ABBREVIATED(HINT),
    EDITION_ORDINAL(HINT),
    EDITION_YEAR(WARNING),
    VOLUME_LABEL(HINT),
    VOLUME_ISSUE(HINT),

    LANGUAGE_TAG(WARNING),
    LANGUAGE_SCRIPT(WARNING),
    LANGUAGE_MISSING(HINT),

    FIELD_MISSING(WARNING),
    KEY_UNSUITED(HINT),
    WORK_UNUSED(HINT);

    private static final Map<String, Check> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Check::code, Function.identity()));

    private final Severity severity;
    private final String code;

    Check(Severity severity) {
        this.severity = severity;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name by which programs know it: "page-reversed". */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** What it found, in a few words. */
    public String title(Locale locale) {
        return words(locale).getString(code + ".title");
    }

    /** Why it matters, and what to do. */
    public String explanation(Locale locale) {
        return words(locale).getString(code + ".explanation");
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "org.scholion.bibliography.finding.checks",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The check of that code. */
    public static Optional<Check> parse(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
