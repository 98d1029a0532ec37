package org.scholion.bibliography.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.item.CslName;

/** Whether names, and titles, written differently may be the same. */
final class NameLikeness {
    private NameLikeness() {}

    /** Letters and digits only, small, without accents; other scripts keep their letters. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether two lists may name the same persons in the same order. */
    static boolean mayBeOne(List<CslName> some, List<CslName> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!mayBeOne(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Same family name, and given names of which none contradicts: "Paul", "P. G." and "Paul G." are compatible. */
    static boolean mayBeOne(CslName one, CslName other) {
        return fold(one.filedUnder()).equals(fold(other.filedUnder())) && givenMayBeOne(one.given(), other.given());
    }

    private static boolean givenMayBeOne(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return true;
        }
        String[] some = fold(one).split(" ");
        String[] others = fold(other).split(" ");
        for (int i = 0; i < Math.min(some.length, others.length); i++) {
            boolean initial = some[i].length() == 1 || others[i].length() == 1;
            if (initial ? some[i].charAt(0) != others[i].charAt(0) : !some[i].equals(others[i])) {
                return false;
            }
        }
        return true;
    }
}
