package org.scholion.bibliography.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** Reads the head of a full reference: authors, then date, title or both, in the orders that are in use. */
final class HeadRules {
    /** "Shipton, Eric (1997). …", "Trent, Paul R., ed. (1990). …", "Hughes, T. (1947, May 4). …" */
    private static final Pattern NAMES_DATE = Pattern.compile(
            "[ \u0001]*+(?<names>[^()\"“„«\\d\u0001]{2,300}?)(?:,? \\(?(?<role>[Ee]ds?\\.?|[Ee]ditors?|Hrsg\\.|[Dd]irector|[Tt]ranslator)\\)?)?"
                    + "(?:,|(?<=\\p{Ll}{2})(?<!\\b[JS]r)\\.)?\u0001* \\((?:(?<date>" + DateWords.ANY
                    + ")(?<suffix>[a-z])?|(?<undated>" + ShortForms.UNDATED + ")|(?<coming>" + ShortForms.COMING
                    + "))\\)");

    /** The members of a large collaboration stand between names and date. */
    private static final Pattern COLLABORATION = Pattern.compile("(?<=et al\\.) \\(([^()\\d\u0001]{3,200})\\)(?= \\()");

    /** "Marsden, Olive. 1987. …" */
    private static final Pattern YEAR_SENTENCE = Pattern.compile("[.,]? (?<date>\\d{4})(?<suffix>[a-z])?\\. ");

    /** "M. Kutlukov "Title" …" */
    private static final Pattern NAMES_QUOTE =
            Pattern.compile("[ \u0001]*+(?<names>[^()\"“„«\\d\u0001]{3,200}?)[,.:]? {0,3}(?=[\"“„«])");

    /** "Into Tibet: Thomas Laird. The CIA's First Atomic Spy …" */
    private static final Pattern AUTHOR_IN_TITLE = Pattern.compile(
            "[ \u0001]*+(?<title>\\p{Lu}[^:.\"“\u0001]{2,60}): (?<name>\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)\\. "
                    + "(?<subtitle>\\p{Lu}[^.\u0001]+?) *(?=\u0001)");

    private static final Pattern EDITORS =
            Pattern.compile("[ .,\u0001]*(?:In:? )?(?<names>\\p{Lu}[^()\"“\\d\u0001]{2,300}?),? \\([Ee]ds?\\.?\\)");

    private static final Pattern NEWSPAPER_DATE =
            Pattern.compile("(?<name>\\p{Lu}[^,.\u0001\"“]{2,60})(?:, | \\()(?<date>" + DateWords.DAY + ")");

    private HeadRules() {}

    /** Reads what it finds and blots it; the rest of the reference is left to the tail. */
    static void read(Draft draft) {
        boolean done = readNamesTitleImprint(draft)
                || readNamesBeforeQuote(draft)
                || readSentenceNames(draft)
                || readSentenceName(draft)
                || readAuthorInTitle(draft)
                || ShortForms.readShortTitle(draft)
                || ShortForms.readAlone(draft);
        if (done && !draft.has("editor")) {
            readEditors(draft);
        }
    }

    /** Reads a head that has its date: "Shipton, Eric (1997). …", "Marsden, Olive. 1987. …". */
    static boolean readDated(Draft draft) {
        boolean done = readNewspaperDate(draft) || readNamesDate(draft) || readNamesYear(draft);
        if (done && !draft.has("editor")) {
            readEditors(draft);
        }
        return done;
    }

    private static boolean readNamesDate(Draft draft) {
        Matcher collaboration = COLLABORATION.matcher(draft.open());
        if (collaboration.find()) {
            draft.putWords("collaboration", collaboration.start(1), collaboration.end(1), "collaboration");
            draft.take(collaboration.start(), collaboration.end());
        }
        Matcher head = NAMES_DATE.matcher(draft.open());
        if (!head.lookingAt()) {
            return false;
        }
        Optional<NameList> names = NameList.of(head.group("names"));
        Optional<EdtfDate> date = Optional.ofNullable(head.group("date")).flatMap(DateWords::read);
        if (names.isEmpty() || (head.group("date") != null && date.isEmpty())) {
            return false;
        }
        draft.putNames(variable(head.group("role")), names.get(), head.start("names"), head.end("names"), "names-date");
        date.ifPresent(value -> draft.put("issued", value.value(), head.start("date"), head.end("date"), "names-date"));
        ShortForms.putNoDate(draft, head, "names-date");
        if (head.group("suffix") != null) {
            draft.putWords("year-suffix", head.start("suffix"), head.end("suffix"), "names-date");
        }
        draft.take(head.start(), head.end());
        if (draft.open().startsWith(",", head.end())) {
            draft.markCommas();
        }
        return true;
    }

    private static String variable(String role) {
        if (role == null) {
            return "author";
        }
        return switch (Character.toLowerCase(role.charAt(0))) {
            case 'd' -> "director";
            case 't' -> "translator";
            default -> "editor";
        };
    }

    private static boolean readNamesYear(Draft draft) {
        Optional<NameSpan> span = NameSpan.longest(draft.open(), draft.firstOpen());
        if (span.isEmpty()) {
            return false;
        }
        Matcher year = YEAR_SENTENCE.matcher(draft.open()).region(span.get().after(), draft.length());
        if (!year.lookingAt()) {
            return false;
        }
        span.get().put(draft, span.get().role(), "names-year");
        DateWords.read(year.group("date"))
                .ifPresent(
                        date -> draft.put("issued", date.value(), year.start("date"), year.end("date"), "names-year"));
        if (year.group("suffix") != null) {
            draft.putWords("year-suffix", year.start("suffix"), year.end("suffix"), "names-year");
        }
        return true;
    }

