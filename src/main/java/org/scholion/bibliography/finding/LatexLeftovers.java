package org.scholion.bibliography.finding;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LaTeX that was not read as such: accents, protected capitals and escaped signs in a field of plain words. */
final class LatexLeftovers {
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("\"", "\u0308"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030C"),
            Map.entry("H", "\u030B"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("d", "\u0323"),
            Map.entry("r", "\u030A"));
    private static final Map<String, String> LETTERS = Map.of(
            "ss", "ß", "ae", "æ", "AE", "Æ", "oe", "œ", "OE", "Œ", "o", "ø", "O", "Ø", "l", "ł", "L", "Ł", "aa", "å");

    private static final Pattern SIGN =
            Pattern.compile("\\{?\\\\(['`^\"~=.])\\s*\\{?(\\\\[ij](?![A-Za-z])|\\p{L})\\}?\\}?");
    private static final Pattern COMMAND =
            Pattern.compile("\\{?\\\\([uvHckdr])(?:\\s+|(?=\\{))\\{?(\\\\[ij]|\\p{L})\\}?\\}?");
    private static final Pattern LETTER =
            Pattern.compile("\\{?\\\\(ss|ae|AE|oe|OE|aa|o|O|l|L)(?![A-Za-z])(?:\\{\\}|\\s(?=\\p{L}))?\\}?");
    private static final Pattern FORMAT =
            Pattern.compile("\\\\(?:emph|textit|textbf|textsc|text|mbox|uppercase)\\{([^{}]*)\\}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_])");
    private static final Pattern PROTECTED = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern REMAINS = Pattern.compile("\\\\[A-Za-z]+|\\$[^$]+\\$");

    private LatexLeftovers() {}

    /** The words that LaTeX would print, as far as that is certain; the text as it is where something else remains. */
    static String mend(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('{') < 0) {
            return text;
        }
        String plain = accents(text, SIGN);
        plain = accents(plain, COMMAND);
        plain = LETTER.matcher(plain).replaceAll(letter -> LETTERS.get(letter.group(1)));
        plain = FORMAT.matcher(plain).replaceAll("$1");
        plain = ESCAPED.matcher(plain).replaceAll("$1");
        String before;
        do {
            before = plain;
            plain = PROTECTED.matcher(plain).replaceAll("$1");
        } while (!plain.equals(before));
        return remains(plain) || plain.indexOf('\\') >= 0 || plain.indexOf('{') >= 0 ? text : plain;
    }

    private static String accents(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(accent -> {
            String letter = accent.group(2).replace("\\i", "i").replace("\\j", "j");
            String composed = Normalizer.normalize(letter + ACCENTS.get(accent.group(1)), Normalizer.Form.NFC);
            return Matcher.quoteReplacement(composed);
        });
    }

    /** Whether there are commands or mathematics that only a person can put into words. */
    static boolean remains(String text) {
        return (text.indexOf('\\') >= 0 || text.indexOf('$') >= 0)
                && REMAINS.matcher(text).find();
    }
}
