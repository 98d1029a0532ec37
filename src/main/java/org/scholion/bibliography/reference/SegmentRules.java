package org.scholion.bibliography.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.EdtfDate;

/** Reads what a segment says by its own form: date, volume and pages, place and publisher, the book around an article. */
final class SegmentRules {
    private static final Pattern DATE = Pattern.compile("\\(?(" + DateWords.ANY + ")\\)?");
    private static final Pattern VOLUME =
            Pattern.compile("(?<volume>\\d{1,4}|[IVXLC]+)(?: ?\\((?<issue>[^()]{1,20})\\))?(?:: ?(?<pages>"
                    + PlaceRules.NUMBERS + "))?");

    /** "Journal of Oasis Studies 12 (3): 213–40", "Journal of Oasis Studies, 12(3), 213–240". */
    private static final Pattern PERIODICAL =
            Pattern.compile("(?<periodical>\\p{Lu}[^\\d\"“”:]{2,120}?),? (?<volume>\\d{1,4})"
                    + "(?: ?\\((?<issue>[^()]{1,20})\\))?(?:[:,] ?(?<pages>" + PlaceRules.NUMBERS + "))?");

    private static final Pattern ISSUE_ALONE =
            Pattern.compile("(?<periodical>\\p{Lu}[^\\d\"“”:()]{2,120}?) \\((?<issue>\\d{1,5}(?:[–-]\\d{1,4})?)\\)");

    private static final Pattern PUBLISHER_PAGES =
            Pattern.compile("(?<publisher>.+): ?(?<pages>" + PlaceRules.NUMBERS + ")");
    private static final Pattern PLACE_PUBLISHER =
            Pattern.compile("(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’ -]{1,30}(?:, [\\p{L}. ]{2,25})?): "
                    + "(?<publisher>[\\p{Lu}\\p{Lo}\\p{N}«].+?)(?:, (?<date>" + DateWords.ANY + "))?");
    private static final Pattern PUBLISHER_DATE =
            Pattern.compile("(?<publisher>[\\p{Lu}\\p{N}].+?), (?<date>" + DateWords.ANY + ")");
    private static final Pattern ARTICLE_IN = Pattern.compile("(?:Article in|In) (?:the )?(?<container>\\p{Lu}.*)");

    private final Draft draft;

    private SegmentRules(Draft draft) {
        this.draft = draft;
    }

    /**
     * Reads a segment and blots it.
     *
     * @param first whether nothing before it was left to its place
     * @return whether its form said what it is
     */
    static boolean read(Draft draft, Segment segment, boolean first) {
        return new SegmentRules(draft).read(segment, first);
    }

    /** Reads "place: publisher" if the segment is that. */
    static boolean readPlacePublisher(Draft draft, Segment segment) {
        return new SegmentRules(draft)
                .readPlacePublisher(segment, draft.open().substring(segment.start(), segment.end()));
    }

    static boolean isDate(String words) {
        return DATE.matcher(words).matches();
    }

    private boolean read(Segment segment, boolean first) {
        String words = draft.open().substring(segment.start(), segment.end());
        return readDate(segment, words)
                || readVolume(segment, words, first)
                || readPeriodical(segment, words)
                || readIssueAlone(segment, words)
                || readPublisherPages(segment, words, first)
                || (!isPeriodical(words, first) && readPlacePublisher(segment, words))
                || readArticleIn(segment, words)
                || readCommaImprint(segment, words)
                || readNameDate(segment, words);
    }

    private boolean readDate(Segment segment, String words) {
        Matcher date = DATE.matcher(words);
        Optional<EdtfDate> read = date.matches() ? DateWords.read(date.group(1)) : Optional.empty();
        read.ifPresent(value -> putDate(value, segment.start(), segment.end(), "date-as-sentence"));
        return read.isPresent();
    }

