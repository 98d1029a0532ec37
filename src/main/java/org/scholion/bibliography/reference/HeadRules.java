package org.scholion.bibliography.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** Reads the head of a full reference: authors, then date, title or both, in the orders that are in use. */
final class HeadRules {
    /** "Shipton, Eric (1997). …" */
    private static final Pattern NAMES_DATE = Pattern.compile(
            "[ \u0001]*+(?<names>[^()\"“\\d\u0001]{2,300}?)(?:,? \\(?(?<eds>[Ee]ds?)\\.?\\)?)? \\((?<date>"
                    + DateWords.ANY + ")(?<suffix>[a-z])?\\)");

    /** "Donald H. McMillen, Title (Boulder, Colorado: Westview Press, 1979), …" */
    private static final Pattern NAMES_TITLE_IMPRINT =
            Pattern.compile("[ \u0001]*+(?<names>[^,()\"“\\d\u0001]{3,120}), (?<title>[^\"“\u0001]{3,300}?) "
                    + "\\((?:(?<place>[^():\u0001]+): ?)?(?<publisher>[^():\u0001]+?), (?<year>" + DateWords.ANY
                    + ")\\)");

    /** "M. Kutlukov "Title" …" */
    private static final Pattern NAMES_QUOTE =
            Pattern.compile("[ \u0001]*+(?<names>[^()\"“\\d\u0001]{3,200}?)[,.:]? {0,3}(?=[\"“])");

    /** "Into Tibet: Thomas Laird. The CIA's First Atomic Spy …" */
    private static final Pattern AUTHOR_IN_TITLE = Pattern.compile(
            "[ \u0001]*+(?<title>\\p{Lu}[^:.\"“\u0001]{2,60}): (?<name>\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)\\. "
                    + "(?<subtitle>\\p{Lu}[^.\u0001]+?) *(?=\u0001)");

    private static final Pattern EDITORS =
            Pattern.compile("[ .,\u0001]*(?:In:? )?(?<names>\\p{Lu}[^()\"“\\d\u0001]{2,300}?),? \\([Ee]ds?\\.?\\)");

    private HeadRules() {}

    /** Reads what it finds and blots it; the rest of the reference is left to the tail. */
    static void read(Draft draft) {
        boolean done = readNamesDate(draft)
                || readNamesTitleImprint(draft)
                || readNamesBeforeQuote(draft)
                || readSentenceName(draft)
                || readAuthorInTitle(draft);
        if (done) {
            readEditors(draft);
        }
    }

    private static boolean readNamesDate(Draft draft) {
        Matcher head = NAMES_DATE.matcher(draft.open());
        if (!head.lookingAt()) {
            return false;
        }
        Optional<NameList> names = NameList.of(head.group("names"));
        Optional<EdtfDate> date = DateWords.read(head.group("date"));
        if (names.isEmpty() || date.isEmpty()) {
            return false;
        }
        String role = head.group("eds") == null ? "author" : "editor";
        draft.putNames(role, names.get(), head.start("names"), head.end("names"), "names-date");
        draft.put("issued", date.get().value(), head.start("date"), head.end("date"), "names-date");
        if (head.group("suffix") != null) {
            draft.putWords("year-suffix", head.start("suffix"), head.end("suffix"), "names-date");
        }
        draft.take(head.start(), head.end());
        return true;
    }

    private static boolean readNamesTitleImprint(Draft draft) {
        Matcher head = NAMES_TITLE_IMPRINT.matcher(draft.open());
        if (!head.lookingAt()) {
            return false;
        }
        Optional<NameList> names = NameList.of(head.group("names"));
        Optional<EdtfDate> date = DateWords.read(head.group("year"));
        if (names.isEmpty() || date.isEmpty()) {
            return false;
        }
        String rule = "names-title-imprint";
        draft.putNames("author", names.get(), head.start("names"), head.end("names"), rule);
        draft.putWords("title", head.start("title"), head.end("title"), rule);
        if (head.group("place") != null) {
            draft.putWords("publisher-place", head.start("place"), head.end("place"), rule);
        }
        draft.putWords("publisher", head.start("publisher"), head.end("publisher"), rule);
        draft.put("issued", date.get().value(), head.start("year"), head.end("year"), rule);
        draft.take(head.start(), head.end());
        return true;
    }

    private static boolean readNamesBeforeQuote(Draft draft) {
        Matcher head = NAMES_QUOTE.matcher(draft.open());
        Optional<NameList> names = head.lookingAt() ? NameList.of(head.group("names")) : Optional.empty();
        names.ifPresent(
                list -> draft.putNames("author", list, head.start("names"), head.end("names"), "names-quoted-title"));
        return names.isPresent();
    }

    private static boolean readSentenceName(Draft draft) {
        String open = draft.open();
        Matcher head = PersonName.SENTENCE.matcher(open).region(draft.firstOpen(), open.length());
        if (!head.lookingAt() || PersonName.isBody(head.group("name")) || isShort(open, head.end())) {
            return false;
        }
        Optional<NameList> name = NameList.of(head.group("name"));
        name.ifPresent(
                list -> draft.putNames("author", list, head.start("name"), head.end("name"), "name-as-sentence"));
        return name.isPresent();
    }

    /** Whether too few words follow for a title: then what looked like a name may be the title itself. */
    private static boolean isShort(String open, int from) {
        int end = open.indexOf('.', from);
        String next = open.substring(from, end < 0 ? open.length() : end);
        return next.strip().split(" ").length < 4 || Imprint.namesPublisher(next);
    }

    private static boolean readAuthorInTitle(Draft draft) {
        Matcher head = AUTHOR_IN_TITLE.matcher(draft.open());
        if (!head.lookingAt() || head.group("subtitle").split(" ").length < 5) {
            return false;
        }
        Optional<CslName> name = PersonName.read(head.group("name"));
        if (name.isEmpty()) {
            return false;
        }
        String rule = "author-inside-title";
        String title = draft.words(head.start("title"), head.end("title")) + ": "
                + draft.words(head.start("subtitle"), head.end("subtitle"));
        NameList author = NameList.of(head.group("name")).orElseThrow();
        draft.putNames("author", author, head.start("name"), head.end("name"), rule);
        draft.put("title", title, head.start("title"), head.end("subtitle"), rule);
        draft.find(ReferenceFinding.Code.AUTHOR_INSIDE_TITLE, name.get().inReadingOrder());
        return true;
    }

    private static void readEditors(Draft draft) {
        Matcher editors = EDITORS.matcher(draft.open());
        if (editors.lookingAt()) {
            NameList.of(editors.group("names")).ifPresent(list -> {
                draft.putNames("editor", list, editors.start("names"), editors.end("names"), "editors");
                draft.take(editors.start("names"), editors.end());
            });
        }
    }
}