    /** "Donald H. McMillen, Title (Boulder, Colorado: Westview Press, 1979), …": the imprint is read already. */
    private static boolean readNamesTitleImprint(Draft draft) {
        boolean imprint = draft.field("issued")
                .filter(field -> field.rule().equals("imprint-in-parentheses"))
                .isPresent();
        int first = draft.firstOpen();
        String open = draft.open();
        Optional<NameSpan> span = imprint ? NameSpan.beforeComma(open, first) : Optional.empty();
        if (span.isEmpty()) {
            return false;
        }
        int start = span.get().after();
        int end = open.indexOf(Draft.BLOT, start);
        String between = open.substring(start, end < 0 ? start : end);
        if (!between.startsWith(", ") || between.chars().anyMatch(c -> c == '"' || c == '“' || c == '„' || c == '«')) {
            return false;
        }
        span.get().put(draft, span.get().role(), "names-title-imprint");
        int last = end;
        while (last > start && ", (".indexOf(open.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last > start + 2) {
            draft.putWords("title", start + 2, last, "names-title-imprint");
        }
        return true;
    }

    private static boolean readNamesBeforeQuote(Draft draft) {
        Matcher head = NAMES_QUOTE.matcher(draft.open());
        if (!head.lookingAt()) {
            return false;
        }
        int start = draft.firstOpen();
        Optional<NameSpan> span = NameSpan.longest(draft.open(), start).filter(names -> draft.open()
                .substring(Math.min(names.after(), head.end()), head.end())
                .codePoints()
                .noneMatch(Character::isLetterOrDigit));
        if (span.isPresent()) {
            span.get().put(draft, span.get().role(), "names-quoted-title");
            return true;
        }
        Optional<NameList> names = NameList.of(head.group("names"));
        names.ifPresent(
                list -> draft.putNames("author", list, head.start("names"), head.end("names"), "names-quoted-title"));
        return names.isPresent();
    }

    /** "Marsden, Olive, and Paul Trent. …", "Trent, Paul, ed. …": more than one name, or what the names did. */
    private static boolean readSentenceNames(Draft draft) {
        String open = draft.open();
        Optional<NameSpan> span = NameSpan.longest(open, draft.firstOpen());
        if (span.isEmpty()) {
            return false;
        }
        String words = open.substring(span.get().start(), span.get().end());
        boolean role = !span.get().role().equals("author");
        boolean volumeAndPages = draft.field("volume")
                .filter(field -> field.rule().equals("year-volume-pages"))
                .isPresent();
        boolean several = volumeAndPages || words.contains(", and ") || words.contains("; ") || words.contains("et al");
        boolean sentence = open.startsWith(". ", span.get().after())
                || open.startsWith(". ", span.get().after() - 1)
                || (role && open.startsWith(" ", span.get().after()));
        boolean person = span.get().names().names().stream().noneMatch(CslName::isLiteral);
        if (!sentence || !(role || several) || !person) {
            return false;
        }
        span.get().put(draft, span.get().role(), "names-as-sentence");
        return true;
    }

    /** "The Sydney Morning Herald, October 1, 1937": a newspaper without a title. */
    private static boolean readNewspaperDate(Draft draft) {
        Matcher head = NEWSPAPER_DATE.matcher(draft.open()).region(draft.firstOpen(), draft.length());
        boolean quoted = draft.text().indexOf('"') >= 0 || draft.text().indexOf('“') >= 0;
        boolean author = head.lookingAt() && draft.open().charAt(head.end("name")) == ' ' && quoted;
        if (author || !head.lookingAt() || !Imprint.namesNewspaper(head.group("name"))) {
            return false;
        }
        draft.putWords("container-title", head.start("name"), head.end("name"), "newspaper-date");
        DateWords.read(head.group("date"))
                .ifPresent(date ->
                        draft.put("issued", date.value(), head.start("date"), head.end("date"), "newspaper-date"));
        return true;
    }

    private static boolean readSentenceName(Draft draft) {
        String open = draft.open();
        Matcher head = PersonName.SENTENCE.matcher(open).region(draft.firstOpen(), open.length());
        if (!head.lookingAt() || PersonName.isBody(head.group("name")) || isShort(open, head)) {
            return false;
        }
        Optional<NameList> name = NameList.of(head.group("name"));
        name.ifPresent(
                list -> draft.putNames("author", list, head.start("name"), head.end("name"), "name-as-sentence"));
        return name.isPresent();
    }

    /** Whether too few words follow for a title: then what looked like a name may be the title itself. */
    private static boolean isShort(String open, Matcher head) {
        int from = head.end();
        int end = open.indexOf('.', from);
        String next = open.substring(from, end < 0 ? open.length() : end);
        boolean more = end > 0
                && end + 2 < open.length()
                && open.substring(end + 1).codePoints().anyMatch(Character::isLetterOrDigit);
        boolean telling =
                head.group("name").indexOf(',') > 0 || head.group("name").indexOf('.') > 0;
        int fewest = telling && more ? 1 : 4;
        return next.strip().split(" ").length < fewest || Imprint.namesPublisher(next.split(",", 2)[0]);
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
