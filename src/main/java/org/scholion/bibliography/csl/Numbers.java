package org.scholion.bibliography.csl;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CSL takes for numbers, and how it writes them. */
final class Numbers {
    /** The variables that CSL calls numbers. */
    static final Set<String> VARIABLES = Set.of(
            "chapter-number",
            "citation-number",
            "collection-number",
            "edition",
            "first-reference-note-number",
            "issue",
            "locator",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "page",
            "page-first",
            "part-number",
            "printing-number",
            "section",
            "supplement-number",
            "version",
            "volume");

    private static final String ONE = "[\\p{L}]{0,4}\\.?\\d+[\\p{L}]{0,4}";
    private static final Pattern NUMERIC = Pattern.compile("\\s*" + ONE + "(?:\\s*[,&–-]\\s*" + ONE + ")*+\\s*");
    private static final Pattern SEVERAL = Pattern.compile("\\d\\p{L}*\\s*(?:[,&–—-]|\\s(?:and|und|et|y|e|и)\\s).*");
    private static final Pattern JOINT = Pattern.compile("\\s*([,&–-])\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final String[] THOUSANDS = {"", "m", "mm", "mmm", "mmmm"};
    private static final String[] HUNDREDS = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private Numbers() {}

    /** Numbers only, each perhaps with letters before or after: "2", "2nd", "D2", "3–5", "2, 4 &amp; 6". */
    static boolean isNumeric(String value) {
        return NUMERIC.matcher(value).matches();
    }

    /** Whether a value names more than one place or thing. */
    static boolean isPlural(String variable, String value) {
        if (variable.startsWith("number-of-")) {
            return !value.strip().equals("1");
        }
        return SEVERAL.matcher(value).find() || value.strip().matches("[ivxlcdm]+\\s*[–-].*");
    }

    /** The value of a variable of numbers as CSL writes it, with the dash of ranges. */
    static String written(String value, String form, Terms terms, String gender) {
        if (!isNumeric(value)) {
            return value;
        }
        StringBuilder written = new StringBuilder();
        Matcher joint = JOINT.matcher(value.strip());
        int at = 0;
        while (joint.find()) {
            written.append(one(value.strip().substring(at, joint.start()), form, terms, gender));
            written.append(
                    switch (joint.group(1)) {
                        case "," -> ", ";
                        case "&" -> " & ";
                        default -> terms.rangeDash();
                    });
            at = joint.end();
        }
        return written.append(one(value.strip().substring(at), form, terms, gender))
                .toString();
    }

    private static String one(String number, String form, Terms terms, String gender) {
        if (!WHOLE.matcher(number).matches()) {
            return number;
        }
        int value = Integer.parseInt(number);
        return switch (form) {
            case "ordinal" -> terms.ordinal(value, gender);
            case "long-ordinal" -> terms.longOrdinal(value, gender);
            case "roman" -> roman(number, value);
            default -> number;
        };
    }

    private static String roman(String number, int value) {
        return value == 0 || value >= 5000
                ? number
                : THOUSANDS[value / 1000] + HUNDREDS[value / 100 % 10] + TENS[value / 10 % 10] + ONES[value % 10];
    }
}
