package org.scholion.bibliography.style;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A style as it is looked for: folded words, and how well a query fits them. */
final class StyleWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final StyleInfo info;
    private final String id;
    private final String title;
    private final String shortTitle;
    /** All words, each with a space before and after it. */
    private final String words;

    StyleWords(StyleInfo info) {
        this.info = info;
        id = fold(info.id());
        title = fold(info.title());
        shortTitle = fold(info.shortTitle());
        words = ' '
                + String.join(" ", title, shortTitle, id, fold(String.join(" ", info.fields())), fold(info.format()))
                + ' ';
    }

    StyleInfo info() {
        return info;
    }

    /** Lower case, without accents, single spaces between words. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /**
     * How far the style is from what is looked for: the smaller the better; negative if some word begins none of its
     * words.
     */
    int distance(String query, List<String> asked) {
        int whole = 0;
        for (String word : asked) {
            if (!words.contains(' ' + word)) {
                return -1;
            }
            whole += words.contains(' ' + word + ' ') ? 1 : 0;
        }
        int distance = 100 * (asked.size() - whole);
        if (!id.equals(query) && !shortTitle.equals(query) && !title.equals(query)) {
            distance += title.startsWith(query) || shortTitle.startsWith(query) ? 20 : 50;
        }
        distance += info.own() ? 0 : info.parent() == null ? info.fields().contains("generic-base") ? 1 : 5 : 30;
        return distance * 1000 + Math.min(999, title.length());
    }
}
