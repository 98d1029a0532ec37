package org.scholion.search.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.search.lucene.MixedTextAnalyzer.Use;

/** What a name is known by in whatever order its parts stand: its folded words, sorted. */
final class NameKey {
    private static final MixedTextAnalyzer WORDS = new MixedTextAnalyzer(Use.BEGINNING);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NameKey() {}

    /** The key of one spelling; empty where it has no letters. */
    static String of(String name) {
        boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
        // "王, 柯" is "王柯".
        List<String> words =
                new ArrayList<>(WORDS.words(chinese ? NO_LETTERS.matcher(name).replaceAll("") : name));
        Collections.sort(words);
        return String.join(" ", words);
    }

    static List<String> of(List<String> names) {
        return names.stream()
                .map(NameKey::of)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** A spelling in filing order as it may stand in a text: "Forbes, Andrew" and "Andrew Forbes". */
    static List<String> phrases(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? List.of(name)
                : List.of(name, name.substring(comma + 1).strip() + " " + name.substring(0, comma));
    }
}
