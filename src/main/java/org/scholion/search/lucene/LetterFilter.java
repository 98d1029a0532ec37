package org.scholion.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Map;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Makes letters comparable before a text is cut into words: words of two scripts without a space between are parted,
 * presentation forms of Arabic letters become the letters, those of neighbouring alphabets (ک, ی) the Uyghur ones (ك, ى),
 * every heh is ە, for which older fonts used it, a bearer ئ before a Uyghur vowel goes, and so do the stroke that
 * stretches words and invisible marks; ё is е. Offsets keep leading to the text as it came.
 */
final class LetterFilter extends BaseCharFilter {
    private static final String UYGHUR_VOWELS = "اەوۇۆۈېى";
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ه', "ە"),
            Map.entry((int) 'ھ', "ە"),
            Map.entry((int) 'ہ', "ە"),
            Map.entry((int) 'ی', "ى"),
            Map.entry((int) 'ё', "е"),
            Map.entry((int) 'Ё', "Е"),
            Map.entry(0x0640, ""),
            Map.entry(0x00AD, ""),
            Map.entry(0x200B, ""),
            Map.entry(0x200C, ""),
            Map.entry(0x200D, ""),
            Map.entry(0x200E, ""),
            Map.entry(0x200F, ""),
            Map.entry(0x2060, ""),
            Map.entry(0xFEFF, ""));

    private String text;
    private int read;

    LetterFilter(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (text == null) {
            text = transform(readAll());
        }
        if (read >= text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - read);
        text.getChars(read, read + count, buffer, offset);
        read += count;
        return count;
    }

    private String readAll() throws IOException {
        StringBuilder all = new StringBuilder();
        char[] portion = new char[8192];
        for (int count = input.read(portion); count >= 0; count = input.read(portion)) {
            all.append(portion, 0, count);
        }
        return all.toString();
    }

    private String transform(String source) {
        StringBuilder out = new StringBuilder(source.length() + 16);
        Character.UnicodeScript script = null;
        int shift = 0;
        int at = 0;
        while (at < source.length()) {
            int point = source.codePointAt(at);
            int next = at + Character.charCount(point);
            Character.UnicodeScript own = scriptOf(point);
            if (own != null) {
                if (script != null && own != script && isInsideWord(source, at)) {
                    out.append(' ');
                }
                script = own;
            }
            if (at - out.length() != shift) {
                shift = at - out.length();
                addOffCorrectMap(out.length(), shift);
            }
            if (point == 'ئ' && next < source.length() && isUyghurVowel(source.charAt(next))) {
                // The bearer goes together with its vowel, so that the word still begins where it began.
                out.append(letters(source.charAt(next)));
                next++;
            } else {
                out.append(letters(point));
            }
            at = next;
        }
        addOffCorrectMap(out.length(), source.length() - out.length());
        return out.toString();
    }

    private static boolean isUyghurVowel(char letter) {
        return UYGHUR_VOWELS.indexOf(letters(letter)) >= 0;
    }

    /** The script of a letter; null for what belongs to no particular one. */
    private static Character.UnicodeScript scriptOf(int point) {
        if (!Character.isLetter(point)) {
            return null;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED ? null : script;
    }

    private static boolean isInsideWord(String source, int at) {
        return at > 0 && Character.isLetterOrDigit(source.codePointBefore(at));
    }

    private static String letters(int point) {
        if (point >= 0xFB50 && point <= 0xFDFF || point >= 0xFE70 && point <= 0xFEFC) {
            StringBuilder plain = new StringBuilder();
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(letter -> plain.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
            return plain.toString();
        }
        String other = LETTERS.get(point);
        return other == null ? Character.toString(point) : other;
    }
}
