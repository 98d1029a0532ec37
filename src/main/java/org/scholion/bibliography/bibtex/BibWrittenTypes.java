package org.scholion.bibliography.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;

/** Which type of entry a record becomes, and what the types ask for. */
final class BibWrittenTypes {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** "BibTeXing" (O. Patashnik, 1988), section 3.1. */
    private static final Map<String, List<String>> CLASSIC = Map.ofEntries(
            Map.entry("article", List.of("author", "title", "journal", "year")),
            Map.entry("book", List.of("author", "title", "publisher", "year")),
            Map.entry("booklet", List.of("title")),
            Map.entry("conference", List.of("author", "title", "booktitle", "year")),
            Map.entry("inbook", List.of("author", "title", "publisher", "year")),
            Map.entry("incollection", List.of("author", "title", "booktitle", "editor", "publisher", "year")),
            Map.entry("inproceedings", List.of("author", "title", "booktitle", "year")),
            Map.entry("manual", List.of("title")),
            Map.entry("mastersthesis", List.of("author", "title", "school", "year")),
            Map.entry("phdthesis", List.of("author", "title", "school", "year")),
            Map.entry("proceedings", List.of("title", "year")),
            Map.entry("techreport", List.of("author", "title", "institution", "year")),
            Map.entry("unpublished", List.of("author", "title", "note")),
            Map.entry("misc", List.of("author", "title", "year")));

    /** The biblatex manual, section 2.1.1. */
    private static final Map<String, List<String>> BIBLATEX = Map.ofEntries(
            Map.entry("article", List.of("author", "title", "journaltitle", "date")),
            Map.entry("book", List.of("author", "title", "date")),
            Map.entry("booklet", List.of("author", "title", "date")),
            Map.entry("incollection", List.of("author", "title", "editor", "booktitle", "date")),
            Map.entry("inproceedings", List.of("author", "title", "booktitle", "date")),
            Map.entry("inreference", List.of("author", "title", "editor", "booktitle", "date")),
            Map.entry("report", List.of("author", "title", "type", "institution", "date")),
            Map.entry("thesis", List.of("author", "title", "type", "institution", "date")),
            Map.entry("online", List.of("author", "title", "date", "url")),
            Map.entry("unpublished", List.of("author", "title", "date")),
            Map.entry("misc", List.of("author", "title", "date")));

    private BibWrittenTypes() {}

    /**
     * The type of a record's entry.
     *
     * @param former the type of the entry that the record came from, or null
     * @param subtype its subtype, or the empty string
     */
    static String of(CslItem item, String former, String subtype, BibDialect dialect) {
        if (former != null && (!dialect.isClassic() || CLASSIC.containsKey(former))) {
            BibEntry entry = new BibEntry(former, "", Map.of("entrysubtype", subtype), 0);
            BibEntry bare = new BibEntry(former, "", Map.of(), 0);
            if (BibTypes.of(entry) == item.type() || BibTypes.of(bare) == item.type()) {
                return former;
            }
        }
        return switch (item.type()) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK -> "article";
            case BOOK, COLLECTION, CLASSIC -> "book";
            case CHAPTER, ENTRY, ENTRY_DICTIONARY -> "incollection";
            case ENTRY_ENCYCLOPEDIA -> dialect.name("incollection", "inreference");
            case PAPER_CONFERENCE -> "inproceedings";
            case PAMPHLET -> "booklet";
            case REPORT -> dialect.name("techreport", "report");
            case THESIS -> dialect.name(isMasters(item) ? "mastersthesis" : "phdthesis", "thesis");
            case WEBPAGE, POST, POST_WEBLOG -> dialect.name("misc", "online");
            case MANUSCRIPT -> dialect.name("misc", "unpublished");
            case PATENT, DATASET, SOFTWARE, PERIODICAL ->
                dialect.name("misc", item.type().cslName());
            default -> "misc";
        };
    }

    private static boolean isMasters(CslItem item) {
        return item.text("genre")
                .filter(genre -> genre.toLowerCase(Locale.ROOT).contains("master"))
                .isPresent();
    }

    /** What says the type of a record that no type of entry says. */
    static String subtype(CslItem item) {
        return switch (item.type()) {
            case ARTICLE_NEWSPAPER -> "newspaper";
            case ARTICLE_MAGAZINE -> "magazine";
            default -> item.type().cslName();
        };
    }

    /** Whether the type of the entry would say of what kind a thesis is, which nobody knows. */
    static boolean needsKind(CslItem item, String type) {
        return item.type() == CslType.THESIS
                && !item.has("genre")
                && !BibTypes.genre(type).isEmpty();
    }

    static List<String> required(String type, BibDialect dialect) {
        return (dialect.isClassic() ? CLASSIC : BIBLATEX).getOrDefault(type, List.of());
    }

    /** The name of a month that classic styles know; empty where the value stays as it is. */
    static String month(String value, BibDialect dialect) {
        boolean number = dialect.isClassic() && value.matches("\\d{1,2}");
        int month = number ? Integer.parseInt(value) : 0;
        return month >= 1 && month <= MONTHS.size() && value.equals(String.valueOf(month)) ? MONTHS.get(month - 1) : "";
    }
}
