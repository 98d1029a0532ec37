package org.scholion.bibliography.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;

/** Whether names, and titles, written differently may be the same. */
final class NameLikeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameLikeness() {}

    /** Letters and digits only, small, without accents; other scripts keep their letters. */
    static String fold(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }

    /** A name folded once, to be compared often. */
    record Folded(String family, List<String> given) {
        static Folded of(CslName name) {
            String given = fold(name.given());
            return new Folded(fold(name.filedUnder()), given.isEmpty() ? List.of() : List.of(given.split(" ")));
        }

        /** Same family name, and given names of which none contradicts: "Paul", "P. G." and "Paul G." are compatible. */
        boolean mayBe(Folded other) {
            return family.equals(other.family) && givenMayBe(other);
        }

        private boolean givenMayBe(Folded other) {
            for (int i = 0; i < Math.min(given.size(), other.given.size()); i++) {
                String one = given.get(i);
                String two = other.given.get(i);
                boolean initial = one.length() == 1 || two.length() == 1;
                if (initial ? one.charAt(0) != two.charAt(0) : !one.equals(two)) {
                    return false;
                }
            }
            return true;
        }
    }

    static List<Folded> folded(List<CslName> names) {
        return names.stream().map(Folded::of).toList();
    }

    /** Whether two lists may name the same persons in the same order. */
    static boolean mayBeOne(List<Folded> some, List<Folded> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).mayBe(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two names may be one person's. */
    static boolean mayBeOne(CslName one, CslName other) {
        return Folded.of(one).mayBe(Folded.of(other));
    }
}
