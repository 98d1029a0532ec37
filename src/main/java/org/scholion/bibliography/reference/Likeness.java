package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;

/** One reference's data in the form in which it is compared with another's. */
record Likeness(Particulars particulars, Set<String> identifiers) {

    /** What may contradict another reference's data; an empty field says nothing. */
    record Particulars(
            List<NameLikeness.Folded> authors,
            String title,
            OptionalInt firstYear,
            OptionalInt lastYear,
            String yearSuffix,
            String container,
            String volume,
            String issue,
            String edition) {}

    /** Family names and year of a reference that gives both: what references share that may be the same by them. */
    record AuthorsYear(List<String> families, int firstYear, OptionalInt lastYear, String suffix) {}

    static Likeness of(ParsedReference reference, CslItem item) {
        Optional<EdtfDate> issued = item.issued().flatMap(date -> date.asEdtf());
        Set<String> named = reference.identifiers().stream()
                .filter(identifier -> identifier.scheme().namesWork())
                .flatMap(identifier -> key(identifier).stream())
                .collect(Collectors.toUnmodifiableSet());
        Optional<String> callNumber = item.text("call-number").map(number -> "call-number " + number);
        Particulars particulars = new Particulars(
                NameLikeness.folded(item.authors()),
                folded(item, "title"),
                issued.map(EdtfDate::firstYear).orElse(OptionalInt.empty()),
                issued.map(EdtfDate::lastYear).orElse(OptionalInt.empty()),
                item.text("year-suffix").orElse(""),
                folded(item, "container-title"),
                folded(item, "volume"),
                folded(item, "issue"),
                folded(item, "edition"));
        Set<String> identifiers =
                Stream.concat(named.stream(), callNumber.stream()).collect(Collectors.toUnmodifiableSet());
        return new Likeness(particulars, identifiers);
    }

    private static String folded(CslItem item, String variable) {
        return NameLikeness.fold(item.text(variable).orElse(""));
    }

    private static Optional<String> key(ReadIdentifier identifier) {
        return identifier.canonical().map(canonical -> identifier.scheme() + " " + canonical);
    }

    List<NameLikeness.Folded> authors() {
        return particulars.authors();
    }

    String title() {
        return particulars.title();
    }

    OptionalInt firstYear() {
        return particulars.firstYear();
    }

    boolean namesWork() {
        return !authors().isEmpty()
                || !title().isEmpty()
                || !particulars.container().isEmpty()
                || !identifiers.isEmpty();
    }

    Optional<AuthorsYear> authorsYear() {
        if (authors().isEmpty() || firstYear().isEmpty()) {
            return Optional.empty();
        }
        List<String> families =
                authors().stream().map(NameLikeness.Folded::family).toList();
        return Optional.of(
                new AuthorsYear(families, firstYear().getAsInt(), particulars.lastYear(), particulars.yearSuffix()));
    }

    private static boolean sameYear(Particulars one, Particulars other) {
        return one.firstYear().isPresent()
                && one.firstYear().equals(other.firstYear())
                && one.lastYear().equals(other.lastYear())
                && one.yearSuffix().equals(other.yearSuffix());
    }

    boolean sameAuthors(Likeness other) {
        return !authors().isEmpty() && NameLikeness.mayBeOne(authors(), other.authors());
    }

    /** Both without authors, or with authors that may be the same. */
    boolean sameAuthorsOrNone(Likeness other) {
        return (authors().isEmpty() && other.authors().isEmpty()) || sameAuthors(other);
    }

    /** Where two contradict each other, in words; what one of them does not say contradicts nothing. */
    static List<String> conflicts(Particulars one, Particulars other) {
        List<String> found = new ArrayList<>();
        if (!one.authors().isEmpty()
                && !other.authors().isEmpty()
                && !NameLikeness.mayBeOne(one.authors(), other.authors())) {
            found.add("authors differ");
        }
        addConflict(found, "titles differ", one.title(), other.title());
        if (one.firstYear().isPresent() && other.firstYear().isPresent() && !sameYear(one, other)) {
            found.add("years differ: " + one.firstYear().getAsInt() + ", "
                    + other.firstYear().getAsInt());
        }
        addConflict(found, "periodical or book around it differs", one.container(), other.container());
        addConflict(found, "volumes differ", one.volume(), other.volume());
        addConflict(found, "issues differ", one.issue(), other.issue());
        addConflict(found, "editions differ", one.edition(), other.edition());
        return found;
    }

    private static void addConflict(List<String> found, String words, String one, String other) {
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            found.add(words);
        }
    }
}
