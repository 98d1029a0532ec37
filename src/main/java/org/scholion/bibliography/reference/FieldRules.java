package org.scholion.bibliography.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;

/** The rules for what can be told by its own words wherever it stands: archive, access, identifiers, language, edition. */
final class FieldRules {
    private static final Map<String, String> LANGUAGES = languages();

    private static final String END = "(?=[.,;\\])]{0,9}(?:[ \u0001]|$))";

    /** "Asian Survey 12, no. 3 (1990): 213–40" after a quoted title. */
    private static final String PERIODICAL =
            "(?:(?<=[\"”] )|(?<=[\"”], ))(?<periodical>\\p{Lu}[^\\d\"“”.,()]+?),? (?:vol\\. )?(?<volume>\\d{1,4})"
                    + "(?:, no\\. (?<issue>\\d{1,4}))? \\((?<date>" + DateWords.ANY + ")\\)(?:: (?<pages>"
                    + PlaceRules.NUMBERS + "))?";

    /** In the order of their application. */
    static final List<FieldRule> ALL = List.of(
            FieldRule.of(
                    "signal",
                    "^ *(?:[Ss]ee(?: also)?|[Cc]f\\.|[Ee]\\.g\\.,?|[Qq]uoted in|[Cc]ited in):? (?=\\p{Lu}|\")",
                    (draft, found, rule) ->
                            draft.put("signal", found.group().strip(), found.start(), found.end(), rule)),
            backReference(
                    BackReference.IBID,
                    "^ *(?:[Ii]bid(?:em)?\\b\\.?|IBID\\.?|[Ee]bd\\.|[Ee]benda\\b|Там же\\b\\.?|同上|同前|同書|Id\\.(?=,? (?:at|p)))"),
            backReference(BackReference.LOC_CIT, "\\b[Ll]oc\\. ?cit\\.?"),
            backReference(
                    BackReference.OP_CIT,
                    "\\b[Oo]p\\. ?cit\\.?|\\ba\\. ?a\\. ?O\\.|[Уу]каз\\. ?соч\\.|前[掲揭]書?|\\bouvr\\. cité"),
            backReference(BackReference.IDEM, "^ *(?:[Ii]dem\\b|Id\\.|[Dd]ers\\.|[Dd]ies\\.|(?:Он|Она) же\\b\\.?)"),
            FieldRule.of("periodical-volume-year", PERIODICAL, FieldRules::periodical),
            FieldRule.of("language-before", "^ *\\((?:in )?(\\p{Lu}\\p{L}+)\\)", FieldRules::language),
            FieldRule.of("language", "\\(in (\\p{Lu}\\p{L}+)\\)", FieldRules::language),
            FieldRule.of(
                    "archived-from-original",
                    "Archived(?: \\(PDF\\))? from the original(?: \\(PDF\\))? on (" + DateWords.DAY + ")",
                    FieldRules::archiveDate),
            FieldRule.of(
                    "archived-at",
                    "Archived (" + DateWords.DAY + ") at (?:the )?(Wayback Machine|archive\\.(?:today|is|ph)|WebCite|"
                            + "Ghostarchive|Archive-It|Library of Congress|UK Government Web Archive|Stanford Web Archive)",
                    FieldRules::archiveDateAndArchive),
            FieldRule.of(
                    "accessed",
                    "(?:[Rr]etrieved|[Aa]ccessed|[Vv]isited)(?: on)?:? (" + DateWords.DAY + ")",
                    (draft, found, rule) -> date(draft, "accessed", found, rule)),
            FieldRule.words("via", "[–—-] ?via (\\p{Lu}[^.,;\u0001]*)", "source"),
            FieldRule.of(
                    "pdf",
                    "\\(PDF\\)",
                    (draft, found, rule) -> draft.put("format", "PDF", found.start(), found.end(), rule)),
            identifier(Scheme.ISBN, "ISBN(?:-1[03])?:? ?(\\d[\\d\\p{Pd} ]*[\\dXx])"),
            identifier(Scheme.ISSN, "e?ISSN:? ?([\\dXx][\\dXx\\p{Pd} ]*[\\dXx])"),
            identifier(Scheme.DOI, "(?:doi: ?|https?://(?:dx\\.)?doi\\.org/)(10\\.[^ \u0001]+?)" + END),
            identifier(Scheme.S2CID, "S2CID:? ?(\\d+)"),
            identifier(Scheme.PMID, "PMID:? ?(\\d+)"),
            identifier(Scheme.OCLC, "OCLC:? ?(\\d+)"),
            identifier(Scheme.ARXIV, "arXiv: ?([^ \u0001]+?)" + END),
            FieldRule.words("archive-address", "(https?://web\\.archive\\.org/[^ \u0001]+?)" + END, "archive-url"),
            FieldRule.words("address", "(https?://[^ \u0001]+?)" + END, "URL"),
            FieldRule.words(
                    "edition",
                    "\\(?\\b(\\d+(?:st|nd|rd|th)?|[Rr]ev(?:ised|\\.)?|Revised) ed(?:n|ition)?\\.\\)?",
                    "edition"),
            FieldRule.words("volume", "(?<=[ ,.(])[Vv]ol(?:ume|\\.)? ?(\\d{1,3}|[IVXLC]+)\\b", "volume"),
            FieldRule.words(
                    "issue", "(?<=[ ,.(])(?:[Ii]ssue|[Nn]o\\.|[Nn]umber) ?(\\d{1,4}(?:[–/-]\\d{1,4})?)\\b", "issue"));

