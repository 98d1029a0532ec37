package org.scholion.bibliography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/**
 * What works are filed and looked up by: names, year and title without case, accents and punctuation, so that both
 * databases sort it alike, byte by byte.
 */
public final class SortKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** In chars, which is how H2 measures a column. */
    private static final int LONGEST = 400;

    private SortKey() {}

    static String of(CslItem item) {
        String names = item.authors().isEmpty() ? listed(item, "editor") : listed(item, "author");
        Optional<String> issued = item.issued().map(CslDate::text);
        String key = fold(names + " " + issued.orElse("") + " " + item.title().orElse(""));
        return key.length() > LONGEST
                ? key.substring(0, LONGEST - (Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? 1 : 0))
                : key;
    }

    private static String listed(CslItem item, String role) {
        return item.names(role).stream().map(CslName::inFilingOrder).collect(Collectors.joining(" "));
    }

    /** Words as they are compared: lower case, without accents, single spaces between. */
    public static String fold(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
