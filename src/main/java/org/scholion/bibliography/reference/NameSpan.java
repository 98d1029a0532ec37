package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names at a place of the open text, as far as they reach.
 *
 * @param start offset of the first name
 * @param end one past the last name, before "ed." and the like
 * @param after one past what says their role, or {@code end}
 * @param role the variable of the names
 */
record NameSpan(NameList names, int start, int end, int after, String role) {
    private static final int LONGEST = 300;

    /** ", eds.", " (ed.)", " (Hrsg.)", ", editor": what the names did. */
    private static final Pattern ROLE =
            Pattern.compile(",? ?\\(?(?:(?<editor>[Ee]ds?\\.|[Ee]ditors?\\b|Hrsg\\.|Hgg?\\.|"
                    + "dirs?\\.|coord\\.|[Oo]trs?\\b|主编|主編|編)|(?<translator>[Tt]rans\\.|[Tt]ranslators?\\b|Übers\\.|trad\\.)|"
                    + "(?<director>[Dd]irectors?\\b))\\)?");

    /** Where names may end. */
    private static final Pattern STOP = Pattern.compile("[,.:;] |[,.:;]$|[.,:;]?\u0001| ?\\(| ?[\"“„«《「『]| \\d| //?|$");

    /** What no name goes past. */
    private static final Pattern WALL = Pattern.compile("[\u0001()\"“„«《「『:\\d\\[/]|(?<=\\p{Ll}{3})\\. ");

    /** The longest run of names from an offset on. */
    static Optional<NameSpan> longest(String open, int from) {
        List<Integer> ends = ends(open, from);
        for (int n = ends.size() - 1; n >= 0; n--) {
            Optional<NameSpan> span = at(open, from, ends.get(n));
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    /**
     * The names from an offset on that a title may follow after a comma: a whole name, or several of which the last has
     * "and" before it.
     */
    static Optional<NameSpan> beforeComma(String open, int from) {
        Optional<NameSpan> found = Optional.empty();
        for (int end : ends(open, from)) {
            if (end >= open.length() || (open.charAt(end) != ',' && open.charAt(end) != ' ')) {
                continue;
            }
            String words = open.substring(from, end);
            Optional<NameSpan> span = at(open, from, end)
                    .filter(names -> names.areWhole(words))
                    .filter(names -> open.startsWith(",", names.after()));
            boolean list = words.contains(", and ") || words.contains(", & ");
            if (span.isPresent() && (found.isEmpty() || list)) {
                found = span;
            }
        }
        return found;
    }

    private boolean areWhole(String words) {
        return names.names().stream()
                        .allMatch(name -> name.isLiteral() || !name.given().isEmpty())
                && (words.indexOf(',') < 0 || words.contains(", and ") || words.contains(", & "));
    }

    private static List<Integer> ends(String open, int from) {
        int limit = Math.min(open.length(), from + LONGEST);
        Matcher wall = WALL.matcher(open).region(from, limit).useTransparentBounds(true);
        if (wall.find()) {
            limit = Math.min(limit, wall.start() + 2);
        }
        List<Integer> ends = new ArrayList<>();
        Matcher stop =
                STOP.matcher(open).region(from, Math.min(open.length(), limit)).useAnchoringBounds(false);
        while (stop.find()) {
            int last = stop.start() - 1;
            while (last > from && open.charAt(last) == ' ') {
                last--;
            }
            boolean dotted = last > from && open.charAt(last) == '.' && !isAbbreviated(open, from, last);
            if (stop.start() > from && !dotted && (ends.isEmpty() || ends.get(ends.size() - 1) < stop.start())) {
                ends.add(stop.start());
                if (open.startsWith(".", stop.start()) && isAbbreviated(open, from, stop.start())) {
                    ends.add(stop.start() + 1);
                }
            }
        }
        return ends;
    }

    /** An initial keeps its full stop, and so does "Jr.". */
    private static boolean isAbbreviated(String open, int from, int stop) {
        int word = stop;
        while (word > from && Character.isLetter(open.charAt(word - 1))) {
            word--;
        }
        String before = open.substring(word, stop);
        return before.length() == 1 || PersonName.isSuffix(before) || before.equals("al");
    }

    private static Optional<NameSpan> at(String open, int from, int end) {
        return NameList.of(open.substring(from, end)).map(names -> {
            Matcher role = ROLE.matcher(open).region(end, open.length());
            if (!role.lookingAt()) {
                return new NameSpan(names, from, end, end, "author");
            }
            String variable = role.group("editor") != null
                    ? "editor"
                    : role.group("translator") != null ? "translator" : "director";
            return new NameSpan(names, from, end, role.end(), variable);
        });
    }

    /** Records the names and blots them with what says their role. */
    void put(Draft draft, String variable, String rule) {
        draft.putNames(variable, names, start, end, rule);
        draft.take(start, after);
    }
}
