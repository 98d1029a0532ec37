package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Dependents;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.job.JobWork;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;

/**
 * Takes back what an import did: works that it added go, fields that it changed get back what they held. What somebody
 * changed or refers to meanwhile stays as it is.
 */
@ApplicationScoped
public class ImportUndoing implements JobWork {
    static final String KIND = "import-undo";

    private static final String ACT = "undo-import";
    private static final int PORTION = 1000;

    private final ImportRepository imports;
    private final Works works;
    private final WorkRecords records;
    private final Projects projects;
    private final ChangeRepository changes;
    private final Iterable<Dependents> dependents;

    @Inject
    public ImportUndoing(
            ImportRepository imports,
            Works works,
            WorkRecords records,
            Projects projects,
            ChangeRepository changes,
            @Any Instance<Dependents> dependents) {
        this(imports, works, records, projects, changes, (Iterable<Dependents>) dependents);
    }

    ImportUndoing(
            ImportRepository imports,
            Works works,
            WorkRecords records,
            Projects projects,
            ChangeRepository changes,
            Iterable<Dependents> dependents) {
        this.imports = imports;
        this.works = works;
        this.records = records;
        this.projects = projects;
        this.changes = changes;
        this.dependents = dependents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public String run(UUID importId, UUID personId, Progress progress) {
        Import brought = find(importId);
        brought.require(ImportState.KEPT);
        projects.oneAtATime(brought.projectId());
        long total = (long) brought.summary().added() + brought.summary().updated();
        int kept = 0;
        int seen = 0;
        // The last first: several records may have changed one work in turn.
        int before = Integer.MAX_VALUE;
        for (List<ImportEntry> portion = portion(importId, before);
                !portion.isEmpty();
                portion = portion(importId, before)) {
            kept += undo(personId, portion);
            seen += portion.size();
            before = portion.get(portion.size() - 1).ordinal();
            imports.letGo();
            progress.step(seen, Math.max(seen, total));
        }
        brought = find(importId);
        brought.undo(kept);
        changes.add(new Change(
                new Change.Subject(brought.projectId(), "import", importId, brought.version()),
                "undo",
                personId,
                null,
                brought.summary().json()));
        return kept == 0
                ? "Everything that the import did was taken back."
                : "What the import did was taken back, except for " + kept
                        + " works that somebody used or changed meanwhile.";
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow(() -> new Problem.NotFound("import", importId));
    }

    private List<ImportEntry> portion(UUID importId, int before) {
        return imports.findKept(importId, before, PORTION);
    }

    /** Takes back what some records did; answers how many works were left as they are. */
    private int undo(UUID personId, List<ImportEntry> entries) {
        Map<UUID, Work> present =
                works.find(entries.stream().map(ImportEntry::workId).toList());
        Set<UUID> used = used(present);
        List<Work> unwanted = new ArrayList<>();
        Map<UUID, WorkRecords.Rewriting> rewritings = new LinkedHashMap<>();
        int kept = 0;
        for (ImportEntry entry : entries) {
            Work work = present.get(entry.workId());
            CslItem given = entry.item().orElseThrow();
            if (entry.result() != null) {
                // A work that is gone since has nothing to get back.
                kept += work != null && restore(work, entry, given, rewritings) ? 1 : 0;
            } else if (!used.contains(entry.workId()) && isAsAdded(work, entry, given)) {
                unwanted.add(work);
            } else {
                kept++;
            }
        }
        records.rewrite(personId, List.copyOf(rewritings.values()), ACT);
        records.remove(personId, unwanted, ACT);
        return kept;
    }

    private Set<UUID> used(Map<UUID, Work> present) {
        Set<UUID> used = new HashSet<>();
        dependents.forEach(room -> used.addAll(room.among(present.keySet())));
        used.addAll(works.family(present.keySet()).entrySet().stream()
                .filter(member -> !member.getKey().equals(member.getValue()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet()));
        return used;
    }

    private static boolean isAsAdded(Work work, ImportEntry entry, CslItem given) {
        return work != null && work.id().equals(entry.workId()) && work.item().equals(given.withId(""));
    }

    /** Gives back what it held; answers whether some of it has changed again since, so that it was left. */
    private static boolean restore(
            Work work, ImportEntry entry, CslItem given, Map<UUID, WorkRecords.Rewriting> rewritings) {
        WorkRecords.Rewriting now =
                rewritings.getOrDefault(work.id(), new WorkRecords.Rewriting(work, work.item(), work.origins()));
        Result.Undone undone = Result.read(entry.result()).undo(now.item(), now.origins(), given);
        rewritings.put(work.id(), new WorkRecords.Rewriting(work, undone.item(), undone.origins()));
        return undone.left();
    }
}
