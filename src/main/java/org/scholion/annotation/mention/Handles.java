package org.scholion.annotation.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
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
     * Where a text names somebody known, in its order, at sign included.
     *
     * @param text words as they are read, no markup
     * @param known handles in lower case
     */
    public static List<MatchResult> find(String text, Set<String> known) {
        return AT.matcher(text)
                .results()
                .filter(found -> known.contains(found.group(1).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
