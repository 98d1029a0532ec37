package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.scholion.bibliography.item.Locator;

/** The rules for what can be told by its own words wherever it stands: archive, access, imprint in parentheses, edition. */
final class FieldRules {
    private static final Map<String, String> ORDINALS = Map.of(
            "First", "1", "Second", "2", "Third", "3", "Fourth", "4", "Fifth", "5", "Sixth", "6", "Seventh", "7");

    /** "Asian Survey 12, no. 3 (1990): 213–40" after a quoted title. */
    private static final String PERIODICAL =
            "(?:(?<=[\"”“»] )|(?<=[\"”“»][,.] )|(?<=In: ))(?!In:? )(?<periodical>\\p{Lu}[^\\d\"“”.,()]+?),? (?:vol\\. )?(?<volume>\\d{1,4})"
                    + "(?:(?:, (?:no|nr|Nr|iss)\\. |\\.|/|, )(?<issue>\\d{1,4}(?:[–/-]\\d{1,4})?))? \\((?<date>"
                    + DateWords.ANY
                    + ")\\)(?:(?:: |, S\\. |, pp?\\. )(?<pages>" + PlaceRules.NUMBERS + "))?(?:, at (?<at>"
                    + PlaceRules.NUMBERS
                    + "))?";

    /** "1999;12(3):34-56", as medicine writes it. */
    private static final String YEAR_VOLUME =
            "\\b(?<year>\\d{4})(?: (?<month>\\p{Lu}\\p{Ll}{2})(?: (?<day>\\d{1,2}))?)?; ?"
                    + "(?<volume>\\d{1,4})(?: ?\\((?<issue>[^()]{1,20})\\))?(?:: ?(?<pages>" + PlaceRules.NUMBERS
                    + "))?";

    private static final String DAY = "(" + DateWords.DAY + ")";

