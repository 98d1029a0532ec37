package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.duplicate.DistinctWorks;
import org.scholion.bibliography.duplicate.DuplicateCandidate;
import org.scholion.claim.Citations;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.WorkReference;
import org.scholion.web.shared.WorkReferences;

/** Shows pairs of works, the works loaded in a fixed number of queries for the whole list. */
@ApplicationScoped
public class DuplicateViews {
    private final Works works;
    private final WorkReferences references;
    private final Citations citations;
    private final People people;

    @Inject
    public DuplicateViews(Works works, WorkReferences references, Citations citations, People people) {
        this.works = works;
        this.references = references;
        this.citations = citations;
        this.people = people;
    }

    @Transactional
    List<DuplicateView> of(Collection<DuplicateCandidate> candidates) {
        Set<UUID> ids = new HashSet<>();
        candidates.forEach(candidate -> ids.addAll(List.of(candidate.first(), candidate.second())));
        Map<UUID, Work> found = works.find(ids);
        Map<UUID, String> keys = works.keys(ids);
        Map<UUID, Long> uses = citations.countByWork(ids);
        Map<UUID, DuplicateView.SideView> sides = new HashMap<>();
        found.forEach((id, work) -> sides.put(id, side(work, keys.get(id), uses.getOrDefault(id, 0L))));
        return candidates.stream()
                .map(candidate -> new DuplicateView(
                        sides.get(candidate.first()),
                        sides.get(candidate.second()),
                        candidate.score(),
                        candidate.reasons(),
                        candidate.against()))
                .toList();
    }

    private DuplicateView.SideView side(Work work, String key, long uses) {
        WorkReference reference = references.of(work, key);
        return new DuplicateView.SideView(
                key,
                reference.label(),
                reference.formatted(),
                work.item().type().cslName(),
                work.version(),
                uses);
    }

    @Transactional
    List<DuplicateView.ToldApartView> toldApart(Map<DistinctWorks, List<UUID>> pairs) {
        Map<UUID, WorkReference> named =
                references.find(pairs.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, Actor> persons =
                people.find(pairs.keySet().stream().map(DistinctWorks::personId).collect(Collectors.toSet()));
        return pairs.entrySet().stream()
                .map(entry -> new DuplicateView.ToldApartView(
                        named.get(entry.getValue().get(0)),
                        named.get(entry.getValue().get(1)),
                        PersonView.of(entry.getKey().personId(), persons),
                        entry.getKey().decidedAt()))
                .toList();
    }
}
