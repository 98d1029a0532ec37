package org.scholion.bibliography.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.ExpiringCache;
import org.scholion.shared.JsonText;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Finds works that may be one, and remembers of which a person said that they are two. What was found is kept for a while
 * and found anew as soon as a work of the project has changed.
 */
@ApplicationScoped
public class Duplicates {
    private final DuplicateRepository kept;
    private final Works works;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final ExpiringCache<UUID, Found> found = new ExpiringCache<>(Duration.ofMinutes(30), 20);

    @Inject
    public Duplicates(
            DuplicateRepository kept,
            Works works,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.kept = kept;
        this.works = works;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    private record Found(String state, List<DuplicateCandidate> candidates) {}

    private record Pair(UUID first, UUID second) {
        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Works of a project that may be one, the likeliest first. */
    @Transactional
    public Page<DuplicateCandidate> list(Actor actor, UUID projectId, CandidateSearch search, String after, int limit) {
        permissions.require(actor, projectId, Right.READ);
        CandidatePlace place = CandidatePlace.parse(after);
        List<DuplicateCandidate> rows = open(projectId).stream()
                .filter(search::takes)
                .filter(place::isBefore)
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, DuplicateCandidate::cursor);
    }

    /** What a work of a project may be the same as, the likeliest first. */
    @Transactional
    public List<DuplicateCandidate> of(Actor actor, UUID projectId, String citekey, CandidateSearch search) {
        Work work = works.get(actor, projectId, citekey);
        return open(projectId).stream()
                .filter(candidate -> candidate.names(work.id()))
                .filter(search::takes)
                .toList();
    }

    /** What speaks for and against some works being one, pair by pair, in words. */
    static List<DuplicateCandidate> between(List<Work> some) {
        List<Profile> profiles =
                some.stream().map(work -> Profile.of(work.id(), work.item())).toList();
        List<DuplicateCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                Comparison.of(profiles.get(i), profiles.get(j)).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private List<DuplicateCandidate> open(UUID projectId) {
        Set<Pair> distinct = new HashSet<>();
        kept.findDistinct(projectId).values().forEach(now -> distinct.add(Pair.of(now.get(0), now.get(1))));
        return candidates(projectId).stream()
                .filter(candidate -> !distinct.contains(new Pair(candidate.first(), candidate.second())))
                .toList();
    }

    private List<DuplicateCandidate> candidates(UUID projectId) {
        String state = kept.state(projectId);
        return found.find(projectId)
                .filter(known -> known.state().equals(state))
                .orElseGet(() -> found.put(projectId, new Found(state, search(projectId))))
                .candidates();
    }

    private List<DuplicateCandidate> search(UUID projectId) {
        List<Profile> profiles = new ArrayList<>();
        kept.eachRecord(projectId, (id, csl) -> profiles.add(Profile.of(id, CslItem.fromJson(csl))));
        return DuplicateSearch.among(profiles).stream()
                .filter(candidate -> candidate.percent() >= CandidateSearch.LEAST)
                .toList();
    }

    /**
     * Remembers that two works are two. Saying it again changes nothing.
     *
     * @throws Problem.InvalidInput if both keys lead to one work
     */
    @Transactional
    public void tellApart(Actor actor, UUID projectId, String one, String other) {
        permissions.requireSight(actor, projectId, "work", one);
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        Pair pair = pair(actor, projectId, one, other);
        boolean known = kept.findDistinct(projectId).keySet().stream().anyMatch(row -> isOf(row, pair));
        if (!known) {
            kept.add(new DistinctWorks(projectId, pair.first(), pair.second(), actor.id()));
            log(actor, projectId, pair, "tell-apart", null, state(pair));
        }
    }

    /**
     * Forgets that two works were said to be two, so that they may be proposed again.
     *
     * @throws Problem.NotFound if nobody said so
     */
    @Transactional
    public void forget(Actor actor, UUID projectId, String one, String other) {
        permissions.requireSight(actor, projectId, "work", one);
        permissions.require(actor, projectId, Right.CURATE);
        Pair pair = pair(actor, projectId, one, other);
        List<DistinctWorks> rows = kept.findDistinct(projectId).entrySet().stream()
                .filter(entry -> isOf(entry.getKey(), pair)
                        || Pair.of(entry.getValue().get(0), entry.getValue().get(1))
                                .equals(pair))
                .map(Map.Entry::getKey)
                .toList();
        if (rows.isEmpty()) {
            throw new Problem.NotFound("pair of works told apart", one + ", " + other);
        }
        rows.forEach(kept::remove);
        log(actor, projectId, pair, "forget-apart", state(pair), null);
        kept.flush();
    }

    /** The pairs of which somebody said that they are two, the latest first, each with the works that its two are now. */
    @Transactional
    public Map<DistinctWorks, List<UUID>> toldApart(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.findDistinct(projectId);
    }

    private Pair pair(Actor actor, UUID projectId, String one, String other) {
        Pair pair = Pair.of(
                works.get(actor, projectId, one).id(),
                works.get(actor, projectId, other).id());
        if (pair.first().equals(pair.second())) {
            throw new Problem.InvalidInput("other", "“" + one + "” and “" + other + "” lead to one work.");
        }
        return pair;
    }

    private static boolean isOf(DistinctWorks row, Pair pair) {
        return row.firstId().equals(pair.first()) && row.secondId().equals(pair.second());
    }

    private void log(Actor actor, UUID projectId, Pair pair, String act, String before, String after) {
        changes.add(new Change(new Change.Subject(projectId, "work", pair.first(), 0), act, actor.id(), before, after));
    }

    private static String state(Pair pair) {
        return new JsonText()
                .with("first", pair.first())
                .with("second", pair.second())
                .toString();
    }
}
