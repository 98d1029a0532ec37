package org.scholion.bibliography.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;
import org.scholion.bibliography.finding.FindingRepository.StoredWork;
import org.scholion.shared.ExpiringCache;

/**
 * Examines the works of projects and remembers, per version of a work, what the checks found: after a correction only
 * what was corrected is examined again. What is remembered can be computed anew at any time.
 */
@ApplicationScoped
public class FindingIndex {
    /** Works that are read one by one by id; with more, reading the whole project is cheaper. */
    private static final int FEW = 500;

    private static final int MOST_PROJECTS = 16;

    private final FindingRepository findings;
    private final Iterable<Dependents> citing;
    private final ExpiringCache<UUID, Remembered> remembered = new ExpiringCache<>(Duration.ofHours(12), MOST_PROJECTS);

    @Inject
    public FindingIndex(FindingRepository findings, @Any Instance<Dependents> citing) {
        this(findings, (Iterable<Dependents>) citing);
    }

    /** @param citing the rooms that refer to works */
    public FindingIndex(FindingRepository findings, Iterable<Dependents> citing) {
        this.findings = findings;
        this.citing = citing;
    }

    /** All findings of a project as it is now, none of them set aside. */
    @Transactional
    public FindingReport report(UUID projectId) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String stamp = today + " " + findings.stamp(projectId);
        Remembered former = remembered.find(projectId).orElse(Remembered.NOTHING);
        Map<UUID, String> keys = findings.keys(projectId);
        Set<UUID> cited = cited(projectId);
        if (former.report != null
                && former.stamp.equals(stamp)
                && former.keys.equals(keys)
                && former.cited.equals(cited)) {
            return former.report;
        }
        Map<UUID, Examined> works = former.stamp.equals(stamp) ? former.works : examined(projectId, today, former);
        FindingReport report = gathered(works, keys, cited);
        remembered.put(projectId, new Remembered(stamp, today, works, keys, cited, report));
        return report;
    }

    /** What refers to a merged work refers to the one that it went into. */
    private Set<UUID> cited(UUID projectId) {
        Map<UUID, UUID> merged = findings.merged(projectId);
        Set<UUID> cited = new HashSet<>();
        for (Dependents room : citing) {
            for (UUID id : room.cited(projectId)) {
                UUID present = id;
                while (present != null && cited.add(present)) {
                    present = merged.get(present);
                }
            }
        }
        return cited;
    }

    private Map<UUID, Examined> examined(UUID projectId, LocalDate today, Remembered former) {
        Rules rules = new Rules(today);
        Map<UUID, Examined> known = today.equals(former.day) ? former.works : Map.of();
        Map<UUID, Examined> works = new HashMap<>();
        List<UUID> changed = new ArrayList<>();
        if (!known.isEmpty()) {
            findings.versions(projectId).forEach((id, version) -> {
                Examined before = known.get(id);
                if (before != null && before.version() == version) {
                    works.put(id, before);
                } else {
                    changed.add(id);
                }
            });
        }
        boolean few = !known.isEmpty() && changed.size() <= FEW;
        for (StoredWork work : few ? findings.works(changed) : findings.works(projectId)) {
            if (!works.containsKey(work.id())) {
                works.put(work.id(), Examined.of(work, rules));
            }
        }
        return works;
    }

    private static FindingReport gathered(Map<UUID, Examined> works, Map<UUID, String> keys, Set<UUID> cited) {
        List<WorkFinding> all = new ArrayList<>();
        new AcrossWorks(works.values(), keys, cited).findings().forEach((id, found) -> {
            String sortKey = works.get(id).sortKey();
            found.forEach(each -> all.add(new WorkFinding(each.id(id), id, keys.get(id), sortKey, each, null)));
        });
        Map<UUID, String> sortKeys = new HashMap<>();
        works.forEach((id, work) -> sortKeys.put(id, work.sortKey()));
        return new FindingReport(all, sortKeys);
    }

    /** What was found when the project's works were last looked at. */
    private record Remembered(
            String stamp,
            LocalDate day,
            Map<UUID, Examined> works,
            Map<UUID, String> keys,
            Set<UUID> cited,
            FindingReport report) {
        static final Remembered NOTHING = new Remembered("", null, Map.of(), Map.of(), Set.of(), null);
    }
}
