package org.scholion.bibliography.csl;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.bibliography.style.StyleNode;

/**
 * The order that a style's {@code sort} asks for, in the alphabet of its language, word by word, without regard to case
 * and punctuation. What is unknown comes last, and equals stay as they were.
 */
final class Sorting {
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s-]+");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    private static final Set<Character.UnicodeScript> CYRILLIC = Set.of(Character.UnicodeScript.CYRILLIC);
    private static final Set<Character.UnicodeScript> HAN = Set.of(Character.UnicodeScript.HAN);

    /** The scripts of languages that are not written in Latin letters, as the Common Locale Data Repository orders them. */
    private static final Map<String, Set<Character.UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("ru", CYRILLIC),
            Map.entry("uk", CYRILLIC),
            Map.entry("bg", CYRILLIC),
            Map.entry("sr", CYRILLIC),
            Map.entry("mn", CYRILLIC),
            Map.entry("el", Set.of(Character.UnicodeScript.GREEK)),
            Map.entry("ar", Set.of(Character.UnicodeScript.ARABIC)),
            Map.entry("fa", Set.of(Character.UnicodeScript.ARABIC)),
            Map.entry("he", Set.of(Character.UnicodeScript.HEBREW)),
            Map.entry("hi", Set.of(Character.UnicodeScript.DEVANAGARI)),
            Map.entry("km", Set.of(Character.UnicodeScript.KHMER)),
            Map.entry("th", Set.of(Character.UnicodeScript.THAI)),
            Map.entry("zh", HAN),
            Map.entry(
                    "ja",
                    Set.of(
                            Character.UnicodeScript.HIRAGANA,
                            Character.UnicodeScript.KATAKANA,
                            Character.UnicodeScript.HAN)),
            Map.entry("ko", Set.of(Character.UnicodeScript.HANGUL, Character.UnicodeScript.HAN)));

    private record Key(Part part, boolean descending, NameOptions names) {}

    private final List<Key> keys;
    private final Settings settings;

    private Sorting(List<Key> keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** The sorting of a citation or bibliography, or null if it has none. */
    static Sorting of(StyleNode area, StyleCompiler compiler, Settings settings, NameOptions names) {
        StyleNode sort = area.child("sort").orElse(null);
        if (sort == null) {
            return null;
        }
        List<Key> keys = sort.children("key")
                .map(key -> new Key(part(key, compiler), key.is("sort", "descending"), names.insideKey(key)))
                .toList();
        return new Sorting(keys, settings);
    }

    private static Part part(StyleNode key, StyleCompiler compiler) {
        return key.has("macro") ? compiler.sortMacro(key.get("macro")) : compiler.sortVariable(key.get("variable", ""));
    }

    /** Whether a text begins in the language's own script: such texts come before those in other scripts. */
    private boolean isNative(String text) {
        Set<Character.UnicodeScript> scripts =
                SCRIPTS.get(settings.terms().language().getLanguage());
        return scripts != null && scripts.contains(Character.UnicodeScript.of(text.codePointAt(0)));
    }

    private record Sorted(Subject subject, List<List<CollationKey>> texts) {}

    /** The subjects in order. */
    List<Subject> sorted(List<Subject> subjects) {
        Collator collator = collator(settings.terms().language());
        List<Sorted> list = new ArrayList<>();
        for (Subject subject : subjects) {
            list.add(new Sorted(subject, texts(subject, collator)));
        }
        list.sort(this::compare);
        return list.stream().map(Sorted::subject).toList();
    }

    private static Collator collator(Locale language) {
        Collator collator = (Collator) Collator.getInstance(language).clone();
        collator.setStrength(Collator.SECONDARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    private List<List<CollationKey>> texts(Subject subject, Collator collator) {
        List<List<CollationKey>> texts = new ArrayList<>();
        for (Key key : keys) {
            Words words = new Words();
            key.part.write(new Scope(settings, subject, Scope.Area.SORT, key.names), words);
            String plain = PUNCTUATION.matcher(words.plain()).replaceAll("").strip();
            List<CollationKey> text = new ArrayList<>();
            if (!plain.isEmpty()) {
                text.add(collator.getCollationKey(isNative(plain) ? "0" : "1"));
                for (String word : GAPS.split(plain, -1)) {
                    text.add(collator.getCollationKey(word));
                }
            }
            texts.add(text);
        }
        return texts;
    }

    private int compare(Sorted a, Sorted b) {
        for (int i = 0; i < keys.size(); i++) {
            List<CollationKey> first = a.texts.get(i);
            List<CollationKey> second = b.texts.get(i);
            if (first.isEmpty() != second.isEmpty()) {
                return first.isEmpty() ? 1 : -1;
            }
            int order = compare(first, second);
            if (order != 0) {
                return keys.get(i).descending ? -order : order;
            }
        }
        return 0;
    }

    private static int compare(List<CollationKey> a, List<CollationKey> b) {
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Comparator.<Integer>naturalOrder().compare(a.size(), b.size());
    }
}
