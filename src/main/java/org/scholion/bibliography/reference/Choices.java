package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scholion.bibliography.reference.Likeness.AuthorsYear;
import org.scholion.bibliography.reference.NameLikeness.Folded;

/**
 * Whether authors and year are enough to tell a work: only where all the references that share them leave no choice
 * between titles or persons.
 */
final class Choices {
    /** The titles that each spelling of the authors stands with; a reference without a title adds none. */
    private final Map<AuthorsYear, Map<List<Folded>, Set<String>>> titles = new HashMap<>();

    private final Map<Spellings, Boolean> answers = new HashMap<>();

    private record Spellings(AuthorsYear shared, List<Folded> one, List<Folded> other) {}

    Choices(List<Likeness> all) {
        for (Likeness likeness : all) {
            likeness.authorsYear().ifPresent(shared -> {
                Set<String> known = titles.computeIfAbsent(shared, k -> new HashMap<>())
                        .computeIfAbsent(likeness.authors(), k -> new HashSet<>());
                if (!likeness.title().isEmpty()) {
                    known.add(likeness.title());
                }
            });
        }
    }

    /** Whether two references that share authors and year can only mean one work. */
    boolean leaveNone(Likeness one, Likeness other) {
        return one.authorsYear()
                .map(shared ->
                        answers.computeIfAbsent(new Spellings(shared, one.authors(), other.authors()), this::leaveNone))
                .orElse(false);
    }

    private boolean leaveNone(Spellings asked) {
        Map<List<Folded>, Set<String>> sharing = titles.get(asked.shared());
        boolean equal = asked.one().equals(asked.other());
        List<List<Folded>> alike = new ArrayList<>();
        for (List<Folded> third : sharing.keySet()) {
            if (NameLikeness.mayBeOne(third, asked.one()) || (!equal && NameLikeness.mayBeOne(third, asked.other()))) {
                alike.add(third);
            }
        }
        boolean oneTitle = alike.stream()
                        .map(sharing::get)
                        .flatMap(Set::stream)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
        return oneTitle && alike.stream().allMatch(a -> alike.stream().allMatch(b -> NameLikeness.mayBeOne(a, b)));
    }
}
