package org.scholion.bibliography.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the works among many that may be one. Only works that share a trait are compared (an identifier, a title, words
 * of it, an author and a year): what it costs grows with the number of works and not with its square. Where many share a
 * trait, each is compared with its neighbours by title (the sorted neighbourhood method of Hernández and Stolfo, 1995).
 */
final class DuplicateSearch {
    /** How many works may share a trait until only neighbours are compared. */
    private static final int CROWD = 24;

    private static final int NEIGHBOURS = 8;

    private DuplicateSearch() {}

    /** The candidates, the likeliest first. */
    static List<DuplicateCandidate> among(List<Profile> works) {
        Map<String, List<Integer>> sharing = new HashMap<>();
        for (int n = 0; n < works.size(); n++) {
            int place = n;
            traits(works.get(n)).forEach(trait -> sharing.computeIfAbsent(trait, key -> new ArrayList<>(2))
                    .add(place));
        }
        Set<Long> compared = new HashSet<>();
        List<DuplicateCandidate> candidates = new ArrayList<>();
        for (List<Integer> block : sharing.values()) {
            List<Integer> ordered = block.size() > CROWD ? byTitle(block, works) : block;
            int reach = block.size() > CROWD ? NEIGHBOURS : block.size();
            for (int i = 0; i < ordered.size(); i++) {
                for (int j = i + 1; j < Math.min(ordered.size(), i + 1 + reach); j++) {
                    int one = Math.min(ordered.get(i), ordered.get(j));
                    int other = Math.max(ordered.get(i), ordered.get(j));
                    if (compared.add((long) one << 32 | other)) {
                        Comparison.of(works.get(one), works.get(other)).ifPresent(candidates::add);
                    }
                }
            }
        }
        candidates.sort(DuplicateCandidate.ORDER);
        return candidates;
    }

    private static List<Integer> byTitle(List<Integer> block, List<Profile> works) {
        return block.stream()
                .sorted(Comparator.comparing(
                                (Integer n) -> works.get(n).mainTitle().toString())
                        .thenComparing(n -> works.get(n).title().toString())
                        .thenComparing(n -> n))
                .toList();
    }

    private static Set<String> traits(Profile work) {
        Set<String> traits = new HashSet<>();
        work.identifiers().forEach(id -> traits.add("identifier " + id));
        if (!work.title().isEmpty()) {
            traits.add("title " + work.mainTitle());
            List<String> telling = Words.telling(work.mainTitle().toString());
            traits.add("first " + telling.stream().limit(2).collect(Collectors.joining(" ")));
            traits.add("longest "
                    + telling.stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .limit(2)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        Stream.of(work.shortCite())
                .filter(cite -> cite != null)
                .forEach(cite -> traits.add("cite " + cite.family().split(" ", -1)[0] + " " + cite.year()));
        for (Author author : work.authors()) {
            if (work.years() != null) {
                traits.add("year " + author.family() + " " + work.years().first());
                traits.add("cite " + author.family().split(" ", -1)[0] + " "
                        + work.years().first());
            }
            if (work.years() == null || work.title().isEmpty()) {
                traits.add("incomplete " + author.family());
            }
            if (!work.title().isEmpty()) {
                traits.add("titled " + author.family() + " "
                        + Words.telling(work.mainTitle().toString()).get(0));
            }
        }
        return traits;
    }
}
