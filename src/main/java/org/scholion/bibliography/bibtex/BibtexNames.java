package org.scholion.bibliography.bibtex;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;

/** Names as BibTeX takes them apart again: "von Last, Jr, First", bodies in braces, joined by "and". */
final class BibtexNames {
    private BibtexNames() {}

    static String of(List<CslName> names) {
        return names.stream().map(BibtexNames::of).collect(Collectors.joining(" and "));
    }

    private static String of(CslName name) {
        if (name.isLiteral()) {
            return "{" + LatexText.of(name.literal()) + "}";
        }
        if (name.family().isEmpty()) {
            return "{" + LatexText.of(name.inReadingOrder()) + "}";
        }
        String family = particle(name.nonDroppingParticle()) + family(name);
        String given = name.droppingParticle().isEmpty()
                ? part(name.given())
                : part(name.given() + " " + name.droppingParticle());
        StringJoiner parts = new StringJoiner(", ").add(family);
        if (!name.suffix().isEmpty()) {
            parts.add(part(name.suffix()));
        }
        if (!given.isBlank()) {
            parts.add(given);
        }
        return parts.toString();
    }

    private static String particle(String particle) {
        return particle.isEmpty() ? "" : part(particle) + " ";
    }

    /** BibTeX would cut a family name at spaces where no comma follows, and take a small first word for a particle. */
    private static String family(CslName name) {
        String family = name.family();
        boolean alone = name.given().isEmpty() && name.suffix().isEmpty() && family.indexOf(' ') >= 0;
        boolean small = Character.isLowerCase(family.codePointAt(0));
        return alone || small ? "{" + LatexText.of(family) + "}" : part(family);
    }

    private static String part(String words) {
        String latex = LatexText.of(words);
        boolean ambiguous = words.indexOf(',') >= 0 || words.matches("(?i).*\\band\\b.*");
        return ambiguous ? "{" + latex + "}" : latex;
    }
}
