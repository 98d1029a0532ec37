package org.scholion.bibliography.words;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Uyghur in Arabic letters written in Latin ones, by the table of the Uyghur Latin alphabet (Uyghur Latin Yéziqi, ULY;
 * University of Xinjiang, 2001). The hamza that carries a vowel at the beginning of a word is not written.
 */
final class UyghurLatin {
    private static final int HAMZA = 'ئ';

    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            letter('ا', "a"),
            letter('ە', "e"),
            letter('ب', "b"),
            letter('پ', "p"),
            letter('ت', "t"),
            letter('ج', "j"),
            letter('چ', "ch"),
            letter('خ', "x"),
            letter('د', "d"),
            letter('ر', "r"),
            letter('ز', "z"),
            letter('ژ', "zh"),
            letter('س', "s"),
            letter('ش', "sh"),
            letter('غ', "gh"),
            letter('ف', "f"),
            letter('ق', "q"),
            letter('ك', "k"),
            letter('گ', "g"),
            letter('ڭ', "ng"),
            letter('ل', "l"),
            letter('م', "m"),
            letter('ن', "n"),
            letter('ھ', "h"),
            letter('ه', "h"),
            letter('و', "o"),
            letter('ۇ', "u"),
            letter('ۆ', "ö"),
            letter('ۈ', "ü"),
            letter('ۋ', "w"),
            letter('ې', "é"),
            letter('ى', "i"),
            letter('ي', "y"));

    /** Letters that Uyghur has and Arabic and Persian have not. */
    private static final String OWN = "ەڭۇۆۈۋې";

    private UyghurLatin() {}

    private static Map.Entry<Integer, String> letter(char arabic, String latin) {
        return Map.entry((int) arabic, latin);
    }

    /** A word in Latin letters; nothing where no letter shows that it is Uyghur, or one is none of that alphabet. */
    static Optional<String> of(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        if (composed.codePoints().noneMatch(letter -> OWN.indexOf(letter) >= 0 || letter == HAMZA)) {
            return Optional.empty();
        }
        StringBuilder latin = new StringBuilder();
        for (int letter : composed.codePoints().toArray()) {
            if (letter != HAMZA) {
                String written = LETTERS.get(letter);
                if (written == null) {
                    return Optional.empty();
                }
                latin.append(written);
            }
        }
        return Optional.of(latin.toString());
    }
}
