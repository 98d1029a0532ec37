package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
        int updated = 0;
        int seen = 0;
        for (ImportEntry entry : entries) {
            switch (entry.choice()) {
                case ADD -> additions.add(entry);
                case UPDATE -> updated += update(entry, brought, personId, origin, false);
                case OVERWRITE -> updated += update(entry, brought, personId, origin, true);
                case LEAVE -> {}
            }
            progress.step(++seen, 2L * entries.size());
        }
        add(additions, brought, personId, origin);
        progress.step(2L * entries.size(), 2L * entries.size());
        brought.keep(additions.size(), updated);
        changes.add(new Change(
                new Change.Subject(brought.projectId(), "import", importId, brought.version()),
                "keep",
                personId,
                null,
                brought.summary().json()));
        return additions.size() + " works were added and " + updated + " changed.";
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

    private int update(ImportEntry entry, Import brought, UUID personId, FieldOrigin origin, boolean overPersons) {
        Work work = works.get(entry.workId());
        BibliographyReader reader = formats.reader(brought.format());
        CslItem given = entry.item().orElseThrow();
        CslItem present = work.item();
        Comparison comparison = Comparison.of(present, writtenForms.of(present, reader), work.origins(), given);
        if (!comparison.changes(overPersons)) {
            return 0;
        }
        Result result = Result.of(work, comparison.taken(overPersons));
        CslItem taken = comparison.apply(present, given, overPersons);
        works.rewrite(personId, work, taken, comparison.origins(work.origins(), origin, overPersons), ACT);
        entry.became(work.id(), null, result.json());
        return 1;
    }
}