    private static final List<FieldRule> OWN = List.of(
            FieldRule.of("periodical-volume-year", PERIODICAL, FieldRules::periodical),
            FieldRule.of(
                    "imprint-in-parentheses",
                    "(?<=[\\p{L}\\p{N}.,?!”\"’'\u0001] )\\((?!" + MonthNames.ANY
                            + " ?\\d{0,2},)(?:(?<place>\\p{Lu}[^():\u0001]{1,40}): ?)?(?<publisher>\\p{Lu}[^():\u0001]*?), "
                            + "(?<year>" + DateWords.ANY + ")\\)",
                    FieldRules::imprint),
            FieldRule.of(
                    "archived-from-original",
                    "(?:[Aa]rchived(?: \\(PDF\\))? from the original(?: \\(PDF\\))?(?: on)? |[Aa]rchiviert vom Original(?: \\([^()]*\\))? am |"
                            + "Архивировано(?: из (?:первоисточника|оригинала))?(?: \\([^()]*\\))? |原始[内內]容存[档檔][于於] ?)"
                            + DAY,
                    FieldRules::archiveDate),
            FieldRule.of(
                    "archived-at",
                    "\\(?(?:Archived(?<pdf> \\(PDF\\))?|Memento vom|version du|archive du) " + DAY
                            + "(?: (?:at|im|sur l?['’]?) ?(?:the )?(?<archive>Wayback Machine|archive\\.(?:today|is|ph|org)|WebCite|Internet Archive|"
                            + "Ghostarchive|Archive-It|Library of Congress|UK Government Web Archive|Stanford Web Archive))\\)?",
                    FieldRules::archiveDateAndArchive),
            FieldRule.of(
                    "accessed",
                    "(?:(?:[Ll]ast )?(?:[Rr]etrieved|[Aa]ccessed|[Vv]isited)(?: on)?:? |[Aa]bgerufen am |Zugriff am |[Cc]onsulté le |"
                            + "[Дд]ата обращения:? |Проверено |[Cc]onsultado el |URL consultato il |访问日期:? ?)"
                            + DAY + "(?:,? from(?=:? ?(?:\u0001|https?:)):?)?",
                    (draft, found, rule) -> date(draft, "accessed", found, rule)),
            FieldRule.of(
                    "accessed-bracket",
                    "(?<=[\\d.] )\\[" + DAY + "\\]",
                    (draft, found, rule) -> date(draft, "accessed", found, rule)),
            FieldRule.words("via", "[–—-] ?via (\\p{Lu}[^.,;\u0001]*)", "source"),
            FieldRule.of(
                    "series-in-parentheses",
                    "\\(= ?(?<series>[^()\u0001]{2,200}?)(?:[.,;] (?:Band|Bd\\.|Nr\\.|Heft|H\\.|Vol\\.)? ?(?<number>\\d[\\w/]*))?\\.?\\)",
                    FieldRules::series),
            FieldRule.of(
                    "edition",
                    "\\(?\\b(\\d+(?:st|nd|rd|th)?|[Rr]ev(?:ised|\\.)?|Revised|First|Second|Third|Fourth|Fifth|Sixth|Seventh)"
                            + " ed(?:n|ition)?\\b\\.?\\)?",
                    FieldRules::edition),
            FieldRule.words(
                    "edition-words",
                    "(?<=[\\p{L}\\p{N}?!.\u0001] )\\((\\p{L}[\\p{L}\\p{N} ,&-]{2,40}?) ed(?:n|ition)?\\.?\\)",
                    "edition"),
            FieldRule.of(
                    "edition-german",
                    "\\b(\\d{1,3})\\.,? (?:\\p{Ll}+ (?:und \\p{Ll}+ )?){0,3}Aufl(?:age|\\.)",
                    FieldRules::edition),
            FieldRule.of("edition-french", "\\b(\\d{1,3})e (?:éd(?:ition|\\.)?)", FieldRules::edition),
            FieldRule.of("edition-russian", "(?<!\\d)(\\d{1,3})-е изд\\.", FieldRules::edition),
            FieldRule.words("collection", "\\bcoll\\. « ?([^«»]+?) ?»(?: \\([^()]*\\))?", "collection-title"),
            FieldRule.words(
                    "call-number",
                    "(?<![\\p{L}\\p{N}])((?:FO|WO|CO|CAB|PRO|ADM|AIR|HO|BT|IOR) ?(?:[A-Z][A-Z&]*/)*+\\d+/[\\w/]*\\d)",
                    "call-number"),
            FieldRule.of(
                    "archive-file",
                    "^ *(?<archive>\\p{Lu}{2}[\\p{L} .-]{0,60}?)[.,] (?<file>(?:f|F|ф|Ф|fond|фонд)\\.? ?\\d[^;\u0001]*?)"
                            + "(?:[.,]? (?:ll?|лл?|Лл?|L)\\. ?(?<folio>" + PlaceRules.NUMBERS + "))?\\.?$",
                    FieldRules::archiveFile),
            FieldRule.of("year-volume-pages", YEAR_VOLUME, FieldRules::yearVolume),
            FieldRule.of(
                    "volume-title",
                    "(?<=[ .\u0001])Vol\\. (?<volume>\\d{1,3}|[IVXLC]+): (?<title>\\p{Lu}[^.()\u0001:]{2,120}?)(?=\\.| \\u0001| \\()",
                    FieldRules::volumeTitle),
            FieldRule.words(
                    "volume",
                    "(?<=[ ,.(—])(?:[Vv]ols?(?:ume|\\.)?|Bd\\.|Band|[Тт]\\.|Том|tome|t\\.) ?(\\d{1,4}(?:[–-]\\d{1,4})?|[IVXLC]+)\\b",
                    "volume"),
            FieldRule.words(
                    "issue",
                    "(?<=[ ,.(—])(?:[Ii]ssue|[Nn]os?\\.|[Nn]umber|Nr\\.|Heft|H\\.|n[o°º]|№|Вып\\.) ?(\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,6}(?:[–/-]\\d{1,4})?)\\b",
                    "issue"),
            FieldRule.words(
                    "extent",
                    "(?<=[ ,—–])(\\d{1,4}) (?:с\\.|S\\.|pp?\\.|pages\\b|Seiten\\b)(?! ?\\d)(?=[ ,.;)\u0001]|$)",
                    "number-of-pages"),
            FieldRule.words("original-year", "(?<=[)\\d]) \\[(\\d{4})\\]", "original-date"),
            FieldRule.of(
                    "pdf",
                    "\\(PDF(?:; [^()]*)?\\)",
                    (draft, found, rule) -> draft.put("format", "PDF", found.start(), found.end(), rule)),
            FieldRule.words(
                    "title-translated",
                    "(?<=[\\p{L}\\p{N}\"”»?!.]) \\[([\\p{L}\"“'‘][^\\[\\]\u0001]{2,300})\\]",
                    "title-translated"));

