package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;

/**
 * Decides which references cite the same work. References share a work only by an equal identifier without conflicting
 * data, by equal authors and title, or by equal authors and year with at most one distinct title among them; whatever
 * else looks alike is a candidate for a person to decide. Pure, and stable under the order of later references.
 */
public final class WorkMatcher {

    /** Sorts references into works. */
    public Matching match(List<CitedReference> references) {
        List<CitedReference> placed = new ArrayList<>();
        List<CitedReference> unplaced = new ArrayList<>();
        List<Likeness> likenesses = new ArrayList<>();
        for (CitedReference cited : references) {
            Likeness likeness = Likeness.of(cited.reference());
            if (likeness.namesWork()) {
                placed.add(cited);
                likenesses.add(likeness);
            } else {
                unplaced.add(cited);
            }
        }
        Sets sets = new Sets(likenesses);
        joinByIdentifier(sets);
        joinByAuthorsAndTitle(sets);
        joinByAuthorsAndYear(sets);
        List<List<Integer>> groups = sets.groups();
        List<WorkGroup> works = groups.stream()
                .map(group -> union(group.stream().map(placed::get).toList()))
                .toList();
        return new Matching(works, candidates(groups, likenesses), unplaced);
    }

    private static void joinByIdentifier(Sets sets) {
        sets.joinPairs((one, other) -> !one.sharedIdentifiers(other).isEmpty());
    }

    private static void joinByAuthorsAndTitle(Sets sets) {
        sets.joinPairs((one, other) -> one.sameTitle(other) && one.sameAuthorsOrNone(other));
    }

    /** Authors and year decide only where all who share them leave no choice between titles or persons. */
    private static void joinByAuthorsAndYear(Sets sets) {
        List<Likeness> all = sets.likenesses();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean alike = all.get(i).sameYear(all.get(j)) && all.get(i).sameAuthors(all.get(j));
                if (alike && leavesNoChoice(all, all.get(i), all.get(j))) {
                    sets.joinUnlessConflicting(i, j);
                }
            }
        }
    }

    private static boolean leavesNoChoice(List<Likeness> all, Likeness one, Likeness other) {
        List<Likeness> alike = all.stream()
                .filter(third -> third.sameYear(one) && (third.sameAuthors(one) || third.sameAuthors(other)))
                .toList();
        long titles = alike.stream()
                .map(Likeness::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .count();
        Set<List<NameLikeness.Folded>> spellings =
                alike.stream().map(Likeness::authors).collect(Collectors.toSet());
        return titles <= 1
                && spellings.stream().allMatch(a -> spellings.stream().allMatch(b -> NameLikeness.mayBeOne(a, b)));
    }

    private static WorkGroup union(List<CitedReference> members) {
        Map<String, CitedReference> best = new TreeMap<>();
        for (CitedReference member : members) {
            for (String variable : member.reference().toItem().variables()) {
                best.merge(variable, member, (held, next) -> fuller(variable, held, next));
            }
        }
        CslItem.Builder item = CslItem.builder(type(members));
        Map<String, WorkGroup.Origin> origins = new LinkedHashMap<>();
        best.forEach((variable, member) -> {
            CslItem from = member.reference().toItem();
            switch (CslVariables.kindOf(variable)) {
                case TEXT -> item.text(variable, from.text(variable).orElseThrow());
                case NAMES -> item.names(variable, from.names(variable));
                case DATE -> item.date(variable, from.date(variable).orElseThrow());
            }
            ParsedField field = member.reference().fields().get(variable);
            origins.put(variable, new WorkGroup.Origin(member.source(), field.range(), field.rule()));
        });
        return new WorkGroup(members, item.build(), origins);
    }

    private static CitedReference fuller(String variable, CitedReference held, CitedReference next) {
        boolean more = weight(variable, next) > weight(variable, held);
        return more ? next : held;
    }

    /** How much a reference says in a variable: given names, parts of a date; all texts weigh the same. */
    private static int weight(String variable, CitedReference cited) {
        CslItem item = cited.reference().toItem();
        return switch (CslVariables.kindOf(variable)) {
            case TEXT -> 0;
            case DATE -> item.date(variable).orElseThrow().text().length();
            case NAMES ->
                item.names(variable).stream()
                        .map(CslName::given)
                        .mapToInt(String::length)
                        .sum();
        };
    }

    /** The type of the member that says most; "book" is only what remains where nothing tells. */
    private static CslType type(List<CitedReference> members) {
        return members.stream()
                .max(Comparator.comparingInt(
                        cited -> cited.reference().toItem().variables().size()))
                .map(cited -> cited.reference().type())
                .orElse(CslType.BOOK);
    }

    private static List<MergeCandidate> candidates(List<List<Integer>> groups, List<Likeness> likenesses) {
        List<MergeCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                List<String> reasons = reasons(groups.get(i), groups.get(j), likenesses);
                if (!reasons.isEmpty()) {
                    candidates.add(new MergeCandidate(i, j, reasons));
                }
            }
        }
        return candidates;
    }

    private static List<String> reasons(List<Integer> some, List<Integer> others, List<Likeness> likenesses) {
        return some.stream()
                .flatMap(a -> others.stream()
                        .map(b -> reasons(likenesses.get(a), likenesses.get(b)))
                        .flatMap(List::stream))
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
            reasons.addAll(one.conflicts(other));
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
