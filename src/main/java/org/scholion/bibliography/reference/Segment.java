package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of open words between blots and full stops, without the punctuation around it.
 *
 * @param start char offset in the reference
 * @param end one past the last char
 */
record Segment(int start, int end) {
    private static final String PUNCTUATION = " .,;:–—-/";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Univ", "Publ", "Pubs", "Ed", "ed", "eds", "Vol", "vol", "No", "no", "St", "Dr", "Prof", "Jr", "Sr", "Mr",
            "Mrs", "Co", "Inc", "Ltd", "Gen", "Col", "Rev", "Dept", "Acad", "Nat", "Int", "Trans", "trans", "approx",
            "Hrsg", "Bd", "Nr", "Aufl", "coll", "dir", "ред", "М", "СПб", "Л", "c", "ca", "vs", "cf", "al", "Bull",
            "Proc", "Assoc", "Soc", "Amer");

    /** The segments of open text that commas divide, in order; a comma inside parentheses does not. */
    static List<Segment> ofCommas(String open) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < open.length(); i++) {
            char c = open.charAt(i);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            boolean comma = c == ',' && depth == 0 && (i + 1 == open.length() || open.charAt(i + 1) == ' ');
            if (c == Draft.BLOT || comma || endsSentence(open, i)) {
                add(segments, open, start, i);
                start = i + 1;
            }
        }
        add(segments, open, start, open.length());
        return segments;
    }

    /** The segments of the open text, in order. */
    static List<Segment> of(String open) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < open.length(); i++) {
            boolean blot = open.charAt(i) == Draft.BLOT;
            if (blot || endsSentence(open, i)) {
                add(segments, open, start, i);
                start = i + 1;
            }
        }
        add(segments, open, start, open.length());
        return segments;
    }

    /** One segment of all the words in a range; none where there are no words. */
    static List<Segment> ofWhole(String open, int from, int to) {
        List<Segment> segments = new ArrayList<>();
        add(segments, open, from, to);
        return segments;
    }

    /** Whether a full stop ends a sentence there: not after an initial or an abbreviation. */
    static boolean endsSentence(String open, int at) {
        if (open.charAt(at) != '.' || (at + 1 < open.length() && open.charAt(at + 1) != ' ')) {
            return false;
        }
        int next = at + 1;
        while (next < open.length() && open.charAt(next) == ' ') {
            next++;
        }
        if (next < open.length() && Character.isLowerCase(open.charAt(next))) {
            return false;
        }
        int word = at;
        while (word > 0 && Character.isLetter(open.charAt(word - 1))) {
            word--;
        }
        String before = open.substring(word, at);
        if (before.isEmpty() && isOrdinal(open, at, next)) {
            return false;
        }
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
        return !initial && !ABBREVIATIONS.contains(before);
    }

    /** "12. Mai", "19. Jahrhundert": figures with a full stop count. */
    private static boolean isOrdinal(String open, int at, int next) {
        if (at == 0 || !Character.isDigit(open.charAt(at - 1))) {
            return false;
        }
        int end = next;
        while (end < open.length() && Character.isLetter(open.charAt(end))) {
            end++;
        }
        String word = open.substring(next, end);
        return MonthNames.number(word) > 0 || word.startsWith("Jahrhundert");
    }

    private static void add(List<Segment> segments, String open, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isTrimmable(open, start, end, true)) {
            start++;
        }
        while (end > start && isTrimmable(open, start, end, false)) {
            end--;
        }
        if (start < end && open.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            segments.add(new Segment(start, end));
        }
    }

    private static boolean isTrimmable(String open, int start, int end, boolean front) {
        char c = open.charAt(front ? start : end - 1);
        String run = open.substring(start, end);
        return switch (c) {
            case '(' -> run.indexOf(')') < 0;
            case ')' -> front || run.indexOf('(') < 0;
            case '"', '“', '”', '„', '«', '»' -> run.chars().filter(q -> q == c).count() % 2 == 1;
            default -> PUNCTUATION.indexOf(c) >= 0;
        };
    }
}
