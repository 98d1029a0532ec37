package org.scholion.document.reading;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The language of words in a script other than Latin, where a label beside them names it in English. The names are
 * the JDK's display names of the ISO 639 languages.
 */
final class NamedLanguages {
    private static final Map<String, String> TAGS = tags();
    private static final int LONGEST_NAME = 40;

    private NamedLanguages() {}

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> {
            String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
            tags.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
        });
        tags.put("traditional chinese", "zh-Hant");
        tags.put("simplified chinese", "zh-Hans");
        tags.put("chinese (traditional)", "zh-Hant");
        tags.put("chinese (simplified)", "zh-Hans");
        return Map.copyOf(tags);
    }

    /**
     * The BCP 47 tag of the words.
     *
     * @param label what stands beside the words, such as "Uyghur" or "Simplified Chinese"
     * @return null without evidence: the label names no language, or the words are mostly in Latin letters
     */
    static String of(String label, String words) {
        if (label.length() > LONGEST_NAME) {
            return null;
        }
        String tag = TAGS.get(label.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT));
        return tag != null && isMostlyForeign(words) ? tag : null;
    }

    /** Like {@link #of}, for words that name their language themselves, in parentheses at their end. */
    static String ofSelfNamed(String words) {
        int open = words.lastIndexOf('(');
        return open > 0 && words.endsWith(")")
                ? of(words.substring(open + 1, words.length() - 1), words.substring(0, open))
                : null;
    }

    /** Whether a code point is a letter of a script of its own that is not Latin. */
    static boolean isForeign(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return Character.isLetter(codePoint)
                && script != UnicodeScript.LATIN
                && script != UnicodeScript.COMMON
                && script != UnicodeScript.INHERITED;
    }

    /** Whether more than half of the letters belong to scripts other than Latin. */
    static boolean isMostlyForeign(String words) {
        long foreign = words.codePoints().filter(NamedLanguages::isForeign).count();
        long letters = words.codePoints().filter(Character::isLetter).count();
        return foreign * 2 > letters;
    }
}
