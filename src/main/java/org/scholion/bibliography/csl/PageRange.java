package org.scholion.bibliography.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the second number of a range of pages is written: the page-range-format of CSL 1.0.2, appendix V. */
enum PageRange {
    AS_GIVEN,
    EXPANDED,
    MINIMAL,
    MINIMAL_TWO,
    CHICAGO_15,
    CHICAGO_16;

    private static final Pattern RANGE = Pattern.compile("(?<prefix>\\p{L}*)(?<first>\\d+)(?<tail>\\p{L}*)\\s*[-–]+\\s*"
            + "(?<prefix2>\\p{L}*)(?<last>\\d+)(?<tail2>\\p{L}*)");
    private static final Pattern DASH = Pattern.compile("(?<=[\\p{L}\\d])\\s*(?:-+|–)\\s*(?=[\\p{L}\\d]|$)");

    static PageRange of(String attribute) {
        return attribute == null
                ? AS_GIVEN
                : switch (attribute) {
                    case "expanded" -> EXPANDED;
                    case "minimal" -> MINIMAL;
                    case "minimal-two" -> MINIMAL_TWO;
                    case "chicago", "chicago-15" -> CHICAGO_15;
                    case "chicago-16" -> CHICAGO_16;
                    default -> AS_GIVEN;
                };
    }

    /** The pages with the language's dash between, or "–". */
    String write(String pages, Terms terms) {
        if (pages.indexOf('-') < 0 && pages.indexOf('–') < 0) {
            return pages;
        }
        String dash = terms.rangeDash();
        if (this == AS_GIVEN) {
            return DASH.matcher(pages).replaceAll(Matcher.quoteReplacement(dash));
        }
        StringBuilder written = new StringBuilder();
        Matcher range = RANGE.matcher(pages);
        int at = 0;
        while (range.find()) {
            written.append(pages, at, range.start());
            written.append(
                    isPlain(range) ? shortened(range, dash) : range.group().replaceAll("\\s*[-–]+\\s*", dash));
            at = range.end();
        }
        return written.append(DASH.matcher(pages.substring(at)).replaceAll(Matcher.quoteReplacement(dash)))
                .toString();
    }

    /** Only numbers of one kind are shortened: "S3–S15", not "12a–14b". */
    private static boolean isPlain(Matcher range) {
        return range.group("tail").isEmpty()
                && range.group("tail2").isEmpty()
                && (range.group("prefix2").isEmpty() || range.group("prefix2").equals(range.group("prefix")));
    }

    private String shortened(Matcher range, String dash) {
        String first = range.group("first");
        String last = range.group("last");
        if (last.length() < first.length()) {
            last = first.substring(0, first.length() - last.length()) + last;
        }
        String prefix = range.group("prefix");
        boolean whole = this == EXPANDED || last.length() != first.length() || first.compareTo(last) >= 0;
        return prefix + first + dash + (whole ? prefix + last : ending(first, last));
    }

    private String ending(String first, String last) {
        int same = 0;
        while (same < first.length() && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        int length = first.length();
        return switch (this) {
            case MINIMAL -> last.substring(same);
            case MINIMAL_TWO -> last.substring(Math.min(same, Math.max(0, length - 2)));
            default -> chicago(first, last, same);
        };
    }

    private String chicago(String first, String last, int same) {
        int length = first.length();
        int number = first.length() > 9 ? 0 : Integer.parseInt(first);
        if (length < 3 || number % 100 == 0) {
            return last;
        }
        if (number % 100 < 10) {
            return last.substring(same);
        }
        if (this == CHICAGO_15 && length == 4 && length - same >= 3) {
            return last;
        }
        return last.substring(Math.min(same, length - 2));
    }
}
