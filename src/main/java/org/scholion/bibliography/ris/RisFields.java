package org.scholion.bibliography.ris;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.item.CslType;

/** Which tags of RIS hold which variables of CSL; of several tags for a variable the first is written. */
final class RisFields {
    /** Carries as CSL-JSON what no tag says; programs pass over tags that they do not know. */
    static final String CARRIER = "XC";

    static final Map<String, String> NAMES = pairs(
            "AU", "author",
            "A1", "author",
            "ED", "editor",
            "A2", "editor",
            "A3", "collection-editor",
            "A4", "translator");

    static final Map<String, String> DATES = pairs("PY", "issued", "Y1", "issued", "Y2", "accessed");

    /** Tags that may come several times, with what stands between their values in the variable. */
    static final Map<String, String> REPEATED = pairs("KW", ", ", "AB", "\n", "N2", "\n", "N1", "\n", "RN", "\n");

    private static final Map<String, String> TEXTS = pairs(
            "TI", "title",
            "T1", "title",
            "CT", "title",
            "ST", "title-short",
            "T3", "collection-title",
            "JA", "container-title-short",
            "J2", "container-title-short",
            "J1", "container-title-short",
            "VL", "volume",
            "NV", "number-of-volumes",
            "ET", "edition",
            "SE", "section",
            "PB", "publisher",
            "CY", "publisher-place",
            "DO", "DOI",
            "UR", "URL",
            "LK", "URL",
            "LA", "language",
            "M3", "genre",
            "CN", "call-number",
            "DB", "source",
            "KW", "keyword",
            "AB", "abstract",
            "N2", "abstract",
            "N1", "note",
            "RN", "annote");

    private RisFields() {}

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** The tags of text variables in records of a type, in the order in which they are written. */
    static Map<String, String> texts(CslType type) {
        Map<String, String> tags = new LinkedHashMap<>(TEXTS);
        boolean whole = isWhole(type);
        tags.put("T2", whole ? "collection-title" : "container-title");
        tags.put("BT", whole ? "title" : "container-title");
        for (String tag : List.of("JF", "JO")) {
            tags.put(tag, "container-title");
        }
        tags.put("IS", isPartOfPeriodical(type) ? "issue" : "number");
        return tags;
    }

    /** Whether what a second title names is a series, not something that the work is printed in. */
    private static boolean isWhole(CslType type) {
        return switch (type) {
            case BOOK, REPORT, THESIS, COLLECTION, CLASSIC, PAMPHLET, MANUSCRIPT, MAP -> true;
            default -> false;
        };
    }

    static boolean isPartOfPeriodical(CslType type) {
        return switch (type) {
            case ARTICLE, ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, PERIODICAL, REVIEW, REVIEW_BOOK -> true;
            default -> false;
        };
    }

    /** The first tag of a variable in a table. */
    static boolean isWritten(Map<String, String> tags, String tag) {
        String variable = tags.get(tag);
        for (Map.Entry<String, String> entry : tags.entrySet()) {
            if (entry.getValue().equals(variable)) {
                return entry.getKey().equals(tag);
            }
        }
        return false;
    }

    /** Whether a number is an ISSN and not an ISBN, by its length. */
    static boolean isIssn(String number) {
        return number.strip().matches("\\d{4}-?\\d{3}[\\dXx](?:[^\\d-].*)?");
    }
}
