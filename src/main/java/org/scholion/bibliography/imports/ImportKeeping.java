package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.item.CslItem;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.job.JobWork;
import org.scholion.job.Jobs;
import org.scholion.project.Projects;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/** Brings the chosen records of an import into the bibliography, all of them in one transaction. */
@ApplicationScoped
public class ImportKeeping implements JobWork {
    static final String KIND = "import-keep";
    static final String ACT = "import";

    private static final int PORTION = 1000;

    /** Works of imports with more records are found by their words a few seconds after they are there. */
    static final int AT_ONCE = 1000;

    private final ImportRepository imports;
    private final Jobs jobs;
    private final Works works;
    private final WorkRecords records;
    private final Projects projects;
    private final ChangeRepository changes;
    private final FileFormats formats;
    private final WrittenForms writtenForms;

    @Inject
    public ImportKeeping(
            ImportRepository imports,
            Jobs jobs,
            Works works,
            WorkRecords records,
            Projects projects,
            ChangeRepository changes,
            FileFormats formats,
            WrittenForms writtenForms) {
        this.imports = imports;
        this.jobs = jobs;
        this.works = works;
        this.records = records;
        this.projects = projects;
        this.changes = changes;
        this.formats = formats;
        this.writtenForms = writtenForms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public String run(UUID importId, UUID personId, Progress progress) {
        Import brought = find(importId);
        brought.require(ImportState.READ);
        projects.oneAtATime(brought.projectId());
        FieldOrigin origin = new FieldOrigin(FieldOrigin.Source.IMPORT, brought.fileName(), personId, Moment.now());
        Optional<KnownWorks> since = since(brought);
        long total = brought.summary().total();
        int added = 0;
        int updated = 0;
        int left = 0;
        int last = -1;
        for (List<ImportEntry> portion = portion(importId, last);
                !portion.isEmpty();
                portion = portion(importId, last)) {
            List<ImportEntry> additions = portion.stream()
                    .filter(entry -> entry.choice() == EntryChoice.ADD)
                    .toList();
            List<ImportEntry> wanted =
                    additions.stream().filter(entry -> !isThere(entry, since)).toList();
            updated += update(
                    portion.stream()
                            .filter(entry ->
                                    entry.choice() == EntryChoice.UPDATE || entry.choice() == EntryChoice.OVERWRITE)
                            .toList(),
                    brought,
                    personId,
                    origin);
            add(wanted, brought, personId, origin, total > AT_ONCE);
            added += wanted.size();
            left += additions.size() - wanted.size();
            last = portion.get(portion.size() - 1).ordinal();
            imports.letGo();
            progress.step(Math.min(last + 1L, total), total);
        }
        brought = find(importId);
        brought.keep(added, updated);
        if (total > AT_ONCE) {
            jobs.queue(brought.projectId(), personId, ImportIndexing.KIND, brought.projectId());
        }
        changes.add(new Change(
                new Change.Subject(brought.projectId(), "import", importId, brought.version()),
                "keep",
                personId,
                null,
                brought.summary().json()));
        String outcome = added + " works were added and " + updated + " changed.";
        return left == 0
                ? outcome
                : outcome + " " + left
                        + " records were left: their works have come into the bibliography since the file was read.";
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow(() -> new Problem.NotFound("import", importId));
    }

    private List<ImportEntry> portion(UUID importId, int after) {
        return imports.findEntries(importId, null, after, PORTION);
    }

    /** Works that came into the bibliography after the file was compared with it. */
    private Optional<KnownWorks> since(Import brought) {
        List<Work> since = imports.findWorksSince(brought.projectId(), brought.createdAt());
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownWorks(
                        since,
                        works.allKeys(since.stream().map(Work::id).toList()).values().stream()
                                .flatMap(List::stream)
                                .toList()));
    }

    private static boolean isThere(ImportEntry entry, Optional<KnownWorks> since) {
        return entry.verdict() == EntryVerdict.NEW
                && since.flatMap(known ->
                                known.find(entry.citekey(), entry.item().orElseThrow()))
                        .filter(KnownWorks.Found::sure)
                        .isPresent();
    }

    private void add(
            List<ImportEntry> additions, Import brought, UUID personId, FieldOrigin origin, boolean indexedLater) {
        List<WorkRecords.Derived> derived = new ArrayList<>();
        for (ImportEntry entry : additions) {
            CslItem item = entry.item().orElseThrow().withId("");
            Map<String, FieldOrigin> origins = new TreeMap<>();
            item.variables().forEach(field -> origins.put(field, origin));
            origins.put("type", origin);
            derived.add(
                    new WorkRecords.Derived(item, origins, ACT, entry.citekey().isEmpty() ? null : entry.citekey()));
        }
        List<Work> added = indexedLater
                ? records.deriveUnindexed(personId, brought.projectId(), derived)
                : records.derive(personId, brought.projectId(), derived);
        Map<UUID, String> keys = works.keys(added.stream().map(Work::id).toList());
        for (int n = 0; n < added.size(); n++) {
            UUID id = added.get(n).id();
            additions.get(n).became(id, keys.get(id), null);
        }
    }

    /** Changes the works that records are to change; gives how many were. Several records may change one work in turn. */
    private int update(List<ImportEntry> entries, Import brought, UUID personId, FieldOrigin origin) {
        BibliographyReader reader = formats.reader(brought.format());
        Map<UUID, Work> present =
                works.find(entries.stream().map(ImportEntry::workId).collect(Collectors.toSet()));
        Map<UUID, WorkRecords.Rewriting> rewritings = new LinkedHashMap<>();
        int updated = 0;
        for (ImportEntry entry : entries) {
            boolean overPersons = entry.choice() == EntryChoice.OVERWRITE;
            CslItem given = entry.item().orElseThrow();
            Work work = present.get(entry.workId());
            if (work == null) {
                throw new Problem.NotFound("work", entry.workId());
            }
            WorkRecords.Rewriting known =
                    rewritings.getOrDefault(work.id(), new WorkRecords.Rewriting(work, work.item(), work.origins()));
            Comparison comparison =
                    Comparison.of(known.item(), writtenForms.of(known.item(), reader), known.origins(), given);
            if (comparison.changes(overPersons)) {
                entry.became(
                        work.id(),
                        null,
                        Result.of(known.item(), known.origins(), comparison.taken(overPersons))
                                .json());
                rewritings.put(
                        work.id(),
                        new WorkRecords.Rewriting(
                                work,
                                comparison.apply(known.item(), given, overPersons),
                                comparison.origins(known.origins(), origin, overPersons)));
                updated++;
            }
        }
        records.rewrite(personId, List.copyOf(rewritings.values()), ACT);
        return updated;
    }
}
