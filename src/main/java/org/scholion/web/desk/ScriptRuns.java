package org.scholion.web.desk;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.scholion.web.shared.TextDirection;

/**
 * Writes text as escaped HTML and marks every run in a script other than Latin with its language, and with its
 * direction where that is not its block's, so that fonts, line breaking, bidirectional order and speech are right.
 * Elements are only put around letters, never between a letter and its marks, and the text itself is not changed: its
 * code points stay what they were.
 */
final class ScriptRuns {
    /** Letters that Uyghur writes in Arabic script and its neighbours do not all have. */
    private static final String UYGHUR_LETTERS = "ەېۇۆۈۋڭ";
    /** Letters of Cyrillic alphabets other than Russian. */
    private static final String RUSSIAN_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private ScriptRuns() {}

    /**
     * What a run inherits from the range it stands in.
     *
     * @param lang language tag that the reader had evidence for, or null
     * @param arabic language of the range's Arabic letters, as far as they show it
     */
    private record Around(String lang, String arabic, TextDirection direction) {}

    /**
     * Appends a range of a string.
     *
     * @param start first char of the range (UTF-16)
     * @param end one past its last char
     * @param lang language tag that the reader had evidence for, or null
     * @param direction which way the text around the runs goes
     */
    static void append(StringBuilder html, String text, int start, int end, String lang, TextDirection direction) {
        // One run may lack the letters that tell the language, where another of the same range has them.
        String arabic = containsAny(text, start, end, UYGHUR_LETTERS) ? "ug" : "und-Arab";
        Around around = new Around(lang, arabic, direction);
        int plain = start;
        int at = start;
        while (at < end) {
            int point = text.codePointAt(at);
            UnicodeScript script = scriptOf(point);
            if (script == null || script == UnicodeScript.LATIN) {
                at += Character.charCount(point);
                continue;
            }
            escape(html, text, plain, at);
            plain = endOfRun(text, at, end, script);
            writeRun(html, text, at, plain, script, around);
            at = plain;
        }
        escape(html, text, plain, end);
    }

    /** A run goes on over spaces and signs as long as a letter of the same script follows, and takes its marks along. */
    private static int endOfRun(String text, int start, int end, UnicodeScript script) {
        int runEnd = start;
        int at = start;
        while (at < end) {
            int point = text.codePointAt(at);
            UnicodeScript found = scriptOf(point);
            if (found != null && found != script) {
                break;
            }
            boolean joined = found == script || at == runEnd && isMark(point);
            at += Character.charCount(point);
            if (joined) {
                runEnd = at;
            }
        }
        return runEnd;
    }

    /** The script of a letter, with kana counted as Han's companions; null for what takes its neighbour's script. */
    private static UnicodeScript scriptOf(int point) {
        if (point < 0x250) {
            return Character.isLetter(point) ? UnicodeScript.LATIN : null;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return switch (script) {
            case COMMON, INHERITED, UNKNOWN -> null;
            case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
            default -> script;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x200D;
    }

    private static void writeRun(
            StringBuilder html, String text, int start, int end, UnicodeScript script, Around around) {
        TextDirection direction = TextDirection.of(text.substring(start, end));
        // A run that goes the way of its block is no island in it: its signs and digits keep their neighbours.
        boolean turned = direction != around.direction();
        String element = turned ? "bdi" : "span";
        html.append('<').append(element).append(" lang=\"");
        String tag = language(text, start, end, script, around);
        escape(html, tag, 0, tag.length());
        if (turned) {
            html.append("\" dir=\"").append(direction.html());
        }
        html.append("\" class=\"script-");
        html.append(script.name().toLowerCase(Locale.ROOT)).append("\">");
        escape(html, text, start, end);
        html.append("</").append(element).append('>');
    }

    private static String language(String text, int start, int end, UnicodeScript script, Around around) {
        String lang = around.lang();
        return switch (script) {
            case ARABIC -> known(lang, "ug", "ar", "fa", "ur", "kk", "ky", "tr", "ota", "chg") ? lang : around.arabic();
            case HAN -> known(lang, "zh", "ja", "yue", "lzh") ? lang : containsKana(text, start, end) ? "ja" : "zh";
            case CYRILLIC ->
                known(lang, "ru", "kk", "ky", "tt", "mn", "ug", "uz", "tg", "uk")
                        ? lang
                        : onlyRussian(text, start, end) ? "ru" : "und-Cyrl";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            default -> lang != null ? lang : "und";
        };
    }

    private static boolean known(String lang, String... languages) {
        if (lang != null) {
            int dash = lang.indexOf('-');
            String primary = dash < 0 ? lang : lang.substring(0, dash);
            for (String language : languages) {
                if (language.equalsIgnoreCase(primary)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean containsAny(String text, int start, int end, String letters) {
        for (int at = start; at < end; at++) {
            if (letters.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsKana(String text, int start, int end) {
        return text.substring(start, end)
                .codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
    }

    private static boolean onlyRussian(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char letter = Character.toLowerCase(text.charAt(at));
            if (Character.isLetter(letter) && RUSSIAN_LETTERS.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Escapes what HTML reads in text and in quoted attributes; a carriage return would be lost as a raw letter. */
    static void escape(StringBuilder html, String text, int start, int end) {
        int written = start;
        for (int at = start; at < end; at++) {
            String entity =
                    switch (text.charAt(at)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        case '\r' -> "&#13;";
                        default -> null;
                    };
            if (entity != null) {
                html.append(text, written, at).append(entity);
                written = at + 1;
            }
        }
        html.append(text, written, end);
    }
}
