package org.scholion.bibliography.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.Locator;

/** Reads where in the work: the locator, and the words quoted after it. */
final class PlaceRules {
    private static final String NUMBER = "(?:[A-Ze]?\\d{1,9}[a-z]?|[ivxlc]{1,15})\\b";
    private static final String RANGE = NUMBER + "(?: ?[-–—] ?(?:" + NUMBER + ")?)?";

    /** Numbers and ranges; a year after a page number is a date and not one more page. */
    static final String NUMBERS = RANGE + "(?:(?:, ?| ?& ?| and | und | et | и )(?!(?:1[5-9]|20)\\d\\d\\b(?! ?[-–—]))"
            + RANGE + "){0,40}(?:(?:,? n\\. ?|,? note )\\d{1,4})?(?: ?ff?\\b\\.?)?";

    /** A single number after a bare letter is no year: "Smith, S. 1999". */
    private static final String NO_YEAR = "(?!(?:1[5-9]|20)\\d\\d\\b(?! ?[-–—]))";

    private static final Map<String, String> LABELS = new HashMap<>();

    static {
        label("page", "p pp pg page pages s seite seiten с стр");
        label("folio", "fol fols folio л");
        label("chapter", "ch chap chapter chapters kap kapitel chapitre гл");
        label("paragraph", "para paragraph");
        label("section", "§ §§");
        label("note", "note n anm");
        label("line", "line lines");
        label("column", "col cols column sp");
        label("table", "table tab");
        label("figure", "fig figure abb");
        label("part", "pt part");
        label("appendix", "appendix app");
        label("elocation", "loc");
        label("verse", "verse");
        label("book", "book");
    }

    private static final Pattern PAGE = Pattern.compile(
            "(?<![\\p{L}\\d.])(?:(pp?|PP?|[Pp]g|[Pp]ages?|[Ss]eiten?)(?:\\. ?| )|([Ss]|[Сс]|[Сс]тр)\\. ?(?=[A-Z]?\\d)"
                    + NO_YEAR + ")(" + NUMBERS + ")");

    private static final Pattern HAN_PAGE = Pattern.compile("(?:第 ?(\\d[\\d—–-]*) ?[页頁]|(?<!\\d)(\\d[\\d—–-]*) ?[页頁])");

    /** Labels that are words of titles as well stand after punctuation. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:^|(?<=[,.;:(\u0001] )|(?<=[,(])|(?<=\\d ))"
                    + "(fols?\\.?|folio|л\\.|ch\\.|chap\\.|chapters?|Kap\\.|Kapitel|chapitre|гл\\.|para\\.|paragraph|note|n\\.|Anm\\.|lines?|cols?\\.|"
                    + "column|Sp\\.|pt\\.|part|appendix|app\\.|loc\\.|verse|Tables?|Tab\\.|figs?\\.|Figs?\\.|Figure|Abb\\.|§§?) ?("
                    + NUMBERS + ")",
            Pattern.CASE_INSENSITIVE);

    /** The entry of a dictionary: s.v. "Kashgar". */
    private static final Pattern WORD = Pattern.compile("\\b[Ss]\\. ?v\\.v?\\.? ?[\"“„«]([^\"“”«»]{1,80}?),?[\"“”»]");

    private static final Pattern TIME = Pattern.compile(
            "(?:Event occurs at|[Tt]ime ?stamp:?) (\\d{1,3}(?::\\d{2}){1,2}|\\d{1,3} ?(?:min(?:utes?)?))");

    /** Numbers at the very end, or after editors and a comma, without a label. */
    private static final Pattern BARE = Pattern.compile(
            "(?<![ (]\\d{1,3}\\)?, )(?:(?<=[,\u0001] )|(?<=[\"”“»] )|(?<=[,.][\"”] )|(?<=\u0001))(?:at )?"
                    + "(?!(?:1[5-9]|20)\\d\\d\\b)(" + NUMBERS + ")(?=[ .\u0001]*$)");

    private static final Pattern QUOTE_FOLLOWS = Pattern.compile("(?:" + NUMBER + "|[-–—]) ?: ?(?=[\"“„«])");

    private PlaceRules() {}

    private static void label(String term, String words) {
        List.of(words.split(" ")).forEach(word -> LABELS.put(word, term));
    }

