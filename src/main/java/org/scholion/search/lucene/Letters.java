package org.scholion.search.lucene;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/** The rules by which letters that differ only in form are made equal. */
final class Letters {
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** Latin letters whose stroke or bow is no accent to Unicode, each with what is typed instead. */
    private static final String STROKED = "łøđħıŧæœß";

    private static final String[] UNSTROKED = {"l", "o", "d", "h", "i", "t", "ae", "oe", "ss"};

    private Letters() {}

    /** Case, width and compatibility forms made equal (NFKC_Casefold, The Unicode Standard 3.13). */
    static String foldCase(String word) {
        return CASE.normalize(word);
    }

    /** Traditional characters as simplified ones, one by one, by ICU's table. */
    static String simplify(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic) ? SIMPLIFIED.transliterate(word) : word;
    }

    /** Without accents and other marks on letters; digits of all scripts as 0 to 9. */
    static String foldAccents(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80)) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(point -> {
            int stroked = STROKED.indexOf(point);
            if (stroked >= 0) {
                plain.append(UNSTROKED[stroked]);
            } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(point, 10));
            } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
                plain.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
