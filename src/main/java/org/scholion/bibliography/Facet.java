package org.scholion.bibliography;

import java.util.Locale;
import java.util.Optional;

/** A property by whose values a list of works can be narrowed. */
public enum Facet {
    /** CSL type: "book". */
    TYPE,
    /** Primary language subtag: "zh"; {@link WorkFacets#NO_LANGUAGE} where the record does not say. */
    LANGUAGE,
    /** Script of the title (ISO 15924): "Cyrl"; {@link WorkFacets#NO_SCRIPT} where there is none. */
    SCRIPT,
    /** First year of the decade of issue: "1980"; {@link WorkFacets#NO_YEAR} where it is unknown. */
    DECADE,
    /** Where one of its fields came from: "note", "import", "person". A work may have several. */
    ORIGIN,
    /** A field that its type asks for and nobody knows: "title". A work may have several. */
    UNKNOWN;

    /** The word in addresses: "type". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word in an address means. */
    public static Optional<Facet> parse(String word) {
        for (Facet facet : values()) {
            if (facet.word().equals(word)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }
}
