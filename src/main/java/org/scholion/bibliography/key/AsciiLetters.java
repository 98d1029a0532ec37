package org.scholion.bibliography.key;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * ASCII letters for citation keys: accents are dropped, Cyrillic goes by the BGN/PCGN romanisation without its marks,
 * other scripts have none.
 */
public final class AsciiLetters {
    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        add("ж zh х kh ц ts ч ch ш sh щ shch ю yu я ya ё yo а a б b в v г g д d е e з z и i й y к k л l м m н n о o "
                + "п p р r с s т t у u ф f ъ _ ы y ь _ э e і i ї yi є ye ґ g ә a ғ gh қ q ң ng ө o ұ u ү u һ h җ j");
        add("ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ŋ ng");
    }

    private AsciiLetters() {}

    private static void add(String pairs) {
        List<String> words = List.of(pairs.split(" ", -1));
        for (int i = 0; i < words.size(); i += 2) {
            int letter = words.get(i).codePointAt(0);
            String latin = words.get(i + 1).replace("_", "");
            LETTERS.put(letter, latin);
            LETTERS.putIfAbsent(Character.toUpperCase(letter), capitalised(latin));
        }
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The ASCII letters and digits of the words; everything else is dropped. */
    public static String of(String words) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String known = LETTERS.get(c);
            if (known != null) {
                ascii.append(known);
            } else {
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(d -> d < 128 && Character.isLetterOrDigit(d))
                        .forEach(ascii::appendCodePoint);
            }
        });
        return ascii.toString();
    }
}
