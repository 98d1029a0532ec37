package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads references as German writes them: names and a colon, "In:" before the book or periodical, "publisher, place year". */
final class GermanRules {
    private static final Pattern MARKS = Pattern.compile(
            "(?:^|[ (.])(?:In: |S\\. ?\\d|\\d\\.,? [\\p{Ll} ]*Aufl|Hrsg\\.|Hg\\.|Bd\\. |Nr\\. |Band \\d|abgerufen am|"
                    + "archiviert vom|Memento vom|Diss\\. )|, \\p{Lu}[\\p{L} -]+ \\d{4}[.,]|[.,] \\p{Lu}[\\p{L} -]{2,40} \\d{4}\\.?$");

    private static final Pattern IN =
            Pattern.compile("(?<=[.\u0001“”\"»] |[.\u0001“”\"»])In: ?|(?<=\\. )In (?=\\p{Lu})");

    /** "C. H. Beck, München 1999", ", München 1999", "München 1999" */
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:(?<=[.,\u0001:] )|(?<=\u0001)|(?<=^))(?:(?<publisher>\\p{Lu}(?:(?!\\p{Ll}{2}\\. )[^,\u0001:\"„“]){1,80}?), )?"
                    + "(?<place>\\p{Lu}[\\p{L}./ -]{1,40}?) (?<year>\\d{4}(?:[–-]\\d{2,4})?)(?=[.,; \u0001]|$)");

    private static final Pattern SENTENCE_IMPRINT = Pattern.compile(
            " (?:\\p{Lu}(?:(?!\\p{Ll}{2}\\. )[^,\u0001:\"„“]){1,80}?, )?\\p{Lu}[\\p{L}./ -]{1,40}? \\d{4}(?:[–-]\\d{2,4})?(?=[.,; \u0001]|$)");

    private static final Pattern SCHOOL = Pattern.compile(
            "(?<school>(?:\\p{Lu}[^,.\u0001]{0,100} )?(?:Univ|Hochschule|Akademie)[^,.\u0001]{0,100}?) (?<year>\\d{4})");

    /** "Oasen-Institut, 12. Mai 2008" */
    private static final Pattern NAME_DAY =
            Pattern.compile("(?<name>\\p{Lu}[^,.\u0001]{1,80})[,.] (?<date>" + DateWords.DAY + ")");

    private static final Pattern DAY = Pattern.compile("(?<date>" + DateWords.DAY + ")");

    private static final Pattern YEAR = Pattern.compile("(?<=[,. \u0001])\\(?(?<year>\\d{4})\\)?(?=[.,; \u0001]|$)");

    private final Draft draft;

    private GermanRules(Draft draft) {
        this.draft = draft;
    }

    static boolean read(Draft draft) {
        return MARKS.matcher(draft.text()).find() && new GermanRules(draft).readAll();
    }

    private boolean readAll() {
        String open = draft.open();
        int from = draft.firstOpen();
        Optional<NameSpan> names = NameSpan.longest(open, from)
                .filter(span -> open.startsWith(":", span.after()) && !open.startsWith("://", span.after()))
                .filter(span -> span.names().names().stream()
                        .noneMatch(name -> name.isLiteral() || name.given().isEmpty()));
        boolean idem = draft.field(BackReference.FIELD)
                .filter(field -> field.rule().equals(BackReference.IDEM.rule()))
                .isPresent();
        Matcher in = IN.matcher(open).region(from, open.length()).useTransparentBounds(true);
        boolean container = in.find();
        boolean taken = draft.has("container-title");
        if (names.isEmpty() && !container && !taken && !idem) {
            return false;
        }
        if (names.isEmpty() && !hasGermanWord()) {
            return false;
        }
        names.ifPresent(span -> {
            span.put(draft, span.role(), "names-colon");
            draft.take(span.after(), span.after() + 1);
        });
        int start = draft.firstOpen();
        int end = container ? in.start() : sentenceEnd(start);
        if (!readQuoted(start)) {
            putTrimmed("title", start, end, "title-after-colon");
        }
        if (container) {
            draft.take(in.start(), in.end());
            readContainer(in.end());
        }
        readImprint();
        return true;
    }

    private boolean hasGermanWord() {
        return MARKS.matcher(draft.text()).find();
    }

    private boolean readQuoted(int start) {
        Optional<QuoteMarks.Quoted> quoted =
                QuoteMarks.openingAt(draft.text(), start).filter(QuoteMarks.Quoted::closed);
        quoted.ifPresent(title -> {
            draft.put(
                    "title",
                    draft.words(title.innerStart(), title.innerEnd()),
                    title.start(),
                    title.end(),
                    "quoted-title");
            draft.markTitleQuoted();
        });
        return quoted.isPresent();
    }

    /** The title ends with its sentence, or before the imprint where a comma divides them. */
    private int sentenceEnd(int start) {
        String open = draft.open();
        Matcher imprint = IMPRINT.matcher(open)
                .region(Math.min(start + 1, open.length()), open.length())
                .useTransparentBounds(true);
        int place = imprint.find() ? imprint.start() : open.length();
        int last = -1;
        for (int at = start; at < open.length() && open.charAt(at) != Draft.BLOT; at++) {
            if (Segment.endsSentence(open, at)) {
                if (at >= place || imprintFollows(open, at)) {
                    return Math.min(at, Math.max(place, start + 1));
                }
                last = last < 0 ? at : last;
            }
        }
        int blot = open.indexOf(Draft.BLOT, start);
        boolean series = draft.field("collection-title")
                .filter(field -> field.rule().equals("series-in-parentheses"))
                .isPresent();
        if (series && blot > start) {
            return blot;
        }
        int end = last > 0 ? last : blot < 0 ? open.length() : blot;
        return Math.min(end, place > start ? place : end);
    }

    /** Whether the next sentence is "publisher, place year": what stands before is title and subtitle. */
    private static boolean imprintFollows(String open, int at) {
        return SENTENCE_IMPRINT.matcher(open).region(at + 1, open.length()).lookingAt();
    }

    private void readContainer(int from) {
        String open = draft.open();
        int start = from;
        Optional<NameSpan> editors = NameSpan.longest(open, from)
                .filter(span -> span.role().equals("editor") && open.startsWith(":", span.after()));
        if (editors.isPresent()) {
            editors.get().put(draft, "editor", "in-editors");
            start = editors.get().after() + 1;
            draft.take(editors.get().after(), start);
        }
        int end = start;
        while (end < open.length() && open.charAt(end) != Draft.BLOT && !Segment.endsSentence(open, end)) {
            end++;
        }
        putTrimmed("container-title", start, end, "in-colon");
    }

    private void readImprint() {
        String open = draft.open();
        int from = draft.firstOpen();
        Matcher school = SCHOOL.matcher(open).region(from, open.length());
        Matcher day = NAME_DAY.matcher(open).region(from, open.length());
        Matcher imprint = IMPRINT.matcher(open).region(from, open.length()).useTransparentBounds(true);
        Matcher year = YEAR.matcher(open).region(from, open.length()).useTransparentBounds(true);
        Matcher date = DAY.matcher(open).region(from, open.length());
        if (draft.has("container-title") && date.find()) {
            putYear(date, "date");
        } else if (draft.has("genre") && school.find()) {
            draft.putWords("publisher", school.start("school"), school.end("school"), "school-year");
            putYear(school, "year");
        } else if (!draft.has("container-title") && day.find()) {
            draft.putWords("publisher", day.start("name"), day.end("name"), "publisher-day");
            putYear(day, "date");
        } else if (imprint.find() && MonthNames.number(imprint.group("place")) == 0) {
            if (imprint.group("publisher") != null) {
                draft.putWords(
                        "publisher", imprint.start("publisher"), imprint.end("publisher"), "publisher-place-year");
            }
            draft.putWords("publisher-place", imprint.start("place"), imprint.end("place"), "publisher-place-year");
            putYear(imprint, "year");
        } else if (!draft.has("issued")
                && !day.reset().region(from, open.length()).find()
                && year.find()) {
            putYear(year, "year");
        }
    }

    private void putYear(Matcher match, String group) {
        DateWords.read(match.group(group))
                .ifPresent(
                        date -> draft.put("issued", date.value(), match.start(group), match.end(group), "year-at-end"));
        draft.take(match.start(), match.end());
    }

    private void putTrimmed(String field, int from, int to, String rule) {
        String open = draft.open();
        List<Segment> whole = Segment.ofWhole(open, from, to);
        whole.forEach(segment -> draft.putWords(field, segment.start(), segment.end(), rule));
    }
}
