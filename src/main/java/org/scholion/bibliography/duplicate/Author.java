package org.scholion.bibliography.duplicate;

import java.util.List;
import org.scholion.bibliography.item.CslName;

/** A name folded once, to be compared often. */
record Author(String family, List<String> given, String shown) {

    static Author of(CslName name) {
        String given = Words.fold(name.given());
        return new Author(
                Words.fold(name.filedUnder()),
                given.isEmpty() ? List.of() : List.of(given.split(" ")),
                name.inFilingOrder());
    }

    /** Same family name, and given names of which none contradicts: "Paul", "P. G." and "Paul G." are compatible. */
    boolean mayBe(Author other) {
        if (family.isEmpty() || !family.equals(other.family)) {
            return false;
        }
        for (int n = 0; n < Math.min(given.size(), other.given.size()); n++) {
            String one = given.get(n);
            String two = other.given.get(n);
            boolean initial = one.length() == 1 || two.length() == 1;
            if (initial ? one.charAt(0) != two.charAt(0) : !one.equals(two)) {
                return false;
            }
        }
        return true;
    }
}
