package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Chinese and Japanese references: titles in their own marks, or parts that full stops divide. */
final class HanRules {
    private static final String MARK = "[,,、::。. ]*";
    private static final Pattern NAMES = Pattern.compile(
            "(?<names>[^《「『::,,。\\u0001\\d\"“]{2,40}?)(?<role>主编|主編|编著|編著|编|編|著|译|譯|訳)?[::,,]? ?(?=[《「『])");
    private static final Pattern TITLE =
            Pattern.compile(MARK + "(?:《(?<book>[^》]{1,200})》|「(?<article>[^」]{1,200})」|『(?<work>[^』]{1,200})』)");
    private static final Pattern YEAR = Pattern.compile(
            "(?<year>\\d{4})年(?:第? ?(?<issue>\\d{1,4}) ?期)?版?|(?<=[,,、 ])(?<plain>\\d{4})(?=[,,、。 ]|$)");
    private static final Pattern VOLUME = Pattern.compile("第? ?(\\d{1,4}) ?[卷巻]");
    private static final Pattern ISSUE = Pattern.compile("第? ?(\\d{1,4}) ?[期号號]");
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:(?<place>[\\p{IsHan}]{2,8})[::])?(?<publisher>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー·]{2,30})");
    private static final Pattern YEAR_PAGES =
            Pattern.compile("(?<year>\\d{4})(?:: ?(?<pages>" + PlaceRules.NUMBERS + "))?");

    private final Draft draft;

    private HanRules(Draft draft) {
        this.draft = draft;
    }

    static boolean read(Draft draft) {
        long han = draft.open()
                .codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .limit(4)
                .count();
        if (han < 4) {
            return false;
        }
        HanRules rules = new HanRules(draft);
        return rules.readMarked() || rules.readSentences();
    }

    private boolean readMarked() {
        String open = draft.open();
        int from = draft.firstOpen();
        Matcher names = NAMES.matcher(open).region(from, open.length());
        boolean named = names.lookingAt();
        Matcher title = TITLE.matcher(open).region(named ? names.end() : from, open.length());
        if (!title.lookingAt()) {
            return false;
        }
        if (named) {
            NameList.of(names.group("names").strip())
                    .ifPresent(list -> draft.putNames(
                            variable(names.group("role")),
                            list,
                            names.start("names"),
                            names.end("names"),
                            "han-marks"));
            if (names.group("role") != null) {
                draft.take(names.start("role"), names.end("role"));
            }
        }
        Matcher container = TITLE.matcher(open).region(title.end(), open.length());
        put("title", title);
        if (container.lookingAt()) {
            draft.markTitleQuoted();
            put("container-title", container);
        }
        readParticulars();
        return true;
    }

    private static String variable(String role) {
        if (role == null || role.endsWith("著")) {
            return "author";
        }
        return "译譯訳".contains(role) ? "translator" : "editor";
    }

    private void put(String field, Matcher title) {
        for (String group : List.of("book", "article", "work")) {
            if (title.group(group) != null) {
                String words = draft.words(title.start(group), title.end(group));
                draft.put(field, words, title.start(group) - 1, title.end(group) + 1, "han-marks");
            }
        }
    }

    private void readParticulars() {
        if (draft.has("container-title")) {
            first(VOLUME, "volume");
        }
        Matcher year = YEAR.matcher(draft.open());
        if (year.find()) {
            String group = year.group("year") != null ? "year" : "plain";
            if (year.group("issue") != null) {
                draft.putWords("issue", year.start("issue"), year.end("issue"), "han-particulars");
            }
            DateWords.read(year.group(group))
                    .ifPresent(date ->
                            draft.put("issued", date.value(), year.start(group), year.end(group), "han-particulars"));
            draft.take(year.start(), year.end());
        }
        if (draft.has("container-title")) {
            first(ISSUE, "issue");
            return;
        }
        Matcher imprint = IMPRINT.matcher(draft.open());
        if (imprint.find()) {
            if (imprint.group("place") != null) {
                draft.putWords("publisher-place", imprint.start("place"), imprint.end("place"), "han-imprint");
            }
            draft.putWords("publisher", imprint.start("publisher"), imprint.end("publisher"), "han-imprint");
            draft.take(imprint.start(), imprint.end());
        }
    }

    private void first(Pattern pattern, String field) {
        Matcher found = pattern.matcher(draft.open());
        if (found.find()) {
            String value = draft.words(found.start(1), found.end(1));
            draft.put(field, value, found.start(), found.end(), "han-particulars");
        }
    }

    /** "王柯. 绿洲史. 香港中文大学出版社. 2013: 12–15." and "绿洲谈判. 新华网. 2008-05-12 [2010-06-28]." */
    private boolean readSentences() {
        List<Segment> segments = new ArrayList<>(Segment.of(draft.open()));
        int date = -1;
        for (int n = 0; n < segments.size(); n++) {
            String words = words(segments.get(n));
            if (YEAR_PAGES.matcher(words).matches() || SegmentRules.isDate(words)) {
                date = n;
                break;
            }
        }
        boolean web = draft.has("accessed") || draft.has("archive-date");
        if (date < 0 && web && segments.size() == 2 && !isQuoted()) {
            draft.putWords("title", segments.get(0).start(), segments.get(0).end(), "han-sentences");
            draft.putWords(
                    "container-title", segments.get(1).start(), segments.get(1).end(), "han-sentences");
            return true;
        }
        if (date < 2 || date > 4 || !draft.text().contains(". ") || isQuoted()) {
            return false;
        }
        Matcher year = YEAR_PAGES.matcher(words(segments.get(date)));
        boolean day = !year.matches();
        int title = date >= 3 || !day ? date - 2 : 0;
        Segment last = segments.get(date - 1);
        Optional<NameList> names = title > 0 ? NameList.of(words(segments.get(0))) : Optional.empty();
        names.ifPresent(list -> draft.putNames(
                "author", list, segments.get(0).start(), segments.get(0).end(), "han-sentences"));
        draft.putWords("title", segments.get(title).start(), segments.get(title).end(), "han-sentences");
        boolean site = day || draft.has("accessed");
        if (site || !SegmentRules.readPlacePublisher(draft, last)) {
            draft.putWords(site ? "container-title" : "publisher", last.start(), last.end(), "han-sentences");
        }
        readYear(segments.get(date), year);
        return true;
    }

    private void readYear(Segment segment, Matcher year) {
        String words = words(segment);
        DateWords.read(year.matches() ? year.group("year") : words)
                .ifPresent(date -> draft.put("issued", date.value(), segment.start(), segment.end(), "han-sentences"));
        if (year.matches() && year.group("pages") != null && draft.locator() == null) {
            PlaceRules.putPlace(
                    draft,
                    year.group("pages"),
                    segment.start() + year.start("pages"),
                    segment.start() + year.end("pages"),
                    "han-sentences");
        }
    }

    private boolean isQuoted() {
        return draft.text().indexOf('"') >= 0 || draft.text().indexOf('“') >= 0;
    }

    private String words(Segment segment) {
        return draft.open().substring(segment.start(), segment.end());
    }
}
