package org.scholion.bibliography.reference;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.Locator;

/** Reads where in the work: the locator, and the words quoted after it. */
final class PlaceRules {
    private static final String NUMBER = "(?:[A-Z]?\\d{1,9}[a-z]?|[ivxlc]{1,15})\\b";
    private static final String RANGE = NUMBER + "(?: ?[-–—] ?(?:" + NUMBER + ")?)?";

    /** Numbers and ranges; a year after a page number is a date and not one more page. */
    static final String NUMBERS =
            RANGE + "(?:(?:, ?| ?& ?| and )(?!(?:1[5-9]|20)\\d\\d\\b(?! ?[-–—]))" + RANGE + "){0,40}(?: ?ff?\\b\\.?)?";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("p", "page"),
            Map.entry("pp", "page"),
            Map.entry("pg", "page"),
            Map.entry("page", "page"),
            Map.entry("pages", "page"),
            Map.entry("fol", "folio"),
            Map.entry("fols", "folio"),
            Map.entry("folio", "folio"),
            Map.entry("ch", "chapter"),
            Map.entry("chap", "chapter"),
            Map.entry("chapter", "chapter"),
            Map.entry("chapters", "chapter"),
            Map.entry("para", "paragraph"),
            Map.entry("paragraph", "paragraph"),
            Map.entry("§", "section"),
            Map.entry("§§", "section"),
            Map.entry("note", "note"),
            Map.entry("n", "note"),
            Map.entry("line", "line"),
            Map.entry("lines", "line"));

    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\p{L}\\d.])(pp?|pg|pages?|fols?|folio|ch|chap|chapters?|"
                    + "para(?:graph)?|note|n|lines?|§§?)(?:\\. ?| |(?<=§))(" + NUMBERS + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE_FOLLOWS = Pattern.compile("(?:" + NUMBER + "|[-–—]) ?: ?(?=[\"“„«])");

    private PlaceRules() {}

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
        String words = draft.text().substring(innerStart, innerEnd).strip();
        draft.put("quote", words, start, end, "quote-after-locator");
    }

    /** The first labelled place is the locator; a second stays open and is seen as not understood. */
    static void readLocator(Draft draft) {
        Matcher place = LABELLED.matcher(draft.open());
        if (place.find()) {
            String label = LABELS.get(place.group(1).toLowerCase(Locale.ROOT));
            draft.putLocator(new Locator(label, tidy(place.group(2))), place.start(), place.end(), "locator-labelled");
        }
    }

    /** Pages after a volume: the place cited, and where it is a range the article's extent as well. */
    static void putPages(Draft draft, String numbers, int start, int end, String rule) {
        String pages = tidy(numbers);
        draft.putLocator(Locator.page(pages), start, end, rule);
        if (pages.indexOf('–') > 0) {
            draft.put("page", pages, start, end, rule);
        }
    }

    /** Ranges with en dashes and without spaces around them. */
    static String tidy(String numbers) {
        return numbers.replaceAll(" ?[-–—] ?", "–").strip();
    }
}
