package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.EdtfDate;

/** Reads what follows the head: title, then series or periodical, volume, place, publisher and date. */
final class TailRules {
    private static final Pattern PUBLISHER =
            Pattern.compile("\\b(?:Press|Publ|Publications?|Publishers?|Publishing|Books|"
                    + "Verlag|Editions?|Edizioni|House|University|Univ|Bunko|Academy|Institute|Bloomsbury|BRILL|Brill|Routledge|"
                    + "Sharpe|Macmillan|Penguin|Springer|Wiley|Elsevier|Taylor & Francis|Bros|Brothers|& Co|& Sons|Sons|"
                    + "Society|Office|Izdatel'stvo)\\b");
    private static final Pattern NEWSPAPER = Pattern.compile(
            "(?:The )?(?:\\p{Lu}[\\p{L}'’]* ){1,4}(?:Times|Herald|Post|Tribune|Gazette|News|Daily|Guardian|Telegraph|"
                    + "Chronicle|Journal|Observer|Star|Mail|Express|Mirror|Standard|Monitor)");
    private static final Pattern DATE = Pattern.compile("\\(?(" + DateWords.ANY + ")\\)?");
    private static final Pattern VOLUME =
            Pattern.compile("(?<volume>\\d{1,4}|[IVXLC]+)(?: ?\\((?<issue>[^()]{1,20})\\))?(?:: ?(?<pages>"
                    + PlaceRules.NUMBERS + "))?");
    private static final Pattern PUBLISHER_PAGES =
            Pattern.compile("(?<publisher>.+): ?(?<pages>" + PlaceRules.NUMBERS + ")");
    private static final Pattern PLACE_PUBLISHER =
            Pattern.compile("(?<place>\\p{Lu}[\\p{L}.'’ -]{1,30}(?:, [\\p{L}. ]{2,25})?): (?<publisher>\\p{Lu}.+)");
    private static final Pattern ARTICLE_IN = Pattern.compile("Article in (?:the )?(?<container>\\p{Lu}.*)");
    private static final Pattern SITE =
            Pattern.compile("(?<title>.*\\S) at the (?<site>\\p{Lu}\\S*(?: \\p{Lu}\\S*){1,10})");

    private final Draft draft;
    private final List<Segment> plain = new ArrayList<>();

    private TailRules(Draft draft) {
        this.draft = draft;
    }

    static boolean looksLikePublisher(String words) {
        return PUBLISHER.matcher(words).find();
    }

    static boolean looksLikeNewspaper(String words) {
        return NEWSPAPER.matcher(words.strip()).matches();
    }

    static void read(Draft draft) {
        new TailRules(draft).read();
    }

    private void read() {
        readQuotedTitle();
        List<Segment> segments = new ArrayList<>(Segment.of(draft.open()));
        Segment title = takeTitle(segments);
        segments.forEach(this::classify);
        placeSites();
        placePlain(title);
    }

    private void readQuotedTitle() {
        String open = draft.open();
        for (QuoteMarks.Quoted quoted : QuoteMarks.in(draft.text())) {
            if (draft.has("title") || open.charAt(quoted.start()) == Draft.BLOT || !quoted.closed()) {
                continue;
            }
            if (isHead(open, quoted.start())) {
                String words = draft.words(quoted.innerStart(), quoted.innerEnd());
                boolean newspaper = draft.shortCite() != null && looksLikeNewspaper(words);
                String field = newspaper ? "container-title" : "title";
                draft.put(field, trimmed(words), quoted.start(), quoted.end(), "quoted-title");
                draft.markTitleQuoted();
                return;
            }
        }
    }