    private FieldRules() {}

    private static Map<String, String> languages() {
        Map<String, String> tags = new TreeMap<>();
        Set<String> ambiguous = Set.of("Church", "Old", "Middle", "Lower", "Upper");
        Arrays.stream(Locale.getISOLanguages())
                .map(Locale::new)
                .filter(locale -> !ambiguous.contains(locale.getDisplayLanguage(Locale.ENGLISH)))
                .forEach(locale -> tags.put(locale.getDisplayLanguage(Locale.ENGLISH), locale.getLanguage()));
        tags.put("Uighur", "ug");
        tags.put("Uyghur", "ug");
        return Map.copyOf(tags);
    }

    private static void language(Draft draft, Matcher found, String rule) {
        String tag = LANGUAGES.get(found.group(1));
        if (tag != null) {
            draft.put("language", tag, found.start(), found.end(), rule);
        }
    }

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
        draft.take(found.start(), found.end());
    }

    private static void archiveDate(Draft draft, Matcher found, String rule) {
        if (found.group().contains("(PDF)")) {
            draft.put("format", "PDF", found.start(), found.end(), rule);
        }
        date(draft, "archive-date", found, rule);
    }

    private static void archiveDateAndArchive(Draft draft, Matcher found, String rule) {
        draft.put("archive-name", found.group(2), found.start(2), found.end(2), rule);
        date(draft, "archive-date", found, rule);
    }

    private static void date(Draft draft, String field, Matcher found, String rule) {
        DateWords.read(found.group(1))
                .ifPresent(date -> draft.put(field, date.value(), found.start(), found.end(), rule));
    }

    private static FieldRule backReference(BackReference back, String pattern) {
        return FieldRule.of(
                back.rule(),
                pattern,
                (draft, found, rule) -> draft.put(
                        BackReference.FIELD, found.group().strip(), found.start(), found.end(), rule));
    }

    private static FieldRule identifier(Scheme scheme, String pattern) {
        return FieldRule.of(scheme.variable().toLowerCase(Locale.ROOT), pattern, (draft, found, rule) -> {
            String raw = draft.words(found.start(1), found.end(1));
            draft.add(new ReadIdentifier(scheme, raw));
            draft.put(scheme.variable(), raw, found.start(), found.end(), rule);
        });
    }
}
