package org.scholion.search.lucene;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.shared.Cut;

/** Citation keys and identifiers, which are found as a whole whatever their case and form. */
final class Codes {
    private static final int LONGEST = 400;

    private Codes() {}

    /** As it is kept. */
    static String fold(String code) {
        return Cut.to(code.strip().toLowerCase(Locale.ROOT), LONGEST);
    }

    /** What a word may mean as a key or an identifier of any scheme: a DOI as an address, an ISBN with hyphens. */
    static Set<String> meantBy(String word) {
        Set<String> meant = new LinkedHashSet<>();
        meant.add(fold(word));
        for (Scheme scheme : Scheme.values()) {
            scheme.canonical(word).map(Codes::fold).ifPresent(meant::add);
        }
        return meant;
    }
}
