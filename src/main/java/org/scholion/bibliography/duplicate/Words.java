package org.scholion.bibliography.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.key.AsciiLetters;

/** Words as they are compared: without case, accents and punctuation, Cyrillic in Latin letters. */
final class Words {
    private static final Pattern SUBTITLE = Pattern.compile("[:;?!]\\s|\\s[–-]\\s|—|\\.\\s");
    private static final int SHORTEST_MAIN = 6;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "on", "in", "for", "and", "to", "from", "by", "with", "at", "as", "der", "die",
            "das", "und", "le", "la", "les", "et", "el", "un", "une", "i", "v");

    private Words() {}

    static String fold(String text) {
        return Arrays.stream(SortKey.fold(text).split(" ")).map(Words::latin).collect(Collectors.joining(" "));
    }

    private static String latin(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        String ascii = AsciiLetters.of(word).toLowerCase(Locale.ROOT);
        return ascii.isEmpty() ? word : ascii;
    }

    /** A title without its subtitle, folded; the whole where what stands before it says too little. */
    static String main(String title) {
        String first = SUBTITLE.split(title, 2)[0];
        String folded = fold(first);
        return folded.length() < SHORTEST_MAIN ? fold(title) : folded;
    }

    /** The words of folded text that say something; all of them where none does. */
    static List<String> telling(String folded) {
        List<String> all = Arrays.asList(folded.split(" "));
        List<String> telling =
                all.stream().filter(word -> !SMALL.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }
}