    /** A date of its own says more than the year of a short cite, and outranks it where they differ. */
    private void putDate(EdtfDate date, int start, int end, String rule) {
        Optional<ParsedField> earlier = draft.field("issued");
        boolean ofShortCite =
                earlier.filter(field -> field.rule().startsWith("short-cite")).isPresent();
        if (ofShortCite && date.firstYear().isPresent()) {
            int cited = draft.shortCite().year();
            if (cited != date.firstYear().getAsInt()) {
                draft.find(ReferenceFinding.Code.YEARS_DIFFER, cited + ", " + date.value());
            }
            draft.replace("issued", date.value(), start, end, rule);
        } else {
            draft.put("issued", date.value(), start, end, rule);
        }
    }

    private boolean readVolume(Segment segment, String words, boolean first) {
        Matcher volume = VOLUME.matcher(words);
        if (!volume.matches() || (first && !draft.has("container-title"))) {
            return false;
        }
        put("volume", segment, volume, "volume", "volume-issue");
        put("issue", segment, volume, "issue", "volume-issue");
        if (volume.group("pages") != null) {
            putPages(segment, volume, "pages-after-volume");
        }
        draft.take(segment.start(), segment.end());
        return true;
    }

    private boolean readPeriodical(Segment segment, String words) {
        Matcher periodical = PERIODICAL.matcher(words);
        boolean day = PUBLISHER_DATE.matcher(words).matches() && !words.contains("(");
        boolean told = periodical.matches() && (periodical.group("pages") != null || periodical.group("issue") != null);
        if (day || !told || draft.has("container-title") || !draft.has("title") || draft.has("volume")) {
            return false;
        }
        put("container-title", segment, periodical, "periodical", "periodical-volume-pages");
        put("volume", segment, periodical, "volume", "periodical-volume-pages");
        put("issue", segment, periodical, "issue", "periodical-volume-pages");
        if (periodical.group("pages") != null) {
            putPages(segment, periodical, "periodical-volume-pages");
        }
        draft.take(segment.start(), segment.end());
        return true;
    }

    /** "Policy Studies (15)" after a quoted title: a periodical with an issue and no volume. */
    private boolean readIssueAlone(Segment segment, String words) {
        Matcher issue = ISSUE_ALONE.matcher(words);
        if (!issue.matches() || !draft.isTitleQuoted() || draft.has("container-title") || draft.has("issue")) {
            return false;
        }
        put("container-title", segment, issue, "periodical", "periodical-issue");
        put("issue", segment, issue, "issue", "periodical-issue");
        draft.take(segment.start(), segment.end());
        return true;
    }

    /** Whether what stands first after a quoted title is a periodical with a subtitle, and no place with a publisher. */
    private boolean isPeriodical(String words, boolean first) {
        int colon = words.indexOf(": ");
        return first
                && colon > 0
                && draft.isTitleQuoted()
                && !draft.has("container-title")
                && !draft.has("editor")
                && !Imprint.isTown(words.substring(0, colon).split(",", 2)[0]);
    }

    private void putPages(Segment segment, Matcher match, String rule) {
        int start = segment.start() + match.start("pages");
        int end = segment.start() + match.end("pages");
        PlaceRules.putPages(draft, match.group("pages"), start, end, rule);
    }

    private boolean readPublisherPages(Segment segment, String words, boolean first) {
        Matcher match = PUBLISHER_PAGES.matcher(words);
        boolean periodical = first && draft.isTitleQuoted() && !draft.has("container-title") && !draft.has("volume");
        boolean serial = draft.has("volume") || draft.has("issue") || periodical;
        if (!match.matches() || draft.locator() != null || !serial) {
            return false;
        }
        Matcher imprint = PLACE_PUBLISHER.matcher(match.group("publisher"));
        if (!periodical && imprint.matches()) {
            int start = segment.start() + match.start("publisher");
            draft.putWords(
                    "publisher-place", start + imprint.start("place"), start + imprint.end("place"), "publisher-pages");
            draft.putWords(
                    "publisher",
                    start + imprint.start("publisher"),
                    start + imprint.end("publisher"),
                    "publisher-pages");
        }
        put(periodical ? "container-title" : "publisher", segment, match, "publisher", "publisher-pages");
        putPages(segment, match, "pages-after-volume");
        draft.take(segment.start(), segment.end());
        return true;
    }

