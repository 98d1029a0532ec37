package org.scholion.bibliography;

import java.util.Optional;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.shared.Cut;
import org.scholion.shared.Folding;

/**
 * What works are filed and looked up by: names, year and title without case, accents and punctuation, so that both
 * databases sort it alike, byte by byte.
 */
public final class SortKey {
    /** In chars, which is how H2 measures a column. */
    private static final int LONGEST = 400;

    private SortKey() {}

    static String of(CslItem item) {
        String names = item.authors().isEmpty() ? listed(item, "editor") : listed(item, "author");
        Optional<String> issued = item.issued().map(CslDate::text);
        return Cut.to(fold(names + " " + issued.orElse("") + " " + item.title().orElse("")), LONGEST);
    }

    private static String listed(CslItem item, String role) {
        return item.names(role).stream().map(CslName::inFilingOrder).collect(Collectors.joining(" "));
    }

    /** Words as they are compared: lower case, without accents, single spaces between. */
    public static String fold(String words) {
        return Folding.fold(words);
    }
}