    /** What a text must hold for a rule to find anything in it, by the rule's name; most notes hold little of it. */
    private static final Map<String, List<String>> MARKS = Map.ofEntries(
            on("editorial-mark", "[", "(", "online", "lire en ligne"),
            on("loc-cit", "oc.cit", "oc. cit"),
            on("op-cit", "cit", "a. O.", "a.O.", "соч", "前"),
            on("language", "("),
            on("thesis", "(", "["),
            on("genre", "(", "["),
            on("genre-bare", "Diss.", "дис."),
            on("imprint-in-parentheses", "("),
            on("archived-from-original", "rchiv", "рхив", "存"),
            on("archived-at", "Archived", "Memento", "version du", "archive du"),
            on(
                    "accessed",
                    "etrieved",
                    "ccessed",
                    "isited",
                    "bgerufen",
                    "Zugriff",
                    "ons",
                    "бращения",
                    "Проверено",
                    "访问"),
            on("accessed-bracket", "["),
            on("via", "via "),
            on("series-in-parentheses", "(="),
            on("edition", " ed"),
            on("edition-words", " ed"),
            on("edition-german", "Aufl"),
            on("edition-french", "e éd"),
            on("edition-russian", "изд"),
            on("collection", "coll."),
            on("call-number", "/"),
            on("archive-file", "f.", "F.", "ф.", "Ф.", "fond", "фонд"),
            on("year-volume-pages", ";"),
            on("volume-title", "Vol. "),
            on("volume", "ol", "Bd.", "Band", "т.", "Т.", "Том", "t"),
            on("original-year", "["),
            on("pdf", "(PDF"),
            on("title-translated", "["),
            on("isbn", "ISBN"),
            on("issn", "ISSN"),
            on("doi", "doi", "DOI", "Doi"),
            on("s2cid", "S2CID"),
            on("pmid", "PMID"),
            on("pmcid", "PMC"),
            on("oclc", "OCLC"),
            on("jstor", "JSTOR"),
            on("bibcode", "Bibcode"),
            on("hdl", "hdl"),
            on("arxiv", "arXiv"),
            on("archive-address", "http"),
            on("address", "http"),
            on("address-bare", "/"));

    /** In the order of their application. */
    static final List<FieldRule> ALL = Stream.of(
                    MarkRules.ALL, OWN.subList(0, 1), IdentifierRules.ALL, OWN.subList(1, OWN.size()))
            .flatMap(List::stream)
            .map(rule -> rule.on(MARKS.getOrDefault(rule.name(), List.of())))
            .toList();

    private static Map.Entry<String, List<String>> on(String rule, String... marks) {
        return Map.entry(rule, List.of(marks));
    }

    private FieldRules() {}

    private static void periodical(Draft draft, Matcher found, String rule) {
        draft.putWords("container-title", found.start("periodical"), found.end("periodical"), rule);
        draft.putWords("volume", found.start("volume"), found.end("volume"), rule);
        if (found.group("issue") != null) {
            draft.putWords("issue", found.start("issue"), found.end("issue"), rule);
        }
        DateWords.read(found.group("date"))
                .ifPresent(date -> draft.put("issued", date.value(), found.start("date"), found.end("date"), rule));
        if (found.group("pages") != null) {
            PlaceRules.putPages(draft, found.group("pages"), found.start("pages"), found.end("pages"), rule);
        }
        if (found.group("at") != null) {
            PlaceRules.putAt(draft, found.group("at"), found.start("at"), found.end("at"), rule);
        }
        draft.take(found.start(), found.end());
    }

