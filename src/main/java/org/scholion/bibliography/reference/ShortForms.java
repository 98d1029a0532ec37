package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads references that name a work by less than author and year: without a year, by a short title, by the author alone. */
final class ShortForms {
    static final String UNDATED = "n\\.d\\.|undated|o\\. ?J\\.|s\\.d\\.|б\\. ?г\\.";
    static final String COMING = "forthcoming|in press|im Erscheinen|à paraître|в печати";

    /** "Marsden, Tarim Oases, 12": a surname, and the short title of a work that is known. */
    private static final Pattern SHORT_TITLE = Pattern.compile(
            "(?<names>\\p{Lu}[^,.:;\"“()\u0001]{1,60}), (?<title>\\p{Lu}[^\"“()\u0001]{2,150}?),? ?(?=[ .]*\u0001)");

    /** "Marsden, p. 12" */
    private static final Pattern ALONE =
            Pattern.compile("(?<names>\\p{Lu}[^:;\"“()\\d\u0001]{1,80}?)[,.]? ?(?=\u0001)");

    /** "Marsden n.d.", "Marsden, forthcoming" */
    private static final Pattern SHORT_UNDATED =
            Pattern.compile("(?<names>\\p{Lu}[^:;\"“()\\d\u0001]{1,80}?),? \\(?(?:(?<undated>" + UNDATED
                    + ")|(?<coming>" + COMING + "))\\)?(?=[ ,.;:]*(?:$|\u0001))");

    private ShortForms() {}

    /** Reads a short cite of a work without a year: "Marsden n.d., p. 3". */
    static boolean readShortUndated(Draft draft) {
        Matcher head = SHORT_UNDATED.matcher(draft.open()).region(draft.firstOpen(), draft.length());
        if (!head.lookingAt()) {
            return false;
        }
        Optional<NameList> names = NameList.ofSurnames(head.group("names"));
        names.ifPresent(list -> {
            draft.putNames("author", list, head.start("names"), head.end("names"), "short-cite");
            putNoDate(draft, head, "short-cite");
            draft.take(head.start(), head.end());
        });
        return names.isPresent();
    }

    /** Records that a work has no date, or none yet. */
    static void putNoDate(Draft draft, Matcher head, String rule) {
        if (head.group("undated") != null) {
            draft.putWords("undated", head.start("undated"), head.end("undated"), rule);
        } else if (head.group("coming") != null) {
            draft.putWords("status", head.start("coming"), head.end("coming"), rule);
        }
    }

    /** Reads "Marsden, Tarim Oases, 12". */
    static boolean readShortTitle(Draft draft) {
        Matcher head = SHORT_TITLE.matcher(draft.open()).region(draft.firstOpen(), draft.length());
        if (draft.locator() == null
                || !isBarren(draft)
                || !head.lookingAt()
                || Segment.of(head.group("title")).size() > 1) {
            return false;
        }
        Optional<NameList> names = NameList.ofSurnames(head.group("names"));
        names.ifPresent(list -> {
            draft.putNames("author", list, head.start("names"), head.end("names"), "author-short-title");
            draft.putWords("title", head.start("title"), head.end("title"), "author-short-title");
        });
        return names.isPresent();
    }

    /** Whether nothing was read yet that a short cite has not. */
    private static boolean isBarren(Draft draft) {
        return draft.fields().keySet().stream()
                .allMatch(field -> List.of("locator", "quote", "signal", BackReference.FIELD)
                        .contains(field));
    }

    /** A surname with nothing but a place, or with "op. cit.". */
    static boolean readAlone(Draft draft) {
        Matcher head = ALONE.matcher(draft.open()).region(draft.firstOpen(), draft.length());
        boolean sendsBack = draft.has(BackReference.FIELD);
        boolean ofAuthor = draft.field(BackReference.FIELD)
                .filter(field -> field.rule().equals(BackReference.OP_CIT.rule())
                        || field.rule().equals(BackReference.LOC_CIT.rule()))
                .isPresent();
        boolean expected = sendsBack ? ofAuthor : draft.locator() != null && isBarren(draft);
        if (!expected || !head.lookingAt() || !onlyPunctuation(draft, head.end())) {
            return false;
        }
        boolean initial = head.group("names").matches("(?s).*(?:^|[ .])\\p{Lu}")
                && draft.open().startsWith(".", head.end("names"));
        String words = head.group("names") + (initial ? "." : "");
        Optional<NameList> names = words.indexOf('.') < 0
                ? NameList.ofSurnames(words)
                : NameList.of(words).or(() -> NameList.ofSurnames(words));
        names.ifPresent(list -> {
            String rule = sendsBack ? "author-of-back-reference" : BackReference.AUTHOR_ALONE.rule();
            draft.putNames("author", list, head.start("names"), head.end("names"), rule);
            if (!sendsBack) {
                draft.putWords(BackReference.FIELD, head.start("names"), head.end("names"), rule);
            }
        });
        return names.isPresent();
    }

    private static boolean onlyPunctuation(Draft draft, int from) {
        return draft.open().substring(from).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
