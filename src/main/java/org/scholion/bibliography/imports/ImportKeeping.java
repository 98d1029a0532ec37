package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.item.CslItem;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.job.JobWork;
import org.scholion.project.Projects;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/** Brings the chosen records of an import into the bibliography, all of them in one transaction. */
@ApplicationScoped
public class ImportKeeping implements JobWork {
    static final String KIND = "import-keep";
    static final String ACT = "import";

    private final ImportRepository imports;
    private final Works works;
    private final Projects projects;
    private final ChangeRepository changes;
    private final FileFormats formats;
    private final WrittenForms writtenForms;

    @Inject
    public ImportKeeping(
            ImportRepository imports,
            Works works,
            Projects projects,
            ChangeRepository changes,
            FileFormats formats,
            WrittenForms writtenForms) {
        this.imports = imports;
        this.works = works;
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
        Import brought = imports.find(importId).orElseThrow(() -> new Problem.NotFound("import", importId));
        brought.require(ImportState.READ);
        projects.oneAtATime(brought.projectId());
        FieldOrigin origin = new FieldOrigin(FieldOrigin.Source.IMPORT, brought.fileName(), personId, Moment.now());
        List<ImportEntry> entries = imports.findEntries(importId, null, -1, Integer.MAX_VALUE - 1);
        List<ImportEntry> additions = new ArrayList<>();
        List<ImportEntry> updates = new ArrayList<>();
        int seen = 0;
        for (ImportEntry entry : entries) {
            switch (entry.choice()) {
                case ADD -> additions.add(entry);
                case UPDATE, OVERWRITE -> updates.add(entry);
                case LEAVE -> {}
            }
            progress.step(++seen, 2L * entries.size());
        }
        int given = additions.size();
        additions.removeAll(present(brought, additions));
        int updated = update(updates, brought, personId, origin);
        add(additions, brought, personId, origin);
        progress.step(2L * entries.size(), 2L * entries.size());
        brought.keep(additions.size(), updated);
        changes.add(new Change(
                new Change.Subject(brought.projectId(), "import", importId, brought.version()),
                "keep",
                personId,
                null,
                brought.summary().json()));
        String outcome = additions.size() + " works were added and " + updated + " changed.";
        return given == additions.size()
                ? outcome
                : outcome + " " + (given - additions.size())
                        + " records were left: their works have come into the bibliography since the file was read.";
    }

    /** New records whose works came into the bibliography after the file was compared with it. */
    private Set<ImportEntry> present(Import brought, List<ImportEntry> additions) {
        List<Work> since = imports.findWorksSince(brought.projectId(), brought.createdAt());
        if (since.isEmpty()) {
            return Set.of();
        }
        KnownWorks known = new KnownWorks(
                since,
                works.allKeys(since.stream().map(Work::id).toList()).values().stream()
                        .flatMap(List::stream)
                        .toList());
        return additions.stream()
                .filter(entry -> entry.verdict() == EntryVerdict.NEW)
                .filter(entry -> known.find(entry.citekey(), entry.item().orElseThrow())
                        .filter(KnownWorks.Found::sure)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private void add(List<ImportEntry> additions, Import brought, UUID personId, FieldOrigin origin) {
        List<Works.Derived> derived = new ArrayList<>();
        for (ImportEntry entry : additions) {
            CslItem item = entry.item().orElseThrow().withId("");
            Map<String, FieldOrigin> origins = new TreeMap<>();
            item.variables().forEach(field -> origins.put(field, origin));
            origins.put("type", origin);
            derived.add(new Works.Derived(item, origins, ACT, entry.citekey().isEmpty() ? null : entry.citekey()));
        }
        List<Work> added = works.derive(personId, brought.projectId(), derived);
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
        Map<UUID, Works.Rewriting> rewritings = new LinkedHashMap<>();
        int updated = 0;
        for (ImportEntry entry : entries) {
            boolean overPersons = entry.choice() == EntryChoice.OVERWRITE;
            CslItem given = entry.item().orElseThrow();
            Work work = present.get(entry.workId());
            if (work == null) {
                throw new Problem.NotFound("work", entry.workId());
            }
            Works.Rewriting known =
                    rewritings.getOrDefault(work.id(), new Works.Rewriting(work, work.item(), work.origins()));
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
                        new Works.Rewriting(
                                work,
                                comparison.apply(known.item(), given, overPersons),
                                comparison.origins(known.origins(), origin, overPersons)));
                updated++;
            }
        }
        works.rewrite(personId, List.copyOf(rewritings.values()), ACT);
        return updated;
    }
}
