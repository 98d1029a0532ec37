package org.scholion.bibliography.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the variables of a record: which exist (CSL 1.0.2, appendix IV, and a few that historians need and
 * CSL lacks), which identify a work, and which a type cannot do without.
 */
public final class CslVariables {

    /** What a variable holds. */
    public enum Kind {
        TEXT,
        NAMES,
        DATE
    }

    private static final Set<String> TEXTS = words("""
            abstract annote archive archive_collection archive_location archive-place authority call-number
            chapter-number citation-key citation-label citation-number collection-number collection-title
            container-title container-title-short dimensions division DOI edition event event-place
            event-title first-reference-note-number genre ISBN ISSN issue journalAbbreviation jurisdiction
            keyword language license locator medium note number number-of-pages number-of-volumes
            original-publisher original-publisher-place original-title page page-first part-number
            part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre
            reviewed-title scale section shortTitle source status supplement-number title title-short URL
            version volume volume-title volume-title-short year-suffix""");

    private static final Set<String> NAMES = words("""
            author chair collection-editor compiler composer container-author contributor curator director
            editor editor-translator editorial-director executive-producer guest host illustrator
            interviewer narrator organizer original-author performer producer recipient reviewed-author
            script-writer series-creator translator""");

    private static final Set<String> DATES =
            Set.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");

    /** Texts that CSL lacks; in CSL-JSON they stand under "custom". */
    static final Set<String> OWN_TEXTS = Set.of("archive-url", "arXiv", "Bibcode", "HDL", "JSTOR", "OCLC", "S2CID");

    /** Dates that CSL lacks; in CSL-JSON they stand under "custom", as EDTF strings. */
    static final Set<String> OWN_DATES = Set.of("archive-date");

    /** The variables that say which work it is: a change to one of them puts decided citations in doubt. */
    public static final Set<String> IDENTIFYING = words("""
            author editor title container-title collection-title issued publisher edition volume issue ISBN
            ISSN DOI S2CID PMID OCLC arXiv call-number""");

    private static final List<List<String>> MAKER_AND_TITLE = List.of(List.of("author", "editor"), List.of("title"));
    private static final Map<CslType, List<List<String>>> REQUIRED = requirements();

    private CslVariables() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split("\\s+"));
    }

    private static Map<CslType, List<List<String>>> requirements() {
        Map<CslType, List<List<String>>> required = new EnumMap<>(CslType.class);
        List<List<String>> article =
                List.of(List.of("author"), List.of("title"), List.of("container-title"), List.of("issued"));
        required.put(CslType.ARTICLE_JOURNAL, article);
        required.put(CslType.ARTICLE_MAGAZINE, article);
        required.put(CslType.ARTICLE_NEWSPAPER, article);
        required.put(
                CslType.BOOK,
                List.of(List.of("author", "editor"), List.of("title"), List.of("publisher"), List.of("issued")));
        required.put(
                CslType.CHAPTER,
                List.of(
                        List.of("author"),
                        List.of("title"),
                        List.of("container-title"),
                        List.of("editor"),
                        List.of("publisher"),
                        List.of("issued")));
        required.put(CslType.WEBPAGE, List.of(List.of("title"), List.of("URL"), List.of("issued")));
        List<List<String>> thesis =
                List.of(List.of("author"), List.of("title"), List.of("publisher"), List.of("issued"));
        required.put(CslType.THESIS, thesis);
        required.put(CslType.REPORT, thesis);
        return required;
    }

    /**
     * What a variable holds.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    public static Kind kindOf(String variable) {
        if (TEXTS.contains(variable) || OWN_TEXTS.contains(variable)) {
            return Kind.TEXT;
        }
        if (NAMES.contains(variable)) {
            return Kind.NAMES;
        }
        if (DATES.contains(variable) || OWN_DATES.contains(variable)) {
            return Kind.DATE;
        }
        throw new IllegalArgumentException("No variable of a bibliographic record: " + variable);
    }

    public static boolean isKnown(String variable) {
        return TEXTS.contains(variable) || NAMES.contains(variable) || DATES.contains(variable) || isOwn(variable);
    }

    static boolean isOwn(String variable) {
        return OWN_TEXTS.contains(variable) || OWN_DATES.contains(variable);
    }

    /**
     * The variables that the record's type asks for and that the record does not hold: they are unknown, not empty.
     * Where one of several would do ("author" or "editor"), the first is named.
     */
    public static List<String> unknownOf(CslItem item) {
        List<String> unknown = new ArrayList<>();
        for (List<String> anyOf : REQUIRED.getOrDefault(item.type(), MAKER_AND_TITLE)) {
            if (anyOf.stream().noneMatch(item::has)) {
                unknown.add(anyOf.get(0));
            }
        }
        return List.copyOf(unknown);
    }
}
