package org.scholion.bibliography.finding;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslItem;

/** Languages: tags after BCP 47 (RFC 5646), and scripts that fit them. */
final class LanguageRules {
    private static final String LANGUAGE = "language";
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toSet());
    private static final Map<String, String> NAMES = names();

    /** Scripts of languages that are hardly ever written in others; what is not here is not judged. */
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = scripts();

    /** Languages that a script tells by itself. */
    private static final Map<UnicodeScript, String> ONLY = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.THAI, "th");

    private LanguageRules() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            names.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(locale.getDisplayLanguage(locale).toLowerCase(locale), code);
            names.put(locale.getISO3Language(), code);
        }
        names.putAll(Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "per", "fa", "cze", "cs", "gre", "el"));
        return names;
    }

    private static Map<String, Set<UnicodeScript>> scripts() {
        Map<String, Set<UnicodeScript>> scripts = new HashMap<>();
        for (String latin : "en fr de it es pt nl sv da no nb nn fi pl cs sk hu ro tr la et lv lt".split(" ")) {
            scripts.put(latin, Set.of(UnicodeScript.LATIN));
        }
        for (String cyrillic : "ru uk be bg mk".split(" ")) {
            scripts.put(cyrillic, Set.of(UnicodeScript.CYRILLIC));
        }
        for (String arabic : "ar fa ur ps ug".split(" ")) {
            scripts.put(arabic, Set.of(UnicodeScript.ARABIC));
        }
        scripts.put("ug", Set.of(UnicodeScript.ARABIC, UnicodeScript.CYRILLIC));
        scripts.put("zh", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));
        scripts.put("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
        scripts.put("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN));
        scripts.put("el", Set.of(UnicodeScript.GREEK));
        scripts.put("he", Set.of(UnicodeScript.HEBREW));
        return scripts;
    }

    static List<Rule> rules() {
        return List.of(LanguageRules::tag, LanguageRules::script);
    }

    private static void tag(CslItem item, Sink out) {
        String language = item.text(LANGUAGE).orElse(null);
        if (language != null && !isTag(language)) {
            Fix fix = tagOf(language).map(tag -> Fix.text(LANGUAGE, tag)).orElse(null);
            out.add(Check.LANGUAGE_TAG, LANGUAGE, language, fix);
        }
    }

    private static boolean isTag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            String language = locale.getLanguage();
            return language.length() == 3 ? !NAMES.containsKey(language) : CODES.contains(language);
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    private static Optional<String> tagOf(String words) {
        String hyphened = words.strip().replace('_', '-');
        return isTag(hyphened)
                ? Optional.of(Locale.forLanguageTag(hyphened).toLanguageTag())
                : Optional.ofNullable(NAMES.get(words.strip().toLowerCase(Locale.ROOT)));
    }

    private static void script(CslItem item, Sink out) {
        Optional<String> title = item.title().or(() -> item.text("container-title"));
        Optional<UnicodeScript> script = title.flatMap(LanguageRules::scriptOf);
        if (script.isEmpty()) {
            return;
        }
        Optional<Locale> language =
                item.text(LANGUAGE).filter(LanguageRules::isTag).map(Locale::forLanguageTag);
        if (!item.has(LANGUAGE)) {
            if (script.get() != UnicodeScript.LATIN) {
                String only = ONLY.get(script.get());
                out.add(Check.LANGUAGE_MISSING, LANGUAGE, title.get(), only == null ? null : Fix.text(LANGUAGE, only));
            }
        } else if (language.isPresent() && !fits(language.get(), script.get())) {
            out.add(Check.LANGUAGE_SCRIPT, LANGUAGE, item.text(LANGUAGE).orElseThrow() + ": " + title.get());
        }
    }

    private static boolean fits(Locale language, UnicodeScript script) {
        if (!language.getScript().isEmpty()) {
            Set<UnicodeScript> named =
                    switch (language.getScript()) {
                        case "Hans", "Hant", "Hani" -> Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO);
                        case "Jpan" -> SCRIPTS.get("ja");
                        case "Kore" -> SCRIPTS.get("ko");
                        default -> known(language.getScript());
                    };
            return named.isEmpty() || named.contains(script);
        }
        Set<UnicodeScript> usual = SCRIPTS.get(language.getLanguage());
        return usual == null || usual.contains(script);
    }

    private static Set<UnicodeScript> known(String code) {
        try {
            return Set.of(UnicodeScript.forName(code));
        } catch (IllegalArgumentException unknown) {
            return Set.of();
        }
    }

    /** The script of most letters; kana among Han means Japanese. Nothing where there are fewer than three letters. */
    private static Optional<UnicodeScript> scriptOf(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 3 && !counts.containsKey(UnicodeScript.HAN)) {
            return Optional.empty();
        }
        if (counts.containsKey(UnicodeScript.HIRAGANA)) {
            return Optional.of(UnicodeScript.HIRAGANA);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
