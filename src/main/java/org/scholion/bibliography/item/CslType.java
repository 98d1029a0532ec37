package org.scholion.bibliography.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 45 item types of CSL 1.0.2 (appendix III of its specification). */
public enum CslType {
    ARTICLE,
    ARTICLE_JOURNAL,
    ARTICLE_MAGAZINE,
    ARTICLE_NEWSPAPER,
    BILL,
    BOOK,
    BROADCAST,
    CHAPTER,
    CLASSIC,
    COLLECTION,
    DATASET,
    DOCUMENT,
    ENTRY,
    ENTRY_DICTIONARY,
    ENTRY_ENCYCLOPEDIA,
    EVENT,
    FIGURE,
    GRAPHIC,
    HEARING,
    INTERVIEW,
    LEGAL_CASE("legal_case"),
    LEGISLATION,
    MANUSCRIPT,
    MAP,
    MOTION_PICTURE("motion_picture"),
    MUSICAL_SCORE("musical_score"),
    PAMPHLET,
    PAPER_CONFERENCE,
    PATENT,
    PERFORMANCE,
    PERIODICAL,
    PERSONAL_COMMUNICATION("personal_communication"),
    POST,
    POST_WEBLOG,
    REGULATION,
    REPORT,
    REVIEW,
    REVIEW_BOOK,
    SOFTWARE,
    SONG,
    SPEECH,
    STANDARD,
    THESIS,
    TREATY,
    WEBPAGE;

    private static final Map<String, CslType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CslType::cslName, Function.identity()));

    private final String cslName;

    CslType() {
        this.cslName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CslType(String cslName) {
        this.cslName = cslName;
    }

    /** The name in CSL-JSON: "article-journal", "legal_case". */
    public String cslName() {
        return cslName;
    }

    /** The type of that CSL-JSON name. */
    public static Optional<CslType> parse(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }
}
