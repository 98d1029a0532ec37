package org.scholion.bibliography.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable as it is compared: numbers with zeros before them, so that 9 comes before 10. */
final class SortText {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String ZEROS = "0000000000";

    private SortText() {}

    static String of(String variable, String value) {
        return Numbers.VARIABLES.contains(variable)
                ? DIGITS.matcher(value).replaceAll(found -> Matcher.quoteReplacement(padded(found.group())))
                : value.replaceAll("</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>", "");
    }

    private static String padded(String digits) {
        return digits.length() >= ZEROS.length() ? digits : ZEROS.substring(digits.length()) + digits;
    }
}
