package org.scholion.bibliography.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** The rules for marks: how a reference is introduced, what it sends back to, language, genre and format. */
final class MarkRules {
    private static final Map<String, String> LANGUAGES = languages();

    private static final String THESIS =
            "(?:(?:Unpublished |Unveröffentlichte )?(?:Ph\\.? ?D\\.?|D\\. ?Phil\\.?|M\\. ?Phil\\.?|"
                    + "M\\.? ?A\\.?|M\\.? ?Sc\\.?|Master[’']?s?|Doctoral|Bachelor[’']?s?|Habilitation|Magister)(?: thesis| diss(?:\\.|ertation)|"
                    + "arbeit|schrift)?|[Tt]hesis|[Dd]issertation|Diss\\.|Thèse(?: de doctorat)?|дис\\. \\.\\.\\. [^.]{1,20}\\. [^.]{1,20}\\. наук|"
                    + "博士論文|博士学位论文|硕士学位论文)";

    private static final String GENRE =
            "(?:" + THESIS + "|Report|Technical report|Press release|Speech|Interview|Video|Podcast|"
                    + "Motion picture|Film|DVD|Television production|TV|Radio broadcast|Map|Blog|Conference paper|Working paper)";

    /** In the order of their application. */
    static final List<FieldRule> ALL = List.of(
            FieldRule.of(
                    "signal",
                    "^ *(?:[Ss]ee(?:,)?(?: also)?(?:,)?(?: e\\.g\\.,?)?|[Cc]f\\.|[Ee]\\.g\\.,?|[Qq]uoted in|[Cc]ited in|[Vv]gl\\.(?: auch)?|"
                            + "[Ss]iehe(?: auch)?|[Vv]oir(?: aussi)?|[Сс]м\\.(?: также)?|[Aa]lso|[Аa]nd|[Aa]s in|参见|参看|參見|见|見):? ?(?=\\p{Lu}|[\"“„«]|\\p{IsHan})",
                    (draft, found, rule) ->
                            draft.put("signal", found.group().strip(), found.start(), found.end(), rule)),
            FieldRule.of(
                    "editorial-mark",
                    "\\[(?:permanent )?dead link\\]|\\((?:[Ss]ubscription|[Rr]egistration)[^()]{0,80} required\\.?\\)|\\[archive\\]|"
                            + "\\(?\\b(?:lire en ligne|online)\\)?(?=[ ,.;)]|$)(?! ed)|\\[(?:better source needed|page needed|citation needed|"
                            + "verification needed|self-published source[?]?|unreliable source[?]?|failed verification|full citation needed)\\]",
                    (draft, found, rule) -> draft.take(found.start(), found.end())),
            backReference(
                    BackReference.IBID,
                    "^ *(?:[Ii]bid(?:em)?\\b\\.?|IBID\\.?|[Ee]bd\\.|[Ee]benda\\b|Там же\\b\\.?|同上|同前|同書|Id\\.(?=,? (?:at|p)))"),
            backReference(BackReference.LOC_CIT, "\\b[Ll]oc\\. ?cit\\.?"),
            backReference(
                    BackReference.OP_CIT,
                    "\\b[Oo]p\\. ?cit\\.?|\\ba\\. ?a\\. ?O\\.|[Уу]каз\\. ?соч\\.|前[掲揭]書?|\\bouvr\\. cité"),
            backReference(
                    BackReference.IDEM, "^ *(?:[Ii]dem\\b|Id\\.|[Dd]ers\\.|[Dd]ies\\.|(?:Он|Она) же\\b\\.?)[,:]?"),
            FieldRule.of("language-before", "^ *\\((?:in )?(\\p{Lu}\\p{L}+)\\)", MarkRules::language),
            FieldRule.of("language-code", "^ *\\(([a-z]{2})\\)(?= )", MarkRules::languageCode),
            FieldRule.of(
                    "language",
                    "\\((?:in |на |auf )?(\\p{L}+\\.?)(?: (?:and|und) \\p{L}+| ?\\([^()]*\\))?\\)",
                    MarkRules::language),
            FieldRule.of(
                    "thesis",
                    "[(\\[](?<genre>" + THESIS + "), (?<publisher>[^()\\[\\],]+?)(?:, (?<year>" + DateWords.ANY
                            + "))?[)\\]]",
                    MarkRules::thesis),
            FieldRule.words("genre", "(?<=[ \u0001])[(\\[](" + GENRE + ")[)\\]]", "genre"),
            FieldRule.words(
                    "genre-bare", "(?<=[.,:] )(Diss\\.|дис\\. \\.\\.\\. [^.]{1,20}\\. [^.]{1,20}\\. наук)", "genre"));

    private MarkRules() {}

    private static Map<String, String> languages() {
        Map<String, String> tags = new TreeMap<>();
        Set<String> ambiguous = Set.of("Church", "Old", "Middle", "Lower", "Upper");
        Arrays.stream(Locale.getISOLanguages())
                .map(Locale::new)
                .filter(locale -> !ambiguous.contains(locale.getDisplayLanguage(Locale.ENGLISH)))
                .forEach(locale -> tags.put(locale.getDisplayLanguage(Locale.ENGLISH), locale.getLanguage()));
        List<String> further =
                List.of(("Uighur ug Uyghur ug Persian fa Kyrgyz ky englisch en deutsch de französisch fr russisch ru"
                                + " chinesisch zh türkisch tr uigurisch ug anglais en allemand de russe ru chinois zh англ. en"
                                + " нем. de фр. fr кит. zh рус. ru 中文 zh 英文 en 英语 en 英語 en 俄语 ru 俄語 ru 日语 ja 日語 ja 日本語 ja")
                        .split(" "));
        for (int n = 0; n < further.size(); n += 2) {
            tags.put(further.get(n), further.get(n + 1));
        }
        return Map.copyOf(tags);
    }

    private static void language(Draft draft, Matcher found, String rule) {
        String tag = LANGUAGES.get(found.group(1));
        if (tag != null) {
            draft.put("language", tag, found.start(), found.end(), rule);
        }
    }

    private static void languageCode(Draft draft, Matcher found, String rule) {
        if (LANGUAGES.containsValue(found.group(1))) {
            draft.put("language", found.group(1), found.start(), found.end(), rule);
        }
    }

    private static void thesis(Draft draft, Matcher found, String rule) {
        draft.putWords("genre", found.start("genre"), found.end("genre"), rule);
        draft.putWords("publisher", found.start("publisher"), found.end("publisher"), rule);
        if (found.group("year") != null) {
            DateWords.read(found.group("year"))
                    .ifPresent(date -> draft.put("issued", date.value(), found.start("year"), found.end("year"), rule));
        }
        draft.take(found.start(), found.end());
    }

    private static FieldRule backReference(BackReference back, String pattern) {
        return FieldRule.of(
                back.rule(),
                pattern,
                (draft, found, rule) ->
                        draft.put(BackReference.FIELD, found.group().strip(), found.start(), found.end(), rule));
    }
}
