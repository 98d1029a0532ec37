package org.scholion.bibliography;

import java.util.Set;
import java.util.function.Function;
import org.scholion.bibliography.item.CslItem;

/** PLACEHOLDER until the key rules of the reference parser arrive. */
final class CitationKey {
    private CitationKey() {}

    static String free(CslItem item, Function<String, Set<String>> taken) {
        return item.title().orElse("x") + taken.apply("x").size();
    }
}
