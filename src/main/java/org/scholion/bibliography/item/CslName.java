package org.scholion.bibliography.item;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One contributor's name in the parts of CSL-JSON. A part that is not known is the empty string. A name is either
 * personal (a family name at least) or literal (a body, or a person's name that must not be taken apart).
 *
 * @param extra members of the JSON object that are not known here, kept to be given back
 * @param variants the name in other scripts and languages; none of them has variants of its own
 */
public record CslName(
        String family,
        String given,
        String droppingParticle,
        String nonDroppingParticle,
        String suffix,
        String literal,
        Map<String, JsonValue> extra,
        List<Variant<CslName>> variants) {

    private static final String STATIC_ORDERING = "static-ordering";

    /** @throws IllegalArgumentException if the name is empty, or both personal and literal, or a variant has variants */
    public CslName {
        if (literal.isBlank() == (family.isBlank() && given.isBlank())) {
            throw new IllegalArgumentException(
                    "A name is either personal or literal: \"" + family + "\", \"" + given + "\", \"" + literal + "\"");
        }
        extra = Map.copyOf(extra);
        variants = List.copyOf(variants);
        if (variants.stream().anyMatch(variant -> !variant.value().variants.isEmpty())) {
            throw new IllegalArgumentException("A variant of a name has no variants of its own");
        }
    }

    /** A name that is known in one script only. */
    public CslName(
            String family,
            String given,
            String droppingParticle,
            String nonDroppingParticle,
            String suffix,
            String literal,
            Map<String, JsonValue> extra) {
        this(family, given, droppingParticle, nonDroppingParticle, suffix, literal, extra, List.of());
    }

    /** The same name with other variants. */
    public CslName withVariants(List<Variant<CslName>> others) {
        return new CslName(family, given, droppingParticle, nonDroppingParticle, suffix, literal, extra, others);
    }

    /** A person known by the family name only. */
    public static CslName family(String family) {
        return person(family, "");
    }

    public static CslName person(String family, String given) {
        return new CslName(family, given, "", "", "", "", Map.of());
    }

    /** A body, or a name in one piece. */
    public static CslName literal(String literal) {
        return new CslName("", "", "", "", "", literal, Map.of());
    }

    public boolean isLiteral() {
        return !literal.isEmpty();
    }

    /** A person whose family name comes first in reading too, as in Chinese: "Sheng Shih-ts'ai". */
    public static CslName familyFirst(String family, String given) {
        return new CslName(family, given, "", "", "", "", Map.of(STATIC_ORDERING, JsonValue.TRUE));
    }

    /** Whether the family name comes first in reading too. */
    public boolean isFamilyFirst() {
        return JsonValue.TRUE.equals(extra.get(STATIC_ORDERING));
    }

    /** What the name is filed under: the family name with its non-dropping particle, or the literal. */
    public String filedUnder() {
        if (isLiteral()) {
            return literal;
        }
        return joined(" ", nonDroppingParticle, family.isEmpty() ? given : family);
    }

    /** "Given particle Family, Suffix", or the literal. */
    public String inReadingOrder() {
        if (isLiteral()) {
            return literal;
        }
        if (isFamilyFirst()) {
            return joined(" ", filedUnder(), given);
        }
        return joined(", ", joined(" ", given, droppingParticle, nonDroppingParticle, family), suffix);
    }

    /** "particle Family, Given particle, Suffix", or the literal. */
    public String inFilingOrder() {
        if (isLiteral() || family.isEmpty()) {
            return inReadingOrder();
        }
        return joined(", ", filedUnder(), joined(" ", given, droppingParticle), suffix);
    }

    private static String joined(String separator, String... parts) {
        StringJoiner joiner = new StringJoiner(separator);
        for (String part : parts) {
            if (!part.isEmpty()) {
                joiner.add(part);
            }
        }
        return joiner.toString();
    }
}
