package org.scholion.bibliography.bibtex;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;

/**
 * Names as BibTeX takes them apart again: "von Last, Jr, First", bodies in braces, joined by "and". biblatex is given
 * the parts by their names where that form would say something else.
 */
final class BibNameWriter {
    private final BibDialect dialect;

    BibNameWriter(BibDialect dialect) {
        this.dialect = dialect;
    }

    String of(List<CslName> names) {
        return names.stream().map(this::of).collect(Collectors.joining(" and "));
    }

    private String of(CslName name) {
        if (name.isLiteral()) {
            return name.literal().equals(BibNameReader.OTHERS)
                    ? BibNameReader.OTHERS
                    : "{" + latex(name.literal()) + "}";
        }
        if (name.family().isEmpty()) {
            return "{" + latex(name.inReadingOrder()) + "}";
        }
        String common = inOneOrder(name);
        return dialect.isClassic() || readsAs(common, name) ? common : byParts(name);
    }

    private static boolean readsAs(String latex, CslName name) {
        CslName bare = new CslName(
                name.family(),
                name.given(),
                name.droppingParticle(),
                name.nonDroppingParticle(),
                name.suffix(),
                "",
                Map.of());
        return BibNameReader.read(latex).equals(List.of(bare));
    }

    private String inOneOrder(CslName name) {
        String family = particle(name.nonDroppingParticle()) + family(name);
        String given = name.droppingParticle().isEmpty()
                ? part(name.given())
                : part(name.given() + " " + name.droppingParticle());
        StringJoiner parts = new StringJoiner(", ").add(family);
        if (!name.suffix().isEmpty()) {
            parts.add(part(name.suffix()));
        }
        if (!given.isBlank() || !name.suffix().isEmpty()) {
            parts.add(given);
        }
        return parts.toString();
    }

    /** biblatex manual, section 3.4: one prefix, which belongs to the family name or not. */
    private String byParts(CslName name) {
        StringJoiner parts = new StringJoiner(", ").add("family=" + braced(name.family()));
        if (!name.given().isEmpty()) {
            parts.add("given=" + braced(name.given()));
        }
        boolean dropping = !name.droppingParticle().isEmpty();
        String prefix = dropping ? name.droppingParticle() : name.nonDroppingParticle();
        if (!prefix.isEmpty()) {
            parts.add("prefix=" + braced(prefix)).add("useprefix=" + !dropping);
        }
        if (!name.suffix().isEmpty()) {
            parts.add("suffix=" + braced(name.suffix()));
        }
        return parts.toString();
    }

    private String braced(String words) {
        return "{" + latex(words) + "}";
    }

    private String particle(String particle) {
        return particle.isEmpty() ? "" : part(particle) + " ";
    }

    /** BibTeX would cut a family name at spaces where no comma follows, and take a small first word for a particle. */
    private String family(CslName name) {
        String family = name.family();
        boolean alone = name.given().isEmpty() && name.suffix().isEmpty() && family.indexOf(' ') >= 0;
        boolean small = Character.isLowerCase(family.codePointAt(0));
        return alone || small ? braced(family) : part(family);
    }

    private String part(String words) {
        boolean ambiguous = words.indexOf(',') >= 0 || words.indexOf('=') >= 0 || words.matches("(?i).*\\band\\b.*");
        return ambiguous ? braced(words) : latex(words);
    }

    private String latex(String words) {
        return LatexText.of(words, dialect.isAscii());
    }
}