    private boolean readPlacePublisher(Segment segment, String words) {
        Matcher imprint = PLACE_PUBLISHER.matcher(words);
        if (!imprint.matches() || draft.has("publisher")) {
            return false;
        }
        put("publisher-place", segment, imprint, "place", "place-publisher");
        put("publisher", segment, imprint, "publisher", "place-publisher");
        readDateOf(segment, imprint, "place-publisher");
        draft.take(segment.start(), segment.end());
        return true;
    }

    private void readDateOf(Segment segment, Matcher match, String rule) {
        if (match.group("date") != null) {
            DateWords.read(match.group("date"))
                    .ifPresent(date -> putDate(
                            date, segment.start() + match.start("date"), segment.start() + match.end("date"), rule));
        }
    }

    private boolean readArticleIn(Segment segment, String words) {
        Matcher article = ARTICLE_IN.matcher(words);
        if (!article.matches() || (words.startsWith("In ") && !draft.isTitleQuoted())) {
            return false;
        }
        put("container-title", segment, article, "container", "article-in");
        draft.take(segment.start(), segment.end());
        return true;
    }

    /** "Michigan State University Press, 1958, East Lansing, Michigan": publisher, then year and place in any order. */
    private boolean readCommaImprint(Segment segment, String words) {
        String[] parts = words.split(", ");
        if (parts.length < 2 || !Imprint.namesPublisher(parts[0]) || draft.has("publisher")) {
            return false;
        }
        int year = -1;
        for (int i = 1; i < parts.length; i++) {
            if (DATE.matcher(parts[i]).matches()) {
                year = i;
            }
        }
        if (year < 0) {
            return false;
        }
        int[] starts = starts(segment.start(), parts);
        String rule = "publisher-year-place";
        draft.putWords("publisher", starts[0], starts[0] + parts[0].length(), rule);
        DateWords.read(parts[year]).ifPresent(date -> putDate(date, segment.start(), segment.end(), rule));
        int from = year == 1 ? 2 : 1;
        int to = year == 1 ? parts.length : year;
        if (from < to) {
            draft.putWords("publisher-place", starts[from], starts[to - 1] + parts[to - 1].length(), rule);
        }
        draft.take(segment.start(), segment.end());
        return true;
    }

    /** "Hollis & Carter, 1987" after a title, "The New York Times, 4 May 1947" after a quoted one. */
    private boolean readNameDate(Segment segment, String words) {
        Matcher match = PUBLISHER_DATE.matcher(words);
        if (!match.matches() || !draft.has("title") || draft.has("issued")) {
            return false;
        }
        boolean ofYear = match.group("date").length() < 6;
        boolean periodical = (draft.isTitleQuoted() && !ofYear) || Imprint.namesNewspaper(match.group("publisher"));
        String field = periodical && !draft.has("container-title") ? "container-title" : "publisher";
        if (draft.has(field)) {
            return false;
        }
        put(field, segment, match, "publisher", "name-date");
        readDateOf(segment, match, "name-date");
        draft.take(segment.start(), segment.end());
        return true;
    }

    private static int[] starts(int start, String[] parts) {
        int[] starts = new int[parts.length];
        int at = start;
        for (int i = 0; i < parts.length; i++) {
            starts[i] = at;
            at += parts[i].length() + 2;
        }
        return starts;
    }

    private void put(String field, Segment segment, Matcher match, String group, String rule) {
        if (match.group(group) != null) {
            draft.putWords(field, segment.start() + match.start(group), segment.start() + match.end(group), rule);
        }
    }
}