    private static void imprint(Draft draft, Matcher found, String rule) {
        if (found.group("place") != null) {
            draft.putWords("publisher-place", found.start("place"), found.end("place"), rule);
        }
        draft.putWords("publisher", found.start("publisher"), found.end("publisher"), rule);
        DateWords.read(found.group("year"))
                .ifPresent(date -> draft.put("issued", date.value(), found.start("year"), found.end("year"), rule));
        draft.take(found.start(), found.end());
    }

    private static void yearVolume(Draft draft, Matcher found, String rule) {
        String month = found.group("month");
        String date = month == null
                ? found.group("year")
                : (found.group("day") == null ? "" : found.group("day") + " ") + month + " " + found.group("year");
        DateWords.read(date)
                .ifPresent(issued ->
                        draft.put("issued", issued.value(), found.start("year"), found.start("volume"), rule));
        draft.putWords("volume", found.start("volume"), found.end("volume"), rule);
        if (found.group("issue") != null) {
            draft.putWords("issue", found.start("issue"), found.end("issue"), rule);
        }
        if (found.group("pages") != null) {
            PlaceRules.putPages(draft, found.group("pages"), found.start("pages"), found.end("pages"), rule);
        }
        draft.take(found.start(), found.end());
    }

    private static void volumeTitle(Draft draft, Matcher found, String rule) {
        draft.putWords("volume", found.start("volume"), found.end("volume"), rule);
        draft.putWords("volume-title", found.start("title"), found.end("title"), rule);
        draft.take(found.start(), found.end());
    }

    private static void archiveFile(Draft draft, Matcher found, String rule) {
        draft.putWords("archive", found.start("archive"), found.end("archive"), rule);
        draft.putWords("call-number", found.start("file"), found.end("file"), rule);
        if (found.group("folio") != null) {
            draft.putLocator(
                    new Locator("folio", PlaceRules.tidy(found.group("folio"))),
                    found.start("folio"),
                    found.end("folio"),
                    rule);
        }
        draft.take(found.start(), found.end());
    }

    private static void series(Draft draft, Matcher found, String rule) {
        draft.putWords("collection-title", found.start("series"), found.end("series"), rule);
        if (found.group("number") != null) {
            draft.putWords("collection-number", found.start("number"), found.end("number"), rule);
        }
        draft.take(found.start(), found.end());
    }

    private static void edition(Draft draft, Matcher found, String rule) {
        String words = found.group(1);
        String number = ORDINALS.getOrDefault(words, words.replaceAll("^(\\d+).*", "$1"));
        draft.put("edition", number, found.start(), found.end(), rule);
    }

    private static void archiveDate(Draft draft, Matcher found, String rule) {
        if (found.group().contains("(PDF)")) {
            draft.put("format", "PDF", found.start(), found.end(), rule);
        }
        date(draft, "archive-date", found, rule);
    }

    private static void archiveDateAndArchive(Draft draft, Matcher found, String rule) {
        if (found.group("pdf") != null) {
            draft.put("format", "PDF", found.start("pdf"), found.end("pdf"), rule);
        }
        if (found.group("archive") != null) {
            draft.put("archive-name", found.group("archive"), found.start("archive"), found.end("archive"), rule);
        }
        DateWords.read(found.group(2))
                .ifPresent(date -> draft.put("archive-date", date.value(), found.start(), found.end(), rule));
    }

    private static void date(Draft draft, String field, Matcher found, String rule) {
        DateWords.read(found.group(1))
                .ifPresent(date -> draft.put(field, date.value(), found.start(), found.end(), rule));
    }
}
