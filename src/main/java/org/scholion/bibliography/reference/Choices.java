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
    private final Map<AuthorsYear, Sharing> sharing = new HashMap<>();
    private final Map<Spellings, Boolean> answers = new HashMap<>();

    private record Spellings(AuthorsYear shared, List<Folded> one, List<Folded> other) {}

    /** What references that share authors and year write. */
    private static final class Sharing {
        /** The titles that each spelling of the authors stands with; a reference without a title adds none. */
        private final Map<List<Folded>, Set<String>> titles = new HashMap<>();
        /** The spellings by the first author's first given name, which is empty where there is none. */
        private final Map<String, List<List<Folded>>> byGiven = new HashMap<>();

        void add(Likeness likeness) {
            Set<String> known = titles.get(likeness.authors());
            if (known == null) {
                known = new HashSet<>();
                titles.put(likeness.authors(), known);
                byGiven.computeIfAbsent(given(likeness.authors()), k -> new ArrayList<>())
                        .add(likeness.authors());
            }
            if (!likeness.title().isEmpty()) {
                known.add(likeness.title());
            }
        }

        private static String given(List<Folded> spelling) {
            List<String> given = spelling.get(0).given();
            return given.isEmpty() ? "" : given.get(0);
        }

        /** The spellings that may be of the same persons. */
        List<List<Folded>> alike(List<Folded> spelling) {
            String given = given(spelling);
            List<List<Folded>> alike = new ArrayList<>();
            if (given.length() > 1) {
                for (String mayBe : List.of(given, given.substring(0, 1), "")) {
                    addAlike(byGiven.getOrDefault(mayBe, List.of()), spelling, alike);
                }
            } else {
                byGiven.values().forEach(some -> addAlike(some, spelling, alike));
            }
            return alike;
        }

        private static void addAlike(List<List<Folded>> some, List<Folded> spelling, List<List<Folded>> alike) {
            for (List<Folded> one : some) {
                if (NameLikeness.mayBeOne(one, spelling)) {
                    alike.add(one);
                }
            }
        }
    }

    Choices(List<Likeness> all) {
        for (Likeness likeness : all) {
            likeness.authorsYear().ifPresent(shared -> sharing.computeIfAbsent(shared, k -> new Sharing())
                    .add(likeness));
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
        Sharing shared = sharing.get(asked.shared());
        Set<List<Folded>> alike = new HashSet<>(shared.alike(asked.one()));
        if (!asked.one().equals(asked.other())) {
            alike.addAll(shared.alike(asked.other()));
        }
        boolean oneTitle = alike.stream()
                        .map(shared.titles::get)
                        .flatMap(Set::stream)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
        return oneTitle && alike.stream().allMatch(a -> alike.stream().allMatch(b -> NameLikeness.mayBeOne(a, b)));
    }
}
