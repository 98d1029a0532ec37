package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.SetAside;
import org.scholion.bibliography.finding.WorkFinding;

/** Shows findings with works and people, each loaded in one query for the whole list. */
@ApplicationScoped
public class FindingViews {
    private final FindingFixes fixes;
    private final People people;

    @Inject
    public FindingViews(FindingFixes fixes, People people) {
        this.fixes = fixes;
        this.people = people;
    }

    @Transactional
    List<FindingView> of(List<WorkFinding> some) {
        Map<UUID, Actor> persons = people.find(some.stream()
                .map(WorkFinding::setAside)
                .filter(Objects::nonNull)
                .map(SetAside::personId)
                .collect(Collectors.toSet()));
        return fixes.show(some).stream()
                .map(shown -> FindingView.of(shown, persons))
                .toList();
    }
}
