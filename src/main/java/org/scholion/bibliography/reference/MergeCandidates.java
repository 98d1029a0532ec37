package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslName;

/**
 * Finds the works that a {@link WorkMatcher} kept apart and that may be one all the same. Every work is compared with
 * every other: meant for a person who looks at a bibliography, not for every intake of a document.
 */
public final class MergeCandidates {
    private MergeCandidates() {}

    /** The pairs of works that may be one, by their indices in the list. */
    public static List<MergeCandidate> among(List<WorkGroup> works) {
        List<List<Likeness>> likenesses = works.stream()
                .map(work -> work.members().stream()
                        .map(member -> Likeness.of(
                                member.reference(), member.reference().toItem()))
                        .distinct()
                        .toList())
                .toList();
        List<MergeCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            for (int j = i + 1; j < works.size(); j++) {
                List<String> reasons = reasons(likenesses.get(i), likenesses.get(j));
                if (!reasons.isEmpty()) {
                    candidates.add(new MergeCandidate(i, j, reasons));
                }
            }
        }
        return candidates;
    }

    private static List<String> reasons(List<Likeness> some, List<Likeness> others) {
        return some.stream()
                .flatMap(one -> others.stream().flatMap(other -> reasons(one, other).stream()))
                .distinct()
                .toList();
    }

    private static List<String> reasons(Likeness one, Likeness other) {
        List<String> reasons = new ArrayList<>();
        one.sharedIdentifiers(other).stream().sorted().forEach(id -> reasons.add("same " + id));
        if (one.sameTitle(other)) {
            reasons.add("same title");
        }
        if (one.sameYear(other) && one.sameAuthors(other)) {
            reasons.add("same authors and year");
        }
        aliasReason(one, other).or(() -> aliasReason(other, one)).ifPresent(reasons::add);
        undatedReason(one, other).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            reasons.addAll(Likeness.conflicts(one.particulars(), other.particulars()));
        }
        return reasons;
    }

    /** The short cite by which one reference is known is the other's authors, in any order, and year. */
    private static Optional<String> aliasReason(Likeness one, Likeness other) {
        if (one.alias() == null
                || one.alias().authors().isEmpty()
                || other.firstYear().isEmpty()
                || one.alias().year() != other.firstYear().getAsInt()
                || (one.sameYear(other) && one.sameAuthors(other))) {
            return Optional.empty();
        }
        boolean same = families(one.alias().authors()).equals(families(other.names()));
        return same
                ? Optional.of("cited as " + other.names().get(0).filedUnder() + " "
                        + one.alias().year())
                : Optional.empty();
    }

    private static List<String> families(List<CslName> names) {
        return names.stream()
                .map(name -> NameLikeness.fold(name.filedUnder()))
                .sorted()
                .collect(Collectors.toList());
    }

    /** An author in common, where one has no year and the other no title: nothing speaks against it. */
    private static Optional<String> undatedReason(Likeness one, Likeness other) {
        boolean complementary = isUndated(one, other) || isUndated(other, one);
        return complementary
                ? one.sharedAuthor(other).map(author -> author + " in both; one gives no year, the other no title")
                : Optional.empty();
    }

    private static boolean isUndated(Likeness one, Likeness other) {
        return one.firstYear().isEmpty()
                && !one.title().isEmpty()
                && other.title().isEmpty();
    }
}
