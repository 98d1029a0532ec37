package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/**
 * Makes citation keys: author and year ("Forbes1986", "BrownPickowicz2007", "BestEtAl2003"), author and title word where
 * there is no year, title words where there is no author. ASCII letters and digits only. A key that is taken gets "a",
 * "b" … behind it; a key once given is never changed here.
 */
public final class CitationKeys {
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "on", "in", "for", "and", "to", "from", "by", "with", "at", "as", "under", "about",
            "into", "der", "die", "das", "le", "la", "les", "el", "un", "une");

    private CitationKeys() {}

    /**
     * A key that is free.
     *
     * @param taken whether a key is in use already, compared without regard to capitals
     */
    public static String next(CslItem item, Predicate<String> taken) {
        String base = base(item);
        if (!taken.test(base)) {
            return base;
        }
        for (int number = 1; ; number++) {
            String key = base + letters(number);
            if (!taken.test(key)) {
                return key;
            }
        }
    }

    /** Keys for several items, in their order, all different. */
    public static List<String> of(List<CslItem> items) {
        Set<String> taken = new LinkedHashSet<>();
        List<String> keys = new ArrayList<>();
        for (CslItem item : items) {
            String key = next(item, candidate -> taken.contains(candidate.toLowerCase(Locale.ROOT)));
            taken.add(key.toLowerCase(Locale.ROOT));
            keys.add(key);
        }
        return keys;
    }

    /** The key that an item would have if it stood alone. */
    public static String base(CslItem item) {
        String year = item.issued()
                .flatMap(date -> date.asEdtf())
                .map(date -> date.firstYear().isPresent()
                        ? String.valueOf(date.firstYear().getAsInt())
                        : "")
                .orElse("");
        String suffix = year.isEmpty() ? "" : item.text("year-suffix").orElse("");
        List<CslName> makers = item.authors().isEmpty() ? item.names("editor") : item.authors();
        String title = item.title().or(() -> item.text("container-title")).orElse("");
        String who = makers.isEmpty() ? titleWords(title, 2) : makers(makers);
        if (who.isEmpty()) {
            who = makers.isEmpty() ? foreign(title) : foreign(makers.get(0).filedUnder());
        }
        String what = year.isEmpty() && !makers.isEmpty() ? titleWords(title, 1) : "";
        return who + what + year + suffix;
    }

    private static String makers(List<CslName> names) {
        String first = maker(names.get(0));
        return switch (names.size()) {
            case 1 -> first;
            case 2 -> first + maker(names.get(1));
            default -> first + "EtAl";
        };
    }

    private static String maker(CslName name) {
        return name.isLiteral()
                ? titleWords(name.literal(), 3)
                : AsciiLetters.capitalised(AsciiLetters.of(name.filedUnder()));
    }

    private static String titleWords(String title, int count) {
        return Arrays.stream(title.split("[^\\p{L}\\p{M}\\p{N}'’]+"))
                .filter(word -> !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .map(AsciiLetters::of)
                .filter(word -> !word.isEmpty())
                .limit(count)
                .map(AsciiLetters::capitalised)
                .reduce("", String::concat);
    }

    /** Words without any ASCII letter: the script's name and four hexadecimal digits that stay the same. */
    private static String foreign(String words) {
        Optional<Character.UnicodeScript> script = words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst();
        return script.map(known -> AsciiLetters.capitalised(
                                known.name().toLowerCase(Locale.ROOT).replace("_", ""))
                        + String.format("%04x", words.hashCode() & 0xffff))
                .orElse("Work");
    }

    /** 1 is "a", 26 is "z", 27 is "aa". */
    private static String letters(int number) {
        int zeroBased = number - 1;
        String last = String.valueOf((char) ('a' + zeroBased % 26));
        return zeroBased < 26 ? last : letters(zeroBased / 26) + last;
    }
}
