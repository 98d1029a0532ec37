package org.scholion.bibliography.ris;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.item.CslType;

/** Types of records: the RIS specification (Research Information Systems, 2001), as extended by EndNote in 2011. */
final class RisTypes {
    private static final Map<String, CslType> TYPES = new LinkedHashMap<>();
    private static final Map<CslType, String> NAMES = new EnumMap<>(CslType.class);

    static {
        // Of several names for one type the first is written.
        put("JOUR", CslType.ARTICLE_JOURNAL);
        put("BOOK", CslType.BOOK);
        put("CHAP", CslType.CHAPTER);
        put("CPAPER", CslType.PAPER_CONFERENCE);
        put("NEWS", CslType.ARTICLE_NEWSPAPER);
        put("MGZN", CslType.ARTICLE_MAGAZINE);
        put("THES", CslType.THESIS);
        put("RPRT", CslType.REPORT);
        put("ELEC", CslType.WEBPAGE);
        put("GEN", CslType.DOCUMENT);
        put("MANSCPT", CslType.MANUSCRIPT);
        put("MAP", CslType.MAP);
        put("PAMP", CslType.PAMPHLET);
        put("ENCYC", CslType.ENTRY_ENCYCLOPEDIA);
        put("DICT", CslType.ENTRY_DICTIONARY);
        put("BLOG", CslType.POST_WEBLOG);
        put("PCOMM", CslType.PERSONAL_COMMUNICATION);
        put("JFULL", CslType.PERIODICAL);
        put("SER", CslType.COLLECTION);
        put("CLSWK", CslType.CLASSIC);
        put("DATA", CslType.DATASET);
        put("COMP", CslType.SOFTWARE);
        put("VIDEO", CslType.MOTION_PICTURE);
        put("SOUND", CslType.SONG);
        put("MUSIC", CslType.MUSICAL_SCORE);
        put("ART", CslType.GRAPHIC);
        put("FIGURE", CslType.FIGURE);
        put("PAT", CslType.PATENT);
        put("STAND", CslType.STANDARD);
        put("STAT", CslType.LEGISLATION);
        put("BILL", CslType.BILL);
        put("CASE", CslType.LEGAL_CASE);
        put("HEAR", CslType.HEARING);
        put("LEGAL", CslType.REGULATION);
        put("INTV", CslType.INTERVIEW);
        put("SLIDE", CslType.SPEECH);
        put("POD", CslType.BROADCAST);
        put("ABST", CslType.ARTICLE_JOURNAL);
        put("EJOUR", CslType.ARTICLE_JOURNAL);
        put("INPR", CslType.ARTICLE_JOURNAL);
        put("EBOOK", CslType.BOOK);
        put("EDBOOK", CslType.BOOK);
        put("CONF", CslType.BOOK);
        put("CTLG", CslType.BOOK);
        put("ECHAP", CslType.CHAPTER);
        put("GOVDOC", CslType.REPORT);
        put("WEB", CslType.WEBPAGE);
        put("MULTI", CslType.WEBPAGE);
        put("UNPB", CslType.MANUSCRIPT);
        put("UNPD", CslType.MANUSCRIPT);
        put("ICOMM", CslType.PERSONAL_COMMUNICATION);
        put("ANCIENT", CslType.CLASSIC);
        put("AGGR", CslType.DATASET);
        put("DBASE", CslType.DATASET);
        put("ADVS", CslType.MOTION_PICTURE);
        put("MPCT", CslType.MOTION_PICTURE);
        put("CHART", CslType.FIGURE);
        put("STD", CslType.STANDARD);
        put("UNBILL", CslType.BILL);
        put("GRANT", CslType.DOCUMENT);
        put("GRNT", CslType.DOCUMENT);
        put("EQUA", CslType.DOCUMENT);
    }

    private RisTypes() {}

    private static void put(String name, CslType type) {
        TYPES.put(name, type);
        NAMES.putIfAbsent(type, name);
    }

    static Optional<CslType> of(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The name of a type; of one that RIS lacks, the name of what is most like it. */
    static String name(CslType type) {
        return switch (type) {
            case ARTICLE, REVIEW, REVIEW_BOOK -> "JOUR";
            case ENTRY -> "CHAP";
            case POST -> "ELEC";
            default -> NAMES.getOrDefault(type, "GEN");
        };
    }
}