    /** Words after a locator and a colon are the work's own. Read before all else: they may hold anything. */
    static void readQuote(Draft draft) {
        Matcher follows = QUOTE_FOLLOWS.matcher(draft.open());
        if (!follows.find()) {
            return;
        }
        int start = follows.end();
        String text = draft.text().substring(start);
        boolean straight = text.charAt(0) == '"';
        long marks = text.chars().filter(c -> c == '"').count();
        if (straight && marks % 2 == 1) {
            // A mark is missing somewhere, and nothing tells where: everything to the end is kept.
            putQuote(draft, start, start + 1, draft.length(), draft.length());
            draft.find(ReferenceFinding.Code.QUOTE_NOT_CLOSED, "quote");
            return;
        }
        int end = straight ? start + text.lastIndexOf('"') : closing(draft.text(), start);
        if (end < 0) {
            putQuote(draft, start, start + 1, draft.length(), draft.length());
            draft.find(ReferenceFinding.Code.QUOTE_NOT_CLOSED, "quote");
        } else {
            putQuote(draft, start, start + 1, end, end + 1);
        }
    }

    private static int closing(String text, int start) {
        return QuoteMarks.openingAt(text, start)
                .filter(QuoteMarks.Quoted::closed)
                .map(QuoteMarks.Quoted::innerEnd)
                .orElse(-1);
    }

    private static void putQuote(Draft draft, int start, int innerStart, int innerEnd, int end) {
        String words = draft.words(innerStart, innerEnd);
        String verbatim = draft.text().substring(innerStart, innerEnd).strip();
        draft.put("quote", draft.text().charAt(start) == '«' ? words : verbatim, start, end, "quote-after-locator");
    }

    /** The first labelled place is the locator, pages before all else; a second stays open and is seen as not understood. */
    static void readLocator(Draft draft) {
        String open = draft.open();
        Matcher page = PAGE.matcher(open);
        Matcher han = HAN_PAGE.matcher(open);
        Matcher time = TIME.matcher(open);
        Matcher other = OTHER.matcher(open);
        Matcher word = WORD.matcher(open);
        if (word.find()) {
            put(draft, "sub-verbo", word.group(1), word.start(), word.end());
        } else if (page.find()) {
            int end = withNote(draft, other, page.end());
            String note = end > page.end() ? ", " + other.group(1) + " " + other.group(2) : "";
            put(draft, "page", tidy(page.group(3)) + note, page.start(), end);
        } else if (han.find()) {
            String pages = han.group(1) == null ? han.group(2) : han.group(1);
            put(draft, "page", tidy(pages), han.start(), han.end());
        } else if (time.find()) {
            put(draft, "timestamp", time.group(1), time.start(), time.end());
        } else {
            while (other.find()) {
                if (!isQuoted(draft, other.start())) {
                    String label = LABELS.get(other.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("(?:\\.|(?<=tab|fig)s\\.?|(?<=e)s)$", ""));
                    put(draft, label, tidy(other.group(2)), other.start(), other.end());
                    return;
                }
            }
        }
    }

    private static int withNote(Draft draft, Matcher other, int end) {
        boolean note = draft.open().startsWith(", ", end)
                && other.find(end + 2)
                && other.start() == end + 2
                && other.group(1).startsWith("n");
        return note ? other.end() : end;
    }

    private static boolean isQuoted(Draft draft, int offset) {
        return QuoteMarks.in(draft.text()).stream()
                .anyMatch(quoted -> quoted.closed() && quoted.start() < offset && offset < quoted.end());
    }

    private static void put(Draft draft, String label, String value, int start, int end) {
        draft.putLocator(new Locator(label, value), start, end, "locator-labelled");
    }

    /** Numbers without a label where only a place can stand. */
    static void readBareLocator(Draft draft) {
        Matcher bare = BARE.matcher(draft.open());
        if (draft.locator() == null && bare.find()) {
            draft.putLocator(Locator.page(tidy(bare.group(1))), bare.start(), bare.end(1), "locator-bare");
        }
    }

    /** Pages after a volume: the place cited, and where it is a range the article's extent as well. */
    static void putPages(Draft draft, String numbers, int start, int end, String rule) {
        String pages = tidy(numbers);
        if (draft.locator() == null) {
            draft.putLocator(Locator.page(pages), start, end, rule);
        }
        if (pages.indexOf('–') > 0 || pages.startsWith("e")) {
            draft.put("page", pages, start, end, rule);
        }
    }

    /** The place cited, without being an article's extent. */
    static void putPlace(Draft draft, String numbers, int start, int end, String rule) {
        draft.putLocator(Locator.page(tidy(numbers)), start, end, rule);
    }

    /** The place cited after the article's extent: ", at 215". */
    static void putAt(Draft draft, String numbers, int start, int end, String rule) {
        draft.replaceLocator(Locator.page(tidy(numbers)), start, end, rule);
    }

    /** Ranges with en dashes and without spaces around them. */
    static String tidy(String numbers) {
        return numbers.replaceAll(" ?[-–—] ?", "–").strip();
    }
}
