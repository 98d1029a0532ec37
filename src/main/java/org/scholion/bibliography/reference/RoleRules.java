package org.scholion.bibliography.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names that words before them give a role: "translated by …", "ed. …", and the book that an "in" names. */
final class RoleRules {
    private static final Pattern TRANSLATED =
            Pattern.compile("(?:\\b[Tt]ranslated(?: from [^.,]{1,40})? by |\\b[Tt]rans\\. (?!\\p{Ll})|"
                    + "[Üü]bers(?:\\.|etzt) von |\\b[Tt]raduit par |[Пп]ер\\. (?:с \\S+ )?)(?=\\p{Lu})");

    private static final Pattern EDITED =
            Pattern.compile("(?:\\b[Ee]dited by |(?<=[,.] )[Ee]ds?\\. (?:by )?|(?<=[/,.] )[Пп]од ред\\. |"
                    + "(?<=[,.] )(?:[Hh]rsg\\. von |[Hh]erausgegeben von ))(?=\\p{Lu})");

    /** "In Marsden, Olive (ed.). " and its like; what follows is the book. */
    private static final Pattern IN_NAMES =
            Pattern.compile("(?:(?<=[.,:\"”“»\u0001] )|(?<=[.,\u0001])|^)(?:In|in|dans)(?:: | )(?=\\p{Lu})");

    /** "in Xinjiang and Its Neighbours, ": a book named before its editors. */
    private static final Pattern IN_BOOK = Pattern.compile(
            "(?<=[.,\"”\u0001] )(?:In|in|dans|sur) (?<book>\\p{Lu}[^\"“”\u0001.()]{3,200}?)(?=,? ?(?:\u0001|\\(|, \\d|\\.?$))");

    private static final Pattern PAGES = Pattern.compile(", (" + PlaceRules.NUMBERS + ")(?=\\. )");

    private RoleRules() {}

    static void read(Draft draft) {
        readRole(draft, TRANSLATED, "translator", "translated-by");
        readEditorsOfBook(draft);
        readRole(draft, EDITED, "editor", "edited-by");
        readBook(draft);
    }

    private static void readRole(Draft draft, Pattern keyword, String variable, String rule) {
        Matcher found = keyword.matcher(draft.open());
        if (found.find() && !draft.has(variable)) {
            NameSpan.longest(draft.open(), found.end())
                    .filter(span -> span.names().names().stream().noneMatch(name -> name.isLiteral()))
                    .ifPresent(span -> {
                        span.put(draft, variable, rule);
                        int from = found.start();
                        while (from > 0 && ", /".indexOf(draft.open().charAt(from - 1)) >= 0) {
                            from--;
                        }
                        draft.take(from, found.end());
                        readPages(draft, span.after());
                    });
        }
    }

    /** "edited by Olive Marsden, 120–45. ": pages of a chapter. */
    private static void readPages(Draft draft, int from) {
        Matcher pages = PAGES.matcher(draft.open()).region(from, draft.length());
        if (draft.locator() == null && pages.lookingAt()) {
            PlaceRules.putPages(draft, pages.group(1), pages.start(1), pages.end(1), "pages-after-editors");
        }
    }

    private static void readEditorsOfBook(Draft draft) {
        Matcher in = IN_NAMES.matcher(draft.open());
        while (in.find() && !draft.has("editor")) {
            Optional<NameSpan> span = NameSpan.longest(draft.open(), in.end())
                    .filter(names ->
                            names.role().equals("editor") && draft.open().charAt(names.after() - 1) == ')');
            if (span.isPresent()) {
                span.get().put(draft, "editor", "in-editors");
                draft.take(in.start(), in.end());
                readNextSegment(draft, span.get().after());
                return;
            }
        }
    }

    /** What follows the editors up to the next full stop, comma or blot is the book. */
    private static void readNextSegment(Draft draft, int from) {
        String open = draft.open();
        int start = from;
        while (start < open.length() && " ,.:".indexOf(open.charAt(start)) >= 0) {
            start++;
        }
        boolean commas = from < open.length() && open.charAt(from) == ',';
        int end = start;
        while (end < open.length() && !ends(open, end, commas)) {
            end++;
        }
        if (end > start) {
            draft.putWords("container-title", start, end, "in-editors");
        }
    }

    private static boolean ends(String open, int at, boolean commas) {
        char c = open.charAt(at);
        return c == Draft.BLOT
                || (c == ' ' && at + 1 < open.length() && open.charAt(at + 1) == Draft.BLOT)
                || (c == '(' && at + 1 < open.length() && open.charAt(at + 1) == Draft.BLOT)
                || Segment.endsSentence(open, at)
                || (commas && c == ',' && at + 2 < open.length() && Character.isUpperCase(open.charAt(at + 2)));
    }

    private static void readBook(Draft draft) {
        Matcher in = IN_BOOK.matcher(draft.open());
        if (!draft.has("container-title") && in.find()) {
            draft.putWords("container-title", in.start("book"), in.end("book"), "in-book");
            draft.take(in.start(), in.end());
        }
    }
}
