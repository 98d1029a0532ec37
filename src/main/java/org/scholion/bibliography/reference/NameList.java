package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;

/**
 * A list of contributors as a reference writes it.
 *
 * @param names in the reference's order, each person once
 * @param twice the names that stood in the list a second time
 * @param cutShort whether the list ends in "et al."
 */
record NameList(List<CslName> names, List<String> twice, boolean cutShort) {
    private static final Pattern ET_AL = Pattern.compile(",?\\s*(?:et al\\.?|and others)\\s*$");
    private static final Pattern AND = Pattern.compile(",?\\s+(?:and|&|et|und|и)\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s;,]+|[\\s;,]+$");
    private static final Pattern HAN_LIST = Pattern.compile("[\\p{IsHan}·、,,]+");
    private static final Pattern CYRILLIC_SURNAMES =
            Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}-]+(?:, \\p{IsCyrillic}[\\p{IsCyrillic}-]+)++");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,5}");
    private static final int LONGEST = 25;

    /** Surnames without given names, as before the year of a short cite: "Brown & Pickowicz", "Smith et al.". */
    static Optional<NameList> ofSurnames(String words) {
        String list = trimmed(ET_AL.matcher(words).replaceFirst(""));
        boolean cutShort = ET_AL.matcher(words).find();
        if (PersonName.isBody(list)) {
            return Optional.of(new NameList(List.of(CslName.literal(list)), List.of(), cutShort));
        }
        String[] halves = AND.split(list, -1);
        if (halves.length == 1 && CYRILLIC_SURNAMES.matcher(list).matches()) {
            halves = list.split(",\\s*", -1);
        }
        if (halves.length == 1 && list.indexOf(',') >= 0) {
            return of(words);
        }
        List<String> surnames = new ArrayList<>();
        for (String half : halves) {
            surnames.addAll(List.of(half.split(",\\s*", -1)));
        }
        return collect(surnames.stream().map(PersonName::surname).toList(), cutShort);
    }

    /** Names of any form: "Wang, David D.; Wang, Dewei", "Jeremy Brown; Paul Pickowicz", "A. Whiting and B. Sheng". */
    static Optional<NameList> of(String words) {
        String list = trimmed(ET_AL.matcher(words).replaceFirst(""));
        boolean cutShort = ET_AL.matcher(words).find();
        return collect(pieces(list).stream().map(PersonName::read).toList(), cutShort);
    }

    private static String trimmed(String list) {
        return EDGES.matcher(list).replaceAll("");
    }

    private static List<String> pieces(String list) {
        List<String> pieces = new ArrayList<>();
        if (list.indexOf(';') >= 0) {
            for (String piece : list.split("\\s*;\\s*(?:and |& )?", -1)) {
                pieces.addAll(PersonName.isBody(piece) ? List.of(piece) : List.of(AND.split(piece, -1)));
            }
            return pieces;
        }
        if (PersonName.isBody(list)) {
            return List.of(list);
        }
        if (HAN_LIST.matcher(list).matches()) {
            return List.of(list.split("[、,,]", -1));
        }
        List<String> inverted = inverted(list.split(",\\s+(?:(?:and|&)\\s+)?|\\s+&\\s+", -1));
        if (!inverted.isEmpty()) {
            return inverted;
        }
        String[] halves = AND.split(list, -1);
        for (String half : halves) {
            String[] parts = half.split(",\\s+", -1);
            // "Family, Given" stays whole; "Given Family, Given Family" is a list.
            boolean whole = (parts.length == 2 && PersonName.isInverted(parts[0], parts[1]))
                    || (parts.length == 3 && PersonName.isSuffix(parts[2]));
            pieces.addAll(whole ? List.of(half) : List.of(parts));
        }
        return pieces;
    }

    /** "Brandt, K. A., Ito, K., & Okafor, N.": each family name with the initials after it; none where it is no such list. */
    private static List<String> inverted(String[] parts) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n + 1 < parts.length; n += 2) {
            if (!INITIALS.matcher(parts[n + 1]).matches()
                    || INITIALS.matcher(parts[n]).matches()) {
                return List.of();
            }
            names.add(parts[n] + ", " + parts[n + 1]);
        }
        return parts.length % 2 == 0 && parts.length > 2 ? names : List.of();
    }

    private static Optional<NameList> collect(List<Optional<CslName>> read, boolean cutShort) {
        if (read.isEmpty() || read.size() > LONGEST || read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<CslName> names = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (CslName name : read.stream().flatMap(Optional::stream).toList()) {
            int same = indexOfSame(names, name);
            if (same < 0) {
                names.add(name);
            } else {
                twice.add(name.inFilingOrder());
                if (name.given().length() > names.get(same).given().length()) {
                    names.set(same, name);
                }
            }
        }
        return Optional.of(new NameList(List.copyOf(names), List.copyOf(twice), cutShort));
    }

    private static int indexOfSame(List<CslName> names, CslName name) {
        for (int i = 0; i < names.size(); i++) {
            boolean bothGiven = !names.get(i).given().isEmpty() && !name.given().isEmpty();
            if (names.get(i).equals(name) || (bothGiven && NameLikeness.mayBeOne(names.get(i), name))) {
                return i;
            }
        }
        return -1;
    }

    String display() {
        return names.stream().map(CslName::inFilingOrder).collect(Collectors.joining("; "));
    }
}
