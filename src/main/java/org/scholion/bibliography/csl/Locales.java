package org.scholion.bibliography.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.style.StyleNode;
import org.scholion.bibliography.style.StyleReader;
import org.scholion.bibliography.style.StyleRefused;

/** The packaged locale files of CSL, each read when it is first asked for, and the order in which they outrank each other. */
final class Locales {
    static final String DEFAULT = "en-US";

    /** What a language without a country, or with one that has no file, is set in. */
    private static final Map<String, String> PRIMARY = Map.ofEntries(
            Map.entry("af", "af-ZA"),
            Map.entry("bg", "bg-BG"),
            Map.entry("ca", "ca-AD"),
            Map.entry("cs", "cs-CZ"),
            Map.entry("cy", "cy-GB"),
            Map.entry("da", "da-DK"),
            Map.entry("de", "de-DE"),
            Map.entry("el", "el-GR"),
            Map.entry("en", "en-US"),
            Map.entry("es", "es-ES"),
            Map.entry("et", "et-EE"),
            Map.entry("fa", "fa-IR"),
            Map.entry("fi", "fi-FI"),
            Map.entry("fr", "fr-FR"),
            Map.entry("he", "he-IL"),
            Map.entry("hi", "hi-IN"),
            Map.entry("hr", "hr-HR"),
            Map.entry("hu", "hu-HU"),
            Map.entry("id", "id-ID"),
            Map.entry("is", "is-IS"),
            Map.entry("it", "it-IT"),
            Map.entry("ja", "ja-JP"),
            Map.entry("km", "km-KH"),
            Map.entry("ko", "ko-KR"),
            Map.entry("lt", "lt-LT"),
            Map.entry("lv", "lv-LV"),
            Map.entry("mn", "mn-MN"),
            Map.entry("ms", "ms-MY"),
            Map.entry("nb", "nb-NO"),
            Map.entry("nl", "nl-NL"),
            Map.entry("nn", "nn-NO"),
            Map.entry("pl", "pl-PL"),
            Map.entry("pt", "pt-PT"),
            Map.entry("ro", "ro-RO"),
            Map.entry("ru", "ru-RU"),
            Map.entry("sk", "sk-SK"),
            Map.entry("sl", "sl-SI"),
            Map.entry("sr", "sr-Cyrl-RS"),
            Map.entry("sv", "sv-SE"),
            Map.entry("th", "th-TH"),
            Map.entry("tr", "tr-TR"),
            Map.entry("uk", "uk-UA"),
            Map.entry("vi", "vi-VN"),
            Map.entry("zh", "zh-CN"));

    private static final Map<String, StyleNode> READ = new ConcurrentHashMap<>();

    private static final Pattern FILE = Pattern.compile("locales-(.+)\\.xml");

    /** Made by the class loader, once, when somebody first asks which languages there are. */
    private static final class Names {
        private static final List<String> ALL = list();

        private static List<String> list() {
            try {
                URLConnection connection = Locales.class
                        .getResource("/locales-" + DEFAULT + ".xml")
                        .openConnection();
                if (!(connection instanceof JarURLConnection jarConnection)) {
                    throw new IllegalStateException("The packaged locales are not in a jar: " + connection.getURL());
                }
                // A file of its own, so that closing it closes nobody else's.
                jarConnection.setUseCaches(false);
                try (JarFile jar = jarConnection.getJarFile()) {
                    return jar.stream()
                            .map(entry -> FILE.matcher(entry.getName()))
                            .filter(Matcher::matches)
                            .map(file -> file.group(1))
                            .sorted()
                            .toList();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The packaged locales cannot be read", e);
            }
        }
    }

    private Locales() {}

    /** The terms for a style in a language: the style's own come first, then the files of the language, then English. */
    static Terms of(StyleNode style, String language) {
        Locale locale = Locale.forLanguageTag(language);
        Terms terms = new Terms(locale);
        Set<String> files = new LinkedHashSet<>();
        files.add(DEFAULT);
        files.add(PRIMARY.getOrDefault(locale.getLanguage(), DEFAULT));
        files.add(locale.getLanguage());
        files.add(language);
        files.forEach(name -> file(name).ifPresent(terms::addLanguage));
        for (String wanted : new String[] {"", locale.getLanguage(), language}) {
            style.children("locale")
                    .filter(own -> own.get("lang", "").equalsIgnoreCase(wanted))
                    .forEach(terms::add);
        }
        return terms;
    }

    /** The languages that have a file, in alphabetical order. */
    static List<String> all() {
        return Names.ALL;
    }

    /** Whether a file of that language is packaged. */
    static boolean isKnown(String language) {
        return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
                && (file(language).isPresent()
                        || PRIMARY.containsKey(Locale.forLanguageTag(language).getLanguage()));
    }

    private static Optional<StyleNode> file(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(READ.computeIfAbsent(name, Locales::read));
    }

    /** Null, and so not kept, where there is no such file: the names that people may ask for have no end. */
    private static StyleNode read(String name) {
        try (InputStream in = Locales.class.getResourceAsStream("/locales-" + name + ".xml")) {
            return in == null ? null : StyleReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged locale cannot be read: " + name, e);
        } catch (StyleRefused e) {
            throw new IllegalStateException("The packaged locale cannot be read: " + name, e);
        }
    }
}
