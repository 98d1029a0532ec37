package org.scholion.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotations as people give them: without the marks of notes, in quotation marks of any sort, with an ellipsis for what
 * they leave out. Letters, accents and capitals count.
 */
final class QuotedWords {
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]\\s]{1,10})]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u00AD]+");
    private static final Pattern DOUBLE = Pattern.compile("[“”„«»]");
    private static final Pattern SINGLE = Pattern.compile("[‘’‚‹›]");
    private static final Pattern ELLIPSIS =
            Pattern.compile("\\s*(?:\\[\\s*(?:…|\\.{3})\\s*]|\\(\\s*(?:…|\\.{3})\\s*\\)|…|\\.{3})\\s*");

    private QuotedWords() {}

    /** The words without marks of notes. */
    static String unmarked(String words, Set<String> labels) {
        return labels.isEmpty()
                ? words
                : MARK.matcher(words)
                        .replaceAll(
                                mark -> labels.contains(mark.group(1)) ? "" : Matcher.quoteReplacement(mark.group()));
    }

    /** Whether a text holds a quotation: each of its pieces, one after the other. */
    static boolean isIn(String quote, String text, Set<String> labels) {
        String where = plain(unmarked(text, labels));
        int from = 0;
        boolean any = false;
        for (String piece : ELLIPSIS.split(unmarked(quote, labels))) {
            String words = plain(piece).strip();
            if (!words.isEmpty()) {
                int at = where.indexOf(words, from);
                if (at < 0) {
                    return false;
                }
                any = true;
                from = at + words.length();
            }
        }
        return any;
    }

    private static String plain(String words) {
        String spaced = SPACE.matcher(words).replaceAll(" ");
        return SINGLE.matcher(DOUBLE.matcher(spaced).replaceAll("\"")).replaceAll("'");
    }
}
