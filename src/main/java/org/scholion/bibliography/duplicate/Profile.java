package org.scholion.bibliography.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.bibliography.WorkIdentifiers;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;

/**
 * A work in the form in which it is compared with others. Texts are folded; an empty one says nothing.
 *
 * @param title the whole title
 * @param mainTitle the title without its subtitle
 * @param numbers the numbers in the title, in order: parts of a work differ in these
 * @param authors its authors, or else its editors
 * @param years null where unknown
 * @param shortCite author and year, where the title is a short cite of another work
 * @param identifiers valid ones that name a work, with their scheme
 */
record Profile(
        UUID id,
        CslType type,
        Wording title,
        Wording mainTitle,
        List<String> numbers,
        List<Author> authors,
        Years years,
        ShortCite shortCite,
        Set<String> identifiers,
        Details details) {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:\\d{1,4}|[ivx]{2,6})\\b");
    private static final Pattern SHORT_CITE =
            Pattern.compile("([\\p{L}\\p{M}'’ .&-]{2,60}?),? \\(?(1[5-9]\\d\\d|20\\d\\d)\\)?[,:]?(?: .{0,20})?");
    private static final Set<CslType> PARTS_OF_BOOKS = Set.of(
            CslType.CHAPTER,
            CslType.ENTRY,
            CslType.ENTRY_DICTIONARY,
            CslType.ENTRY_ENCYCLOPEDIA,
            CslType.PAPER_CONFERENCE);

    /** What tells parts and editions of one work apart. */
    record Details(
            Wording container,
            String volume,
            String issue,
            String edition,
            String part,
            String chapter,
            String page,
            String publisher) {}

    /** The words and year of a short cite. */
    record ShortCite(String family, int year) {}

    static Profile of(UUID id, CslItem item) {
        String raw = item.title().orElse("");
        String title = raw.isEmpty() ? "" : Words.fold(raw);
        List<CslName> makers = item.authors().isEmpty() ? item.names("editor") : item.authors();
        return new Profile(
                id,
                item.type(),
                Wording.of(title),
                raw.isEmpty() ? Wording.NONE : Wording.of(Words.main(raw)),
                NUMBER.matcher(title).results().map(found -> found.group()).toList(),
                makers.stream().map(Author::of).toList(),
                Years.of(item).orElse(null),
                shortCite(raw).orElse(null),
                WorkIdentifiers.of(item).stream()
                        .filter(read -> read.scheme().namesWork())
                        .flatMap(read -> read.canonical().stream().map(canonical -> read.scheme() + " " + canonical))
                        .collect(Collectors.toUnmodifiableSet()),
                new Details(
                        item.text("container-title")
                                .map(Words::main)
                                .map(Wording::of)
                                .orElse(Wording.NONE),
                        folded(item, "volume"),
                        folded(item, "issue"),
                        folded(item, "edition"),
                        (folded(item, "part-number") + " " + folded(item, "part-title")).strip(),
                        folded(item, "chapter-number"),
                        folded(item, "page"),
                        folded(item, "publisher")));
    }

    private static String folded(CslItem item, String variable) {
        return item.text(variable).map(Words::fold).orElse("");
    }

    private static Optional<ShortCite> shortCite(String title) {
        Matcher cite = SHORT_CITE.matcher(title);
        return cite.matches()
                ? Optional.of(new ShortCite(Words.fold(cite.group(1)), Integer.parseInt(cite.group(2))))
                : Optional.empty();
    }

    boolean isPartOfBook() {
        return PARTS_OF_BOOKS.contains(type) && !details.container().isEmpty();
    }

    /** Whether both name as many persons, who may be the same, in whatever order. */
    boolean sameAuthors(Profile other) {
        if (authors.isEmpty() || authors.size() != other.authors.size()) {
            return false;
        }
        List<Author> left = new ArrayList<>(other.authors);
        for (Author author : authors) {
            Optional<Author> same = left.stream().filter(author::mayBe).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            left.remove(same.get());
        }
        return true;
    }

    /** An author of both. */
    Optional<Author> sharedAuthor(Profile other) {
        return authors.stream()
                .filter(one -> other.authors.stream().anyMatch(one::mayBe))
                .findFirst();
    }

    /** Whether its title is a short cite of the other. */
    boolean cites(Profile other) {
        return shortCite != null
                && other.years != null
                && other.years.first() == shortCite.year()
                && !other.authors.isEmpty()
                && shortCite.family().startsWith(other.authors.get(0).family());
    }
}
