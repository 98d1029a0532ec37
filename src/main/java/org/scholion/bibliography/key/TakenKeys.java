package org.scholion.bibliography.key;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.item.CslItem;

/** The citation keys in use somewhere; BibTeX does not tell capitals from small letters, nor do they. */
public final class TakenKeys {
    private final Set<String> taken = new HashSet<>();
    /** The last number tried with a stem, so that a hundred works of one author and year need no hundred tries each. */
    private final Map<KeyStem, Integer> tried = new HashMap<>();

    public TakenKeys(Collection<String> keys) {
        keys.forEach(key -> taken.add(folded(key)));
    }

    /** Like {@link #give(KeyStem)}, by the pattern that a project has from the start. */
    public String give(CslItem item) {
        return give(KeyPattern.DEFAULT.stem(item));
    }

    /** The stem's own key if it is free, otherwise the first free one of those with "a", "b" … in it; now taken. */
    public String give(KeyStem stem) {
        String key = stem.plain();
        while (KeyForm.isReserved(key) || !taken.add(folded(key))) {
            key = stem.with(letters(tried.merge(stem, 1, Integer::sum)));
        }
        return key;
    }

    /** Whether the key was free until now; it is taken from now on. */
    public boolean take(String key) {
        return taken.add(folded(key));
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /** 1 is "a", 26 is "z", 27 is "aa". */
    private static String letters(int number) {
        int zeroBased = number - 1;
        String last = String.valueOf((char) ('a' + zeroBased % 26));
        return zeroBased < 26 ? last : letters(zeroBased / 26) + last;
    }
}
