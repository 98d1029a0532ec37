package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether English words say something or only name it: captions and headings lack the verb that prose has. */
final class Sentences {
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "has",
            "have",
            "had",
            "does",
            "do",
            "did",
            "will",
            "would",
            "shall",
            "should",
            "could",
            "may",
            "might",
            "must",
            "became",
            "become",
            "becomes",
            "began",
            "begins",
            "made",
            "makes",
            "took",
            "takes",
            "came",
            "comes",
            "went",
            "goes",
            "gave",
            "gives",
            "held",
            "holds",
            "fought",
            "saw",
            "sees",
            "said",
            "says",
            "wrote",
            "writes",
            "found",
            "built",
            "grew",
            "grows",
            "rose",
            "rises",
            "fell",
            "falls",
            "lost",
            "won",
            "wins",
            "sent",
            "kept",
            "keeps",
            "stood",
            "stands",
            "met",
            "brought",
            "brings",
            "sought",
            "drew",
            "broke",
            "spoke",
            "knew",
            "felt",
            "told",
            "thought",
            "bought",
            "caught",
            "taught",
            "lived",
            "lives",
            "includes",
            "contains",
            "remains",
            "exists",
            "means",
            "refers",
            "serves",
            "consists",
            "led",
            "ran",
            "see",
            "fled",
            "chose",
            "stayed",
            "cannot",
            "can");

    /** Words in -ed that are no verbs. */
    private static final Set<String> NOT_PAST = Set.of(
            "hundred",
            "sacred",
            "naked",
            "united",
            "kindred",
            "hatred",
            "indeed",
            "breed",
            "speed",
            "seed",
            "need",
            "infrared",
            "exceed",
            "proceed",
            "armed",
            "allied");

    private static final Pattern WORD = Pattern.compile("[\\p{L}’']+");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern COMMON_WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:the|of|and|in|was)(?![\\p{L}\\p{M}])");

    /** How much of a text is looked at to tell whether it is English, in chars. */
    private static final int SAMPLE = 20_000;

    /** English prose has one of the five words in about every seven; one in twenty-five is enough. */
    private static final int LEAST_SHARE_OF_CHARS = 150;

    private static final int SHORTEST_SENTENCE = 20;

    private Sentences() {}

    static boolean isEnglish(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        long common = COMMON_WORD.matcher(sample).results().count();
        return common > 2 && common * LEAST_SHARE_OF_CHARS >= sample.length();
    }

    /** Whether English words hold a finite verb outside parentheses, as far as a list and the ending -ed can tell. */
    static boolean hasVerb(String words) {
        Matcher word = WORD.matcher(ASIDE.matcher(words).replaceAll(" "));
        while (word.find()) {
            String found = word.group();
            boolean past = found.length() > 4 && found.endsWith("ed") && Character.isLowerCase(found.charAt(0));
            if (VERBS.contains(found) || (past && !NOT_PAST.contains(found))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the sentences of a line begin and end, as pairs of char offsets into the whole text. A full stop ends a
     * sentence before a capital letter, unless it closes a short word, which may be an abbreviation.
     */
    static List<int[]> of(Line line) {
        List<int[]> sentences = new ArrayList<>();
        int from = line.start();
        for (int at = line.start(); at < line.end() - 2; at++) {
            if (line.text().charAt(at) == '.' && at - from >= SHORTEST_SENTENCE && endsSentence(line, at)) {
                sentences.add(new int[] {from, at + 1});
                from = at + 1;
                while (Separators.isSpace(line.text().charAt(from))) {
                    from++;
                }
                at = from;
            }
        }
        sentences.add(new int[] {from, line.end()});
        return sentences;
    }

    private static boolean endsSentence(Line line, int stop) {
        String text = line.text();
        int next = stop + 1;
        while (next < line.end() && Separators.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == stop + 1 || next == line.end() || !Character.isUpperCase(text.codePointAt(next))) {
            return false;
        }
        int word = stop;
        while (word > line.start() && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return word == stop || stop - word > 3;
    }
}
