package org.scholion.bibliography;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.bibliography.item.Scripts;
import org.scholion.shared.Cut;

/** What works are sorted and told apart by in lists. Derived from the record and its origins, kept in columns. */
@Embeddable
public class WorkFacets {
    /** The language of what does not say its own (ISO 639-2: undetermined). */
    public static final String NO_LANGUAGE = "und";
    /** The script of what has no title, or one without letters (ISO 15924: undetermined). */
    public static final String NO_SCRIPT = "Zzzz";
    /** The year, and the decade, of what has none: after all others. */
    public static final int NO_YEAR = 1_000_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LANGUAGE = 8;

    @Column(name = "csl_type")
    private String cslType;

    @Column(name = "language")
    private String language;

    @Column(name = "title_script")
    private String titleScript;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "decade")
    private int decade;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "from_note")
    private boolean fromNote;

    @Column(name = "from_import")
    private boolean fromImport;

    @Column(name = "from_person")
    private boolean fromPerson;

    @Column(name = "unknown_fields")
    private String unknownFields;

    protected WorkFacets() {}

    static WorkFacets of(CslItem item, Map<String, FieldOrigin> origins) {
        WorkFacets facets = new WorkFacets();
        facets.cslType = item.type().cslName();
        facets.language = item.text("language").map(WorkFacets::primary).orElse(NO_LANGUAGE);
        facets.titleScript = item.title().flatMap(Scripts::of).orElse(NO_SCRIPT);
        facets.firstYear = year(item);
        facets.decade = facets.firstYear == NO_YEAR ? NO_YEAR : Math.floorDiv(facets.firstYear, 10) * 10;
        facets.titleKey = Cut.to(SortKey.fold(item.title().orElse("")), LONGEST_TITLE);
        facets.fromNote = isFrom(origins.values(), FieldOrigin.Source.NOTE);
        facets.fromImport = isFrom(origins.values(), FieldOrigin.Source.IMPORT);
        facets.fromPerson = isFrom(origins.values(), FieldOrigin.Source.PERSON);
        facets.unknownFields = CslVariables.unknownOf(item).stream().collect(Collectors.joining(",", ",", ","));
        return facets;
    }

    /** The first subtag of a language tag; a name in words such as "English" is no tag. */
    private static String primary(String language) {
        String subtag = language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        boolean tag = subtag.length() <= LONGEST_LANGUAGE && subtag.matches("[a-z]{2,3}");
        return tag ? subtag : NO_LANGUAGE;
    }

    private static int year(CslItem item) {
        OptionalInt year =
                item.issued().flatMap(CslDate::asEdtf).map(EdtfDate::firstYear).orElse(OptionalInt.empty());
        return year.orElse(NO_YEAR);
    }

    private static boolean isFrom(Collection<FieldOrigin> origins, FieldOrigin.Source source) {
        return origins.stream().anyMatch(origin -> origin.source() == source);
    }

    /** What it is sorted by under a heading other than its names. */
    Object sortedBy(WorkSort.By by) {
        return switch (by) {
            case YEAR -> firstYear;
            case TITLE -> titleKey;
            case TYPE -> cslType;
            case NAME, CHANGE -> throw new IllegalArgumentException("No facet: " + by);
        };
    }
}
