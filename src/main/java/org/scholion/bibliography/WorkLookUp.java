package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.words.LookUpWords;
import org.scholion.bibliography.words.QueryWord;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Finds the work that somebody is about to cite, while they type: by the beginnings of words in names, titles, years and
 * keys, in any script. A name that a work is filed under comes before others, these before titles; a whole word comes
 * before a beginning, the letters that were typed before other letters of the same sound.
 */
@ApplicationScoped
public class WorkLookUp {
    /** How many works are weighed against each other. */
    private static final int CANDIDATES = 60;

    private static final int MOST_WORDS = 12;

    private final LookUpRepository words;
    private final Works works;
    private final Permissions permissions;

    @Inject
    public WorkLookUp(LookUpRepository words, Works works, Permissions permissions) {
        this.words = words;
        this.works = works;
        this.permissions = permissions;
    }

    /**
     * A work that was found.
     *
     * @param key its present citation key
     * @param label "Wang 2020"
     * @param title or null where it is unknown
     * @param type CSL name
     */
    public record Match(String key, String label, String title, String type) {}

    /**
     * The works that fit best.
     *
     * @param query words as they are typed, each of which may be a beginning; blank for the first works in filing order
     * @param limit 1 to {@value Page.Request#MAXIMUM}
     * @throws Problem.InvalidInput naming {@code q} if these are more than twelve words
     */
    @Transactional
    public List<Match> find(Actor actor, UUID projectId, String query, int limit) {
        permissions.require(actor, projectId, Right.READ);
        Page.Request request = new Page.Request(null, limit);
        List<QueryWord> typed = query == null ? List.of() : QueryWord.of(query);
        if (typed.size() > MOST_WORDS) {
            throw new Problem.InvalidInput("q", "At most " + MOST_WORDS + " words are looked up at once.");
        }
        if (typed.isEmpty()) {
            return matches(works.list(actor, projectId, WorkSearch.ALL, request).items());
        }
        Map<UUID, Integer> weights = weigh(candidates(projectId, typed), typed);
        List<UUID> best = weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        // A merged work is answered by the one it went into, which may have been found itself.
        Map<UUID, Work> found = works.find(best);
        List<UUID> ordered = new ArrayList<>(best);
        ordered.sort(Comparator.comparing((UUID id) -> weights.get(id))
                .thenComparing(id -> found.get(id).sortKey()));
        return matches(
                List.copyOf(new LinkedHashSet<>(ordered.stream().map(found::get).toList())));
    }

    /** Goes through the works of the rarest word, or of the first where all are common; those first that are named so. */
    private Set<UUID> candidates(UUID projectId, List<QueryWord> typed) {
        QueryWord rarest = typed.size() == 1
                ? typed.get(0)
                : typed.stream()
                        .min(Comparator.comparing(
                                word -> words.countBeginning(projectId, word, LookUpRepository.WALKED)))
                        .orElseThrow();
        List<QueryWord> others =
                typed.stream().filter(word -> !word.equals(rarest)).toList();
        Set<UUID> found = new LinkedHashSet<>();
        for (int place = LookUpWords.FIRST; place <= LookUpWords.THIRD; place++) {
            for (boolean exact : new boolean[] {true, false}) {
                for (String reading : rarest.readings()) {
                    if (found.size() < CANDIDATES) {
                        found.addAll(words.find(projectId, place, reading, exact, others, CANDIDATES - found.size()));
                    }
                }
            }
        }
        return found;
    }

    /** The smaller, the better; in the order in which they were found. */
    private Map<UUID, Integer> weigh(Set<UUID> candidates, List<QueryWord> typed) {
        Map<UUID, List<LookUpRepository.Found>> found = new HashMap<>();
        words.findWords(candidates, typed).forEach(word -> found.computeIfAbsent(word.workId(), id -> new ArrayList<>())
                .add(word));
        Map<UUID, Integer> weights = new LinkedHashMap<>();
        for (UUID id : candidates) {
            weights.put(
                    id,
                    typed.stream()
                            .mapToInt(word -> found.getOrDefault(id, List.of()).stream()
                                    .mapToInt(kept -> weight(kept, word))
                                    .min()
                                    .orElse(0))
                            .sum());
        }
        return weights;
    }

    private static int weight(LookUpRepository.Found kept, QueryWord typed) {
        for (int n = 0; n < typed.readings().size(); n++) {
            String reading = typed.readings().get(n);
            if (kept.word().startsWith(reading)) {
                return kept.place() * 4 + (kept.word().equals(reading) ? 0 : 2) + Math.min(n, 1);
            }
        }
        return Integer.MAX_VALUE / MOST_WORDS;
    }

    private List<Match> matches(List<Work> found) {
        Map<UUID, String> keys = works.keys(found.stream().map(Work::id).toList());
        return found.stream()
                .map(work -> {
                    CslItem item = work.item();
                    return new Match(
                            keys.get(work.id()),
                            WorkLabel.of(item),
                            item.title().orElse(null),
                            item.type().cslName());
                })
                .toList();
    }
}