    /** Whether nothing but blots and punctuation stands before. */
    private static boolean isHead(String open, int offset) {
        return open.substring(0, offset).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String trimmed(String title) {
        return title.replaceAll("[,.]$", "").strip();
    }

    private Segment takeTitle(List<Segment> segments) {
        if (draft.has("title") || draft.isTitleQuoted() || segments.isEmpty() || draft.shortCite() != null) {
            return null;
        }
        Segment first = segments.get(0);
        if (DATE.matcher(words(first)).matches()) {
            return null;
        }
        segments.remove(0);
        if (ShortCiteRule.readTitle(draft, first.start(), first.end())) {
            return null;
        }
        Matcher site = SITE.matcher(words(first));
        if (!draft.has("author") && draft.has("accessed") && site.matches()) {
            int split = first.start() + site.end("title");
            draft.putWords("title", first.start(), split, "title-at-site");
            draft.putWords("container-title", first.start() + site.start("site"), first.end(), "title-at-site");
            draft.take(first.start(), first.end());
            return null;
        }
        draft.putWords("title", first.start(), first.end(), "title-first-sentence");
        return first;
    }

    private String words(Segment segment) {
        return draft.open().substring(segment.start(), segment.end());
    }

    private void classify(Segment segment) {
        String words = words(segment);
        boolean done = readDate(segment, words)
                || readVolume(segment, words)
                || readPublisherPages(segment, words)
                || readPlacePublisher(segment, words)
                || readArticleIn(segment, words)
                || readCommaImprint(segment, words);
        if (!done) {
            plain.add(segment);
        }
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

    private boolean readVolume(Segment segment, String words) {
        Matcher volume = VOLUME.matcher(words);
        if (!volume.matches() || (plain.isEmpty() && !draft.has("container-title"))) {
            return false;
        }
        put("volume", segment, volume, "volume", "volume-issue");
        put("issue", segment, volume, "issue", "volume-issue");
        if (volume.group("pages") != null) {
            putPages(segment, volume);
        }
        draft.take(segment.start(), segment.end());
        return true;
    }

    private void putPages(Segment segment, Matcher match) {
        int start = segment.start() + match.start("pages");
        int end = segment.start() + match.end("pages");
        PlaceRules.putPages(draft, match.group("pages"), start, end, "pages-after-volume");
    }

    private boolean readPublisherPages(Segment segment, String words) {
        Matcher match = PUBLISHER_PAGES.matcher(words);
        if (!match.matches() || draft.locator() != null || !draft.has("volume")) {
            return false;
        }
        put("publisher", segment, match, "publisher", "publisher-pages");
        putPages(segment, match);
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
        draft.take(segment.start(), segment.end());
        return true;
    }

    private boolean readArticleIn(Segment segment, String words) {
        Matcher article = ARTICLE_IN.matcher(words);
        if (!article.matches()) {
            return false;
        }
        put("container-title", segment, article, "container", "article-in");
        draft.take(segment.start(), segment.end());
        return true;
    }

    /** "Michigan State University Press, 1958, East Lansing, Michigan": publisher, then year and place in any order. */
    private boolean readCommaImprint(Segment segment, String words) {
        String[] parts = words.split(", ");
        if (parts.length < 2 || !looksLikePublisher(parts[0]) || draft.has("publisher")) {
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

    /** Words after "Archived … at the Wayback Machine" name the site. */
    private void placeSites() {
        Optional<ParsedField> archived =
                draft.field("archive-date").filter(field -> field.rule().equals("archived-at"));
        if (archived.isEmpty() || draft.shortCite() != null) {
            return;
        }
        for (Segment segment : List.copyOf(plain)) {
            boolean after = draft.range(segment.start(), segment.end()).start()
                    >= archived.get().range().end();
            if (after) {
                String field = looksLikePublisher(words(segment)) ? "publisher" : "container-title";
                draft.putWords(field, segment.start(), segment.end(), "site-after-archive");
                plain.remove(segment);
            }
        }
    }

    private void placePlain(Segment title) {
        if (plain.isEmpty()) {
            return;
        }
        if (draft.isTitleQuoted()) {
            if (!draft.has("container-title") && !(plain.size() == 1 && looksLikePublisher(words(plain.get(0))))) {
                take("container-title", "after-quoted-title");
            }
            if (!plain.isEmpty() && !draft.has("publisher") && looksLikePublisher(words(plain.get(0)))) {
                take("publisher", "publisher-after-title");
            }
            return;
        }
        Segment last = plain.get(plain.size() - 1);
        if (!draft.has("publisher") && (title != null || looksLikePublisher(words(last))) && isNameLike(last)) {
            plain.remove(last);
            draft.putWords("publisher", last.start(), last.end(), "publisher-last-sentence");
        }
        if (title == null) {
            return;
        }
        if (plain.size() == 1) {
            take(
                    draft.has("editor") && draft.has("author") ? "container-title" : "collection-title",
                    "between-title-and-publisher");
        } else if (plain.size() > 1) {
            int end = plain.get(plain.size() - 1).end();
            draft.replace("title", draft.words(title.start(), end), title.start(), end, "title-of-several-sentences");
        }
    }

    private boolean isNameLike(Segment segment) {
        return !Character.isLowerCase(draft.open().codePointAt(segment.start()));
    }

    private void take(String field, String rule) {
        Segment segment = plain.remove(0);
        draft.putWords(field, segment.start(), segment.end(), rule);
    }
}
