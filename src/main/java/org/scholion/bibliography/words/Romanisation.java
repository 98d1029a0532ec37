package org.scholion.bibliography.words;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.shared.Folding;

/**
 * How a word reads in Latin letters: pinyin for Chinese characters, BGN/PCGN's romanisation for Cyrillic and pinyin too
 * where it is Chinese in Russian letters, ULY for Uyghur, ICU's transforms (CLDR) for the other scripts.
 */
public final class Romanisation {
    private static final Pattern SILENT = Pattern.compile("[\\u02B0-\\u02FF'’‘`\"]");
    /** A word this long comes from a text without spaces and is no use as one; bounds the work on crafted input. */
    private static final int LONGEST = 64;

    private Romanisation() {}

    /** Made when first needed: reading ICU's tables takes a while. Transliterators may be shared by threads. */
    private static final class Transforms {
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names");
        static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
        static final Transliterator OTHERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Whether the word is written with Chinese characters, at least in part. */
    static boolean isHan(String word) {
        return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    /** Pinyin without tones, a syllable for each character. */
    static List<String> syllables(String characters) {
        String latin = Folding.fold(Transforms.HAN.transliterate(cut(characters)));
        return latin.isEmpty() ? List.of() : List.of(latin.split(" ", -1));
    }

    /**
     * The word in Latin letters, folded and without spaces, in every way that is known here.
     *
     * @param word as it is written, case and accents included
     * @return nothing where it stands in plain Latin letters already
     */
    public static Set<String> of(String word) {
        Set<String> readings = new LinkedHashSet<>();
        String small = Normalizer.normalize(cut(word), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (small.codePoints().allMatch(letter -> letter < 0x80)) {
            return readings;
        }
        if (isHan(small)) {
            readings.add(String.join("", syllables(small)));
        } else if (has(small, Character.UnicodeScript.CYRILLIC)) {
            Palladius.of(small).ifPresent(readings::add);
            readings.add(latin(Transforms.CYRILLIC, small));
        } else {
            UyghurLatin.of(small).map(Folding::joined).ifPresent(readings::add);
            if (readings.isEmpty()) {
                readings.add(latin(Transforms.OTHERS, small));
            }
        }
        readings.remove("");
        readings.remove(Folding.joined(small));
        return readings;
    }

    private static boolean has(String word, Character.UnicodeScript script) {
        return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }

    private static String latin(Transliterator transform, String word) {
        return Folding.joined(SILENT.matcher(transform.transliterate(word)).replaceAll(""));
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
