package org.scholion.bibliography.key;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;

/**
 * Makes citation keys: author and year ("Forbes1986", "BrownPickowicz2007", "BestEtAl2003"), author and title word where
 * there is no year, title words where there is no author. At most 167 ASCII letters and digits. {@link TakenKeys} tells
 * equal keys apart.
 */
public final class CitationKeys {
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "on", "in", "for", "and", "to", "from", "by", "with", "at", "as", "under", "about",
            "into", "der", "die", "das", "le", "la", "les", "el", "un", "une");

    /** Together with a year below 200 characters, the letters that tell equal keys apart included. */
    private static final int LONGEST_WHO = 100;

    private static final int LONGEST_WHAT = 50;
    private static final int LONGEST_SUFFIX = 8;

    private CitationKeys() {}

    /** The key that an item would have if it stood alone. */
    public static String base(CslItem item) {
        String year = year(item);
        String title = title(item);
        boolean anonymous = makersOf(item).isEmpty();
        String who = anonymous ? titleWords(title, 2) : allMakers(item);
        if (who.isEmpty()) {
            who = foreign(title);
        }
        String what = year.isEmpty() && !anonymous ? titleWords(title, 1) : "";
        return cut(who, LONGEST_WHO) + cut(what, LONGEST_WHAT) + year;
    }

    /** The year with the letter that the source itself gives it, "1946b"; empty where it is unknown. */
    static String year(CslItem item) {
        String year = item.issued()
                .flatMap(date -> date.asEdtf())
                .map(date -> date.firstYear().isPresent()
                        ? String.valueOf(Math.abs(date.firstYear().getAsInt()))
                        : "")
                .orElse("");
        String suffix =
                year.isEmpty() ? "" : AsciiLetters.of(item.text("year-suffix").orElse(""));
        return year + cut(suffix, LONGEST_SUFFIX);
    }

    /** The first author's, or else editor's, name; empty where nobody is named. */
    static String firstMaker(CslItem item) {
        List<CslName> makers = makersOf(item);
        return makers.isEmpty() ? "" : cut(asciiOrForeign(maker(makers.get(0)), makers), LONGEST_WHO);
    }

    /** One or two names, or the first and "EtAl"; empty where nobody is named. */
    static String allMakers(CslItem item) {
        List<CslName> makers = makersOf(item);
        return makers.isEmpty() ? "" : cut(asciiOrForeign(makers(makers), makers), LONGEST_WHO);
    }

    /** The first words of the title that say something; empty where there is no title. */
    static String titleWords(CslItem item, int count) {
        String title = title(item);
        String words = titleWords(title, count);
        return cut(words.isEmpty() && !title.isEmpty() ? foreign(title) : words, LONGEST_WHO);
    }

    private static List<CslName> makersOf(CslItem item) {
        return item.authors().isEmpty() ? item.names("editor") : item.authors();
    }

    private static String title(CslItem item) {
        return item.title().or(() -> item.text("container-title")).orElse("");
    }

    private static String asciiOrForeign(String ascii, List<CslName> makers) {
        return ascii.isEmpty() ? foreign(makers.get(0).filedUnder()) : ascii;
    }

    private static String cut(String letters, int most) {
        return letters.length() > most ? letters.substring(0, most) : letters;
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
}
