package org.scholion.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.project.Permissions;
import org.scholion.shared.Problem;

/** Tells how far documents are covered, for a whole page of them in a fixed number of statements. */
@ApplicationScoped
public class Coverage {
    private final CoverageRepository coverage;
    private final Permissions permissions;

    @Inject
    public Coverage(CoverageRepository coverage, Permissions permissions) {
        this.coverage = coverage;
        this.permissions = permissions;
    }

    /**
     * How far each of the documents is covered.
     *
     * @throws Problem.NotFound if the person may not see one of them
     */
    @Transactional
    public Map<UUID, CoverageRow> of(Actor actor, Collection<Document> documents) {
        Map<UUID, Instant> described = new HashMap<>();
        for (Document document : documents) {
            permissions.requireSight(actor, document.projectId(), "document", document.slug());
            described.put(document.id(), document.updatedAt());
        }
        Map<UUID, Long> blocks = coverage.countBlocks(described.keySet());
        Map<UUID, Instant> activity = coverage.findLastActivity(described.keySet());
        Map<UUID, Set<Integer>> approved = new HashMap<>();
        Map<UUID, Set<Integer>> proposed = new HashMap<>();
        for (CoverageRepository.Touched touched : coverage.findTouched(described.keySet())) {
            (touched.approved() ? approved : proposed)
                    .computeIfAbsent(touched.documentId(), id -> new HashSet<>())
                    .add(touched.blockOrdinal());
        }
        Map<UUID, CoverageRow> rows = new HashMap<>();
        described.forEach((id, updatedAt) -> {
            Set<Integer> done = approved.getOrDefault(id, Set.of());
            Set<Integer> waiting = new HashSet<>(proposed.getOrDefault(id, Set.of()));
            waiting.removeAll(done);
            int all = blocks.getOrDefault(id, 0L).intValue();
            Instant seen = activity.getOrDefault(id, updatedAt);
            rows.put(
                    id,
                    new CoverageRow(
                            all,
                            done.size(),
                            waiting.size(),
                            all - done.size() - waiting.size(),
                            seen.isAfter(updatedAt) ? seen : updatedAt));
        });
        return rows;
    }
}
