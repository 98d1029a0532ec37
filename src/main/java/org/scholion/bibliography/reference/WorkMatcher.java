package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;

/**
 * Decides which references cite the same work. References share a work only by an equal identifier without conflicting
 * data, by equal authors and title, or by equal authors and year with at most one distinct title among them; whatever
 * else looks alike is for a person to decide. Pure, and stable under the order of
 * later references. What it costs grows with the number of references that differ in more than their locators.
 */
public final class WorkMatcher {

    /** A reference that names a work, and its place among those that do. */
    private record Placed(int ordinal, CitedReference cited, CslItem item, Likeness likeness) {}

    /** Sorts references into works. */
    public Matching match(List<CitedReference> references) {
        List<Placed> placed = new ArrayList<>();
        List<CitedReference> unplaced = new ArrayList<>();
        for (CitedReference cited : references) {
            CslItem item = cited.reference().toItem();
            Likeness likeness = Likeness.of(cited.reference(), item);
            if (likeness.namesWork() && !sendsBack(cited.reference())) {
                placed.add(new Placed(placed.size(), cited, item, likeness));
            } else {
                unplaced.add(cited);
            }
        }
        Choices choices = new Choices(placed.stream().map(Placed::likeness).toList());
        List<List<Placed>> equals = equals(placed, choices);
        Sets sets = new Sets(equals.stream().map(some -> some.get(0).likeness()).toList());
        sets.join(Likeness::identifiers, (one, other) -> true);
        sets.join(WorkMatcher::titleKey, Likeness::sameAuthorsOrNone);
        // Where a reference by itself has a choice, it has one beside every other.
        sets.join(
                likeness -> choices.leaveNone(likeness, likeness)
                        ? likeness.authorsYear().stream().toList()
                        : List.of(),
                (one, other) -> one.sameAuthors(other) && choices.leaveNone(one, other));
        List<WorkGroup> works = sets.groups().stream()
                .map(group -> union(members(group, equals)))
                .toList();
        return new Matching(works, unplaced);
    }

    /** "Forbes, op. cit." names an author and means a work that another reference names; "idem" names a new one. */
    private static boolean sendsBack(ParsedReference reference) {
        return reference
                .backReference()
                .filter(back -> back != BackReference.IDEM || !reference.namesTitle())
                .isPresent();
    }

    private static List<String> titleKey(Likeness likeness) {
        return likeness.title().isEmpty() ? List.of() : List.of(likeness.title());
    }

    /**
     * References that differ in nothing that is compared, such as the short cites of one book at many pages, are one
     * from the beginning, wherever they would be joined in the end.
     */
    private static List<List<Placed>> equals(List<Placed> placed, Choices choices) {
        Map<Object, List<Placed>> equals = new LinkedHashMap<>();
        Map<Likeness, Boolean> together = new HashMap<>();
        for (Placed one : placed) {
            boolean joined = together.computeIfAbsent(
                    one.likeness(),
                    likeness -> !likeness.identifiers().isEmpty()
                            || !likeness.title().isEmpty()
                            || choices.leaveNone(likeness, likeness));
            equals.computeIfAbsent(joined ? one.likeness() : one, key -> new ArrayList<>())
                    .add(one);
        }
        return List.copyOf(equals.values());
    }

    private static List<Placed> members(List<Integer> group, List<List<Placed>> equals) {
        return group.stream()
                .flatMap(index -> equals.get(index).stream())
                .sorted(Comparator.comparingInt(Placed::ordinal))
                .toList();
    }

    private static WorkGroup union(List<Placed> members) {
        Map<String, Placed> best = new TreeMap<>();
        for (Placed member : members) {
            for (String variable : member.item().variables()) {
                best.merge(variable, member, (held, next) -> fuller(variable, held, next));
            }
        }
        CslItem.Builder item = CslItem.builder(type(members));
        Map<String, WorkGroup.Origin> origins = new LinkedHashMap<>();
        best.forEach((variable, member) -> {
            CslItem from = member.item();
            switch (CslVariables.kindOf(variable)) {
                case TEXT -> item.text(variable, from.text(variable).orElseThrow());
                case NAMES -> item.names(variable, from.names(variable));
                case DATE -> item.date(variable, from.date(variable).orElseThrow());
            }
            ParsedField field = member.cited().reference().fields().get(variable);
            origins.put(variable, new WorkGroup.Origin(member.cited().source(), field.range(), field.rule()));
        });
        return new WorkGroup(members.stream().map(Placed::cited).toList(), item.build(), origins);
    }

    private static Placed fuller(String variable, Placed held, Placed next) {
        return weight(variable, next.item()) > weight(variable, held.item()) ? next : held;
    }

    /** How much a reference says in a variable: given names, parts of a date; all texts weigh the same. */
    private static int weight(String variable, CslItem item) {
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
    private static CslType type(List<Placed> members) {
        return members.stream()
                .max(Comparator.comparingInt(member -> member.item().variables().size()))
                .map(member -> member.cited().reference().type())
                .orElse(CslType.BOOK);
    }
}
