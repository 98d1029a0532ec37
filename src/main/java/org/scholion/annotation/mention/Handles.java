package org.scholion.annotation.mention;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds handles that follow an at sign: "@ada". An at sign within a word, as in a mail address, names nobody; a full
 * stop or hyphen at the end belongs to the sentence.
 */
public final class Handles {
    private static final Pattern AT =
            Pattern.compile("(?<![\\p{L}\\p{N}._@/-])@([A-Za-z][A-Za-z0-9._-]{0,61}[A-Za-z0-9_])(?![\\p{L}\\p{N}@])");

    /** Code in Markdown, where an at sign is an annotation of Java rather than a person. */
    private static final Pattern CODE = Pattern.compile("```.*?(?:```|\\z)|`[^`\n]*`", Pattern.DOTALL);

    private Handles() {}

    /** The handles that a text in Markdown names, in lower case, in its order; whether they are anybody's is not asked. */
    public static Set<String> in(String markdown) {
        Set<String> found = new LinkedHashSet<>();
        if (markdown.indexOf('@') >= 0) {
            Matcher matcher = AT.matcher(CODE.matcher(markdown).replaceAll(" "));
            while (matcher.find()) {
                found.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /**
     * Puts something else in the place of known handles, at sign included.
     *
     * @param text words as they are read, no markup
     * @param known handles in lower case
     * @param words makes what stands between two mentions
     * @param mention makes what stands for a mention, given it as it was written, "@Ada"
     */
    public static String replace(
            String text, Set<String> known, UnaryOperator<String> words, UnaryOperator<String> mention) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        Matcher matcher = AT.matcher(text);
        while (matcher.find()) {
            if (known.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                replaced.append(words.apply(text.substring(from, matcher.start())))
                        .append(mention.apply(matcher.group()));
                from = matcher.end();
            }
        }
        return replaced.append(words.apply(text.substring(from))).toString();
    }
}
