package org.scholion.bibliography.item;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells the script of a text, by the names of ISO 15924: "Latn", "Hani", "Cyrl", "Arab". */
public final class Scripts {
    private static final Map<Character.UnicodeScript, String> NAMES = Map.ofEntries(
            Map.entry(Character.UnicodeScript.LATIN, "Latn"),
            Map.entry(Character.UnicodeScript.HAN, "Hani"),
            Map.entry(Character.UnicodeScript.HIRAGANA, "Jpan"),
            Map.entry(Character.UnicodeScript.KATAKANA, "Jpan"),
            Map.entry(Character.UnicodeScript.HANGUL, "Kore"),
            Map.entry(Character.UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(Character.UnicodeScript.ARABIC, "Arab"),
            Map.entry(Character.UnicodeScript.HEBREW, "Hebr"),
            Map.entry(Character.UnicodeScript.GREEK, "Grek"),
            Map.entry(Character.UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(Character.UnicodeScript.MONGOLIAN, "Mong"),
            Map.entry(Character.UnicodeScript.TIBETAN, "Tibt"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(Character.UnicodeScript.THAI, "Thai"));

    private Scripts() {}

    /** The script of most letters; nothing where there are none, or none of a script with a name here. */
    public static Optional<String> of(String text) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> NAMES.get(most.getKey()));
    }
}
