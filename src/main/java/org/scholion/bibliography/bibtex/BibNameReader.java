package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;

/**
 * Reads a list of names as BibTeX does ("Tame the BeaST", N. Markey, 2009, sections 3.1 and 4): "First von Last", "von
 * Last, First", "von Last, Jr, First", divided by "and" outside of braces; and biblatex's extended form "family=Last,
 * given=First". A name wholly in braces is a body.
 */
final class BibNameReader {
    /** What stands for the names that a list leaves out. */
    static final String OTHERS = "others";

    private BibNameReader() {}

    /** The names of a list; parts that hold no name are passed over. */
    static List<CslName> read(String latex) {
        List<CslName> names = new ArrayList<>();
        for (String one : divided(latex)) {
            String name = one.strip();
            if (name.equals(OTHERS)) {
                names.add(CslName.literal(OTHERS));
            } else if (!LatexReader.read(name).isBlank()) {
                names.add(name(name));
            }
        }
        return names;
    }

    /** A list of bodies or places as one text. */
    static String list(String latex) {
        return divided(latex).stream().map(LatexReader::read).collect(Collectors.joining("; "));
    }

    /** At the word "and" outside of braces, whatever its case. */
    private static List<String> divided(String latex) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean and = depth == 0
                    && i > 0
                    && Character.isWhitespace(latex.charAt(i - 1))
                    && latex.regionMatches(true, i, "and", 0, 3)
                    && i + 3 < latex.length()
                    && Character.isWhitespace(latex.charAt(i + 3));
            if (and) {
                parts.add(latex.substring(start, i));
                start = i + 3;
                i += 2;
            }
        }
        parts.add(latex.substring(start));
        return parts;
    }

    private static CslName name(String latex) {
        if (isInBraces(latex)) {
            return CslName.literal(LatexReader.read(latex));
        }
        List<String> parts = split(latex, ',');
        if (parts.stream().allMatch(part -> part.strip().matches("(?s)[a-z-]+=.*")) && latex.contains("family=")) {
            return extended(parts);
        }
        return switch (parts.size()) {
            case 1 -> firstToLast(words(parts.get(0)));
            case 2 -> lastFirst(words(parts.get(0)), "", parts.get(1));
            default -> lastFirst(words(parts.get(0)), parts.get(1), String.join(",", parts.subList(2, parts.size())));
        };
    }

    private static boolean isInBraces(String latex) {
        if (!latex.startsWith("{") || !latex.endsWith("}")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < latex.length() - 1; i++) {
            depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        // A single accented letter in braces is no body.
        return !latex.startsWith("{\\")
                || LatexReader.read(latex)
                                .codePointCount(0, LatexReader.read(latex).length())
                        > 1;
    }

    private static CslName extended(List<String> parts) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            values.put(
                    part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    LatexReader.read(part.substring(equals + 1)));
        }
        boolean prefixed = "true".equals(values.get("useprefix"));
        String prefix = values.getOrDefault("prefix", "");
        return new CslName(
                values.get("family"),
                values.getOrDefault("given", ""),
                prefixed ? "" : prefix,
                prefixed ? prefix : "",
                values.getOrDefault("suffix", ""),
                "",
                Map.of());
    }

    private static CslName firstToLast(List<String> words) {
        int lastWord = words.size() - 1;
        int von = -1;
        int vonEnd = -1;
        for (int i = 0; i < lastWord; i++) {
            if (isSmall(words.get(i))) {
                von = von < 0 ? i : von;
                vonEnd = i;
            }
        }
        int family = vonEnd < 0 ? lastWord : vonEnd + 1;
        int given = von < 0 ? lastWord : von;
        return person(words.subList(0, given), words.subList(given, family), words.subList(family, words.size()), "");
    }

    private static CslName lastFirst(List<String> lastWords, String suffix, String given) {
        int family = 0;
        for (int i = 0; i < lastWords.size() - 1; i++) {
            if (isSmall(lastWords.get(i))) {
                family = i + 1;
            }
        }
        return person(words(given), lastWords.subList(0, family), lastWords.subList(family, lastWords.size()), suffix);
    }

    private static CslName person(List<String> given, List<String> particle, List<String> family, String suffix) {
        String familyName = read(family);
        String givenName = read(given);
        if (familyName.isEmpty() && givenName.isEmpty()) {
            return CslName.literal(LatexReader.read(suffix));
        }
        return new CslName(familyName, givenName, "", read(particle), LatexReader.read(suffix), "", Map.of());
    }

    private static String read(List<String> words) {
        return LatexReader.read(String.join(" ", words)).replace('\u00a0', ' ');
    }

    /** Whether a word is a particle: its first letter outside of braces, or of a special character, is small. */
    private static boolean isSmall(String word) {
        if (word.startsWith("{") && !word.startsWith("{\\")) {
            return false;
        }
        String letters = LatexReader.read(word);
        return letters.codePoints().filter(Character::isLetter).findFirst().stream()
                .anyMatch(Character::isLowerCase);
    }

    private static List<String> words(String latex) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i <= latex.length(); i++) {
            boolean end = i == latex.length();
            char c = end ? ' ' : latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean space = (depth <= 0 || end) && (Character.isWhitespace(c) || isTie(latex, i));
            if (space && start >= 0) {
                words.add(latex.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static boolean isTie(String latex, int i) {
        return i < latex.length() && latex.charAt(i) == '~' && (i == 0 || latex.charAt(i - 1) != '\\');
    }

    private static List<String> split(String latex, char divider) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == divider && depth <= 0) {
                parts.add(latex.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(latex.substring(start));
        return parts;
    }
}
