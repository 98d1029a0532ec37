package org.scholion.bibliography.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.shared.Folding;

/**
 * The words under which something is found, each with the place that it takes among what is found. All are folded; words
 * of other scripts stand here in their own letters and in Latin ones, so that the latter lead to all.
 */
public final class LookUpWords {
    /** Names that a work is filed under, and its keys. */
    public static final int FIRST = 0;
    /** Other names, and years. */
    public static final int SECOND = 1;
    /** Words of titles, and identifiers. */
    public static final int THIRD = 2;

    /** In chars. */
    private static final int LONGEST = 64;

    private static final int MOST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SYLLABLES = 4;

    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    /** Every word with its place: the lower comes first. */
    public Map<String, Integer> ranks() {
        return ranks;
    }

    /** Adds the words of a title or of other running text. */
    public LookUpWords text(String text, int rank) {
        for (String word : BETWEEN.split(text)) {
            add(Folding.joined(word), rank);
            if (Romanisation.isHan(word)) {
                ends(word, rank);
            } else {
                Romanisation.of(word).forEach(reading -> add(reading, rank));
            }
        }
        return this;
    }

    /** Adds a name in one spelling, its words and all of it without spaces, in its own letters and in Latin ones. */
    public LookUpWords name(String name, int rank) {
        text(name, rank);
        StringBuilder latin = new StringBuilder();
        for (String word : BETWEEN.split(name)) {
            if (Romanisation.isHan(word)) {
                Romanisation.syllables(word).forEach(syllable -> add(syllable, rank));
            }
            latin.append(Romanisation.of(word).stream().findFirst().orElse(Folding.joined(word)));
        }
        add(latin.toString(), rank);
        return whole(name, rank);
    }

    /** Adds something that is looked for in one piece, whatever stands between its letters. */
    public LookUpWords whole(String piece, int rank) {
        add(Folding.joined(piece), rank);
        return this;
    }

    /** Chinese is written without spaces: a word may begin at each character. */
    private void ends(String characters, int rank) {
        int[] all = characters.codePoints().toArray();
        List<String> syllables = Romanisation.syllables(characters);
        for (int n = 0; n < all.length; n++) {
            add(Folding.joined(new String(all, n, Math.min(8, all.length - n))), rank);
        }
        for (int n = 0; n < syllables.size(); n++) {
            add(String.join("", syllables.subList(n, Math.min(syllables.size(), n + SYLLABLES))), rank);
        }
    }

    private void add(String word, int rank) {
        if (!word.isEmpty() && word.length() <= LONGEST && (ranks.size() < MOST || ranks.containsKey(word))) {
            ranks.merge(word, rank, Math::min);
        }
    }
}
