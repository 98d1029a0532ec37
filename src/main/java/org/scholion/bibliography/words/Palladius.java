package org.scholion.bibliography.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scholion.shared.Folding;

/**
 * Chinese as Russian writes it, turned into pinyin: "Ван Кэ" is "wang ke", "Синьцзян" is "xinjiang". By the system of
 * Archimandrite Palladius (Kafarov), as the Большой китайско-русский словарь uses it.
 */
final class Palladius {
    private static final Map<String, String> SYLLABLES = new HashMap<>();
    private static final int LONGEST = 7;
    /** Longer words are none of Chinese; in chars. */
    private static final int LONGEST_WORD = 24;

    private static final String[][] INITIALS = {
        {"b", "б"}, {"p", "п"}, {"m", "м"}, {"f", "ф"}, {"d", "д"}, {"t", "т"}, {"n", "н"}, {"l", "л"}, {"g", "г"},
        {"k", "к"}, {"h", "х"}, {"zh", "чж"}, {"ch", "ч"}, {"sh", "ш"}, {"r", "ж"}, {"z", "цз"}, {"c", "ц"}, {"s", "с"}
    };
    private static final String[][] FINALS = {
        {"a", "а"},
        {"ai", "ай"},
        {"an", "ань"},
        {"ang", "ан"},
        {"ao", "ао"},
        {"e", "э"},
        {"ei", "эй"},
        {"en", "энь"},
        {"eng", "эн"},
        {"ou", "оу"},
        {"ong", "ун"},
        {"u", "у"},
        {"ua", "уа"},
        {"uai", "уай"},
        {"uan", "уань"},
        {"uang", "уан"},
        {"ui", "уй"},
        {"un", "унь"},
        {"uo", "о"}
    };
    private static final String[][] SOFT_FINALS = {
        {"i", "и"},
        {"ia", "я"},
        {"ian", "янь"},
        {"iang", "ян"},
        {"iao", "яо"},
        {"ie", "е"},
        {"in", "инь"},
        {"ing", "ин"},
        {"iong", "юн"},
        {"iu", "ю"}
    };
    private static final String[][] ROUND_FINALS = {{"u", "юй"}, {"uan", "юань"}, {"ue", "юэ"}, {"un", "юнь"}};

    /** Where {@code ai} … {@code ui} stand alone, and syllables that the rules above would not give. */
    private static final String[][] OTHERS = {
        {"a", "а"},
        {"ai", "ай"},
        {"an", "ань"},
        {"ang", "ан"},
        {"ao", "ао"},
        {"e", "э"},
        {"en", "энь"},
        {"er", "эр"},
        {"ou", "оу"},
        {"wu", "у"},
        {"wa", "ва"},
        {"wai", "вай"},
        {"wan", "вань"},
        {"wang", "ван"},
        {"wei", "вэй"},
        {"wen", "вэнь"},
        {"weng", "вэн"},
        {"wo", "во"},
        {"yi", "и"},
        {"ya", "я"},
        {"yan", "янь"},
        {"yang", "ян"},
        {"yao", "яо"},
        {"ye", "е"},
        {"yin", "инь"},
        {"ying", "ин"},
        {"yong", "юн"},
        {"you", "ю"},
        {"yu", "юй"},
        {"yuan", "юань"},
        {"yue", "юэ"},
        {"yun", "юнь"},
        {"zhi", "чжи"},
        {"chi", "чи"},
        {"shi", "ши"},
        {"ri", "жи"},
        {"zi", "цзы"},
        {"ci", "цы"},
        {"si", "сы"},
        {"hui", "хуэй"},
        {"bo", "бо"},
        {"po", "по"},
        {"mo", "мо"},
        {"fo", "фо"},
        {"lü", "люй"},
        {"nü", "нюй"},
        {"lüe", "люэ"},
        {"nüe", "нюэ"}
    };

    static {
        for (String[] initial : INITIALS) {
            put(initial, FINALS);
        }
        for (String[] initial : new String[][] {
            {"b", "б"},
            {"p", "п"},
            {"m", "м"},
            {"d", "д"},
            {"t", "т"},
            {"n", "н"},
            {"l", "л"},
            {"j", "цз"},
            {"q", "ц"},
            {"x", "с"}
        }) {
            put(initial, SOFT_FINALS);
        }
        for (String[] initial : new String[][] {{"j", "цз"}, {"q", "ц"}, {"x", "с"}}) {
            put(initial, ROUND_FINALS);
        }
        for (String[] other : OTHERS) {
            SYLLABLES.put(other[1], Folding.fold(other[0]));
        }
    }

    private Palladius() {}

    private static void put(String[] initial, String[][] finals) {
        for (String[] rest : finals) {
            SYLLABLES.put(initial[1] + rest[1], initial[0] + rest[0]);
        }
    }

    /**
     * A word in pinyin without tones.
     *
     * @param word in lower case, composed (NFC); "ъ" parts syllables
     * @return nothing where the word does not fall into syllables of Chinese
     */
    static Optional<String> of(String word) {
        return word.isEmpty() || word.length() > LONGEST_WORD ? Optional.empty() : read(word, 0);
    }

    /** Longest syllable first, one step back where the rest cannot be read. */
    private static Optional<String> read(String word, int from) {
        if (from == word.length()) {
            return Optional.of("");
        }
        if (word.charAt(from) == 'ъ') {
            return from == 0 ? Optional.empty() : read(word, from + 1);
        }
        for (int to = Math.min(word.length(), from + LONGEST); to > from; to--) {
            String syllable = SYLLABLES.get(word.substring(from, to));
            if (syllable != null) {
                Optional<String> rest = read(word, to);
                if (rest.isPresent()) {
                    return Optional.of(syllable + rest.get());
                }
            }
        }
        return Optional.empty();
    }
}
