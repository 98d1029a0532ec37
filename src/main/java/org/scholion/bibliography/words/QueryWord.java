package org.scholion.bibliography.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.shared.Cut;
import org.scholion.shared.Folding;

/**
 * A word that somebody types to find something.
 *
 * @param readings the word as it is typed, folded, and how it reads in Latin letters; what is looked for begins with one
 */
public record QueryWord(List<String> readings) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("(?=(?:.*\\d){5}).*");
    private static final int LONGEST = 64;

    public QueryWord {
        readings = List.copyOf(readings);
    }

    /** The different words of a query, in their order. An identifier is one word, whatever stands between its digits. */
    public static List<QueryWord> of(String query) {
        Set<QueryWord> words = new LinkedHashSet<>();
        for (String piece : SPACES.split(query)) {
            if (NUMBER.matcher(piece).matches()) {
                add(words, piece);
            } else {
                BETWEEN.splitAsStream(piece).forEach(word -> add(words, word));
            }
        }
        return List.copyOf(words);
    }

    private static void add(Set<QueryWord> words, String word) {
        List<String> readings = new ArrayList<>();
        String folded = Folding.joined(word);
        if (!folded.isEmpty()) {
            readings.add(cut(folded));
            Romanisation.of(word).forEach(reading -> readings.add(cut(reading)));
            words.add(new QueryWord(readings));
        }
    }

    private static String cut(String word) {
        return Cut.to(word, LONGEST);
    }

    /** What comes after every word that begins so, as the databases sort. */
    public static String after(String beginning) {
        return beginning + Character.toString(Character.MAX_CODE_POINT);
    }
}
