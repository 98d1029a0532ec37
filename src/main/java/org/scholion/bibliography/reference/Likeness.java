package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** One reference's data in the form in which it is compared with another's. */
record Likeness(
        List<CslName> names,
        List<NameLikeness.Folded> authors,
        String title,
        OptionalInt firstYear,
        OptionalInt lastYear,
        String yearSuffix,
        String container,
        String volume,
        String issue,
        String edition,
        Set<String> identifiers,
        ParsedReference.ShortCite alias) {

    static Likeness of(ParsedReference reference) {
        CslItem item = reference.toItem();
        Optional<EdtfDate> issued = item.issued().flatMap(date -> date.asEdtf());
        Set<String> identifiers = reference.identifiers().stream()
                .filter(identifier -> identifier.scheme().namesWork())
                .flatMap(identifier -> key(identifier).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Likeness(
                item.authors(),
                NameLikeness.folded(item.authors()),
                NameLikeness.fold(item.title().orElse("")),
                issued.map(EdtfDate::firstYear).orElse(OptionalInt.empty()),
                issued.map(EdtfDate::lastYear).orElse(OptionalInt.empty()),
                item.text("year-suffix").orElse(""),
                NameLikeness.fold(item.text("container-title").orElse("")),
                NameLikeness.fold(item.text("volume").orElse("")),
                NameLikeness.fold(item.text("issue").orElse("")),
                NameLikeness.fold(item.text("edition").orElse("")),
                identifiers,
                reference.shortCite());
    }

    private static Optional<String> key(ReadIdentifier identifier) {
        return identifier.canonical().map(canonical -> identifier.scheme() + " " + canonical);
    }

    boolean namesWork() {
        return !authors.isEmpty() || !title.isEmpty() || !container.isEmpty() || !identifiers.isEmpty();
    }

    Set<String> sharedIdentifiers(Likeness other) {
        Set<String> shared = new HashSet<>(identifiers);
        shared.retainAll(other.identifiers);
        return shared;
    }

    boolean sameYear(Likeness other) {
        return firstYear.isPresent()
                && firstYear.equals(other.firstYear)
                && lastYear.equals(other.lastYear)
                && yearSuffix.equals(other.yearSuffix);
    }

    boolean sameAuthors(Likeness other) {
        return !authors.isEmpty() && NameLikeness.mayBeOne(authors, other.authors);
    }

    /** Both without authors, or with authors that may be the same. */
    boolean sameAuthorsOrNone(Likeness other) {
        return (authors.isEmpty() && other.authors.isEmpty()) || sameAuthors(other);
    }

    boolean sameTitle(Likeness other) {
        return !title.isEmpty() && title.equals(other.title);
    }

    /** Where the two contradict each other, in words; what one of them does not say contradicts nothing. */
    List<String> conflicts(Likeness other) {
        List<String> found = new ArrayList<>();
        if (!authors.isEmpty() && !other.authors.isEmpty() && !NameLikeness.mayBeOne(authors, other.authors)) {
            found.add("authors differ");
        }
        if (!title.isEmpty() && !other.title.isEmpty() && !title.equals(other.title)) {
            found.add("titles differ");
        }
        if (firstYear.isPresent() && other.firstYear.isPresent() && !sameYear(other)) {
            found.add("years differ: " + firstYear.getAsInt() + ", " + other.firstYear.getAsInt());
        }
        addConflict(found, "periodical or book around it differs", container, other.container);
        addConflict(found, "volumes differ", volume, other.volume);
        addConflict(found, "issues differ", issue, other.issue);
        addConflict(found, "editions differ", edition, other.edition);
        return found;
    }

    private static void addConflict(List<String> found, String words, String one, String other) {
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            found.add(words);
        }
    }

    /** An author in both lists, by family name and given names that do not contradict. */
    Optional<String> sharedAuthor(Likeness other) {
        for (int i = 0; i < authors.size(); i++) {
            if (other.authors.stream().anyMatch(authors.get(i)::mayBe)) {
                return Optional.of(names.get(i).inFilingOrder());
            }
        }
        return Optional.empty();
    }
}
