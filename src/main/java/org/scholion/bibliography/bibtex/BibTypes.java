package org.scholion.bibliography.bibtex;

import java.util.Locale;
import java.util.Map;
import org.scholion.bibliography.item.CslType;

/** Types of entries, of BibTeX, biblatex (manual, section 2.1) and the programs that invented more, as types of CSL. */
final class BibTypes {
    private static final Map<String, CslType> TYPES = Map.ofEntries(
            Map.entry("article", CslType.ARTICLE_JOURNAL),
            Map.entry("suppperiodical", CslType.ARTICLE_JOURNAL),
            Map.entry("periodical", CslType.PERIODICAL),
            Map.entry("book", CslType.BOOK),
            Map.entry("mvbook", CslType.BOOK),
            Map.entry("booklet", CslType.PAMPHLET),
            Map.entry("collection", CslType.BOOK),
            Map.entry("mvcollection", CslType.BOOK),
            Map.entry("reference", CslType.BOOK),
            Map.entry("mvreference", CslType.BOOK),
            Map.entry("proceedings", CslType.BOOK),
            Map.entry("mvproceedings", CslType.BOOK),
            Map.entry("manual", CslType.BOOK),
            Map.entry("inbook", CslType.CHAPTER),
            Map.entry("bookinbook", CslType.CHAPTER),
            Map.entry("suppbook", CslType.CHAPTER),
            Map.entry("incollection", CslType.CHAPTER),
            Map.entry("suppcollection", CslType.CHAPTER),
            Map.entry("inreference", CslType.ENTRY_ENCYCLOPEDIA),
            Map.entry("inproceedings", CslType.PAPER_CONFERENCE),
            Map.entry("conference", CslType.PAPER_CONFERENCE),
            Map.entry("report", CslType.REPORT),
            Map.entry("techreport", CslType.REPORT),
            Map.entry("thesis", CslType.THESIS),
            Map.entry("phdthesis", CslType.THESIS),
            Map.entry("mastersthesis", CslType.THESIS),
            Map.entry("unpublished", CslType.MANUSCRIPT),
            Map.entry("online", CslType.WEBPAGE),
            Map.entry("electronic", CslType.WEBPAGE),
            Map.entry("www", CslType.WEBPAGE),
            Map.entry("patent", CslType.PATENT),
            Map.entry("dataset", CslType.DATASET),
            Map.entry("software", CslType.SOFTWARE),
            Map.entry("letter", CslType.PERSONAL_COMMUNICATION),
            Map.entry("legislation", CslType.LEGISLATION),
            Map.entry("jurisdiction", CslType.LEGAL_CASE),
            Map.entry("review", CslType.REVIEW),
            Map.entry("image", CslType.GRAPHIC),
            Map.entry("artwork", CslType.GRAPHIC),
            Map.entry("movie", CslType.MOTION_PICTURE),
            Map.entry("video", CslType.MOTION_PICTURE),
            Map.entry("audio", CslType.SONG),
            Map.entry("music", CslType.SONG),
            Map.entry("performance", CslType.PERFORMANCE),
            Map.entry("standard", CslType.STANDARD),
            Map.entry("misc", CslType.DOCUMENT));

    private BibTypes() {}

    /** The type of an entry, which a subtype may say by its name in CSL; what nobody knows is a document. */
    static CslType of(BibEntry entry) {
        CslType type = TYPES.getOrDefault(entry.type(), CslType.DOCUMENT);
        String subtype = entry.field("entrysubtype").orElse("").strip().toLowerCase(Locale.ROOT);
        if (type == CslType.ARTICLE_JOURNAL && subtype.equals("newspaper")) {
            return CslType.ARTICLE_NEWSPAPER;
        }
        if (type == CslType.ARTICLE_JOURNAL && subtype.equals("magazine")) {
            return CslType.ARTICLE_MAGAZINE;
        }
        return CslType.parse(subtype).orElse(type);
    }

    static boolean isKnown(String type) {
        return TYPES.containsKey(type);
    }

    /** What sort of thesis or report the name of the type says. */
    static String genre(String type) {
        return switch (type) {
            case "phdthesis" -> "PhD thesis";
            case "mastersthesis" -> "Master’s thesis";
            default -> "";
        };
    }
}
