package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.item.CslItem;
import org.scholion.blob.BlobStore;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.job.Job;
import org.scholion.job.Jobs;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Cut;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Lets people bring a file of works, look at what would become of it, choose, keep it, and undo that. Reading, keeping and
 * undoing are jobs.
 */
@ApplicationScoped
public class Imports {
    /** The longest file, in bytes. */
    public static final int LIMIT_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 255;
    private static final String MEDIA_TYPE = "application/octet-stream";

    private final ImportRepository imports;
    private final Works works;
    private final BlobStore blobs;
    private final Permissions permissions;
    private final Jobs jobs;
    private final ChangeRepository changes;
    private final FileFormats formats;
    private final WrittenForms writtenForms;

    @Inject
    public Imports(
            ImportRepository imports,
            Works works,
            BlobStore blobs,
            Permissions permissions,
            Jobs jobs,
            ChangeRepository changes,
            FileFormats formats,
            WrittenForms writtenForms) {
        this.imports = imports;
        this.works = works;
        this.blobs = blobs;
        this.permissions = permissions;
        this.jobs = jobs;
        this.changes = changes;
        this.formats = formats;
        this.writtenForms = writtenForms;
    }

    /**
     * Takes a file and has it read.
     *
     * @param format its format's name, or null to find it out
     * @throws Problem.TooLarge if it has more than {@link #LIMIT_BYTES}
     * @throws Problem.InvalidInput if it is empty, or the format cannot be imported
     */
    @Transactional
    public Import give(Actor actor, UUID projectId, String fileName, byte[] bytes, String format) {
        permissions.require(actor, projectId, Right.CURATE);
        if (bytes.length == 0) {
            throw new Problem.InvalidInput("file", "The file is empty (0 bytes).");
        }
        if (bytes.length > LIMIT_BYTES) {
            throw new Problem.TooLarge("file", "The file may hold at most " + (LIMIT_BYTES >> 20) + " MiB.");
        }
        String wanted = format == null || format.isBlank()
                ? null
                : formats.reader(format).format();
        Import brought = new Import(
                projectId,
                actor.id(),
                name(fileName),
                wanted,
                blobs.put(bytes, MEDIA_TYPE).sha256());
        imports.add(brought);
        log(brought, "give", actor);
        jobs.queue(projectId, actor.id(), ImportReading.KIND, brought.id());
        return brought;
    }

    private static String name(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "pasted references" : fileName.strip();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Cut.to(last.replaceAll("\\p{Cntrl}", ""), LONGEST_NAME);
    }

    /** The imports of a project, the latest first. */
    @Transactional
    public Page<Import> list(Actor actor, UUID projectId, Page.Request page) {
        permissions.require(actor, projectId, Right.READ);
        return Page.of(imports.findByProject(projectId, page), page.limit(), brought -> brought.id()
                .toString());
    }

    /**
     * An import.
     *
     * @throws Problem.NotFound if there is none, or the person may not see its project
     */
    @Transactional
    public Import get(Actor actor, UUID id) {
        Import brought = imports.find(id).orElseThrow(() -> new Problem.NotFound("import", id));
        permissions.requireSight(actor, brought.projectId(), "import", id);
        return brought;
    }

    /** The latest job on each of some imports: reading, keeping or undoing it. */
    @Transactional
    public Map<UUID, Job> jobs(Collection<Import> shown) {
        return jobs.latest(shown.stream().map(Import::id).toList());
    }

    /**
     * An entry with what it would change.
     *
     * @param work the work that it is or looks like, or null
     * @param differences what the file says that the work does not; empty for a new work
     */
    public record Preview(ImportEntry entry, Work work, List<FieldDifference> differences) {}

    /**
     * A field that an entry would change.
     *
     * @param present what the work holds, in words, or null if it is unknown
     * @param given what the file says, in words
     * @param byPerson whether a person wrote what the work holds: only {@link EntryChoice#OVERWRITE} changes it
     */
    public record FieldDifference(String field, String present, String given, boolean byPerson) {}

    /**
     * Entries in the file's order.
     *
     * @param verdict null for all
     * @param after ordinal of the last entry before the page, or -1
     */
    @Transactional
    public Page<Preview> entries(Actor actor, UUID id, EntryVerdict verdict, int after, int limit) {
        Import brought = get(actor, id);
        List<ImportEntry> entries = imports.findEntries(id, verdict, after, limit);
        Map<UUID, Work> known = works.find(entries.stream()
                .map(ImportEntry::workId)
                .filter(work -> work != null)
                .collect(Collectors.toSet()));
        return Page.of(entries, limit, entry -> String.valueOf(entry.ordinal()))
                .map(entry -> new Preview(
                        entry, known.get(entry.workId()), differences(brought, entry, known.get(entry.workId()))));
    }

    private List<FieldDifference> differences(Import brought, ImportEntry entry, Work work) {
        if (work == null || brought.state() != ImportState.READ || entry.verdict() == EntryVerdict.UNCHANGED) {
            return List.of();
        }
        BibliographyReader reader = formats.reader(brought.format());
        CslItem present = work.item();
        return entry
                .item()
                .map(given -> Comparison.of(present, writtenForms.of(present, reader), work.origins(), given)
                        .differences())
                .orElse(List.of())
                .stream()
                .map(one -> new FieldDifference(one.field(), one.present(), one.given(), one.byPerson()))
                .toList();
    }

    /**
     * Says what shall become of some entries.
     *
     * @param choices by the entries' ordinals
     * @throws Problem.InvalidInput if an entry does not exist or cannot be treated so; then nothing is chosen
     */
    @Transactional
    public void choose(Actor actor, UUID id, Map<Integer, EntryChoice> choices) {
        Import brought = own(actor, id);
        brought.require(ImportState.READ);
        requireIdle(brought);
        Map<Integer, ImportEntry> entries = imports.findEntries(id, choices.keySet()).stream()
                .collect(Collectors.toMap(ImportEntry::ordinal, Function.identity()));
        choices.forEach((ordinal, choice) -> {
            if (!entries.containsKey(ordinal)) {
                throw new Problem.InvalidInput("choices", "The file has no entry " + (ordinal + 1) + ".");
            }
            entries.get(ordinal).choose(choice);
        });
    }

    /**
     * Says what shall become of all entries of a verdict.
     *
     * @throws Problem.InvalidInput if such entries cannot be treated so
     */
    @Transactional
    public void choose(Actor actor, UUID id, EntryVerdict verdict, EntryChoice choice) {
        Import brought = own(actor, id);
        brought.require(ImportState.READ);
        requireIdle(brought);
        imports.findEntries(id, verdict, -1, Integer.MAX_VALUE - 1).forEach(entry -> entry.choose(choice));
    }

    /** Has the chosen entries brought into the bibliography. */
    @Transactional
    public Job keep(Actor actor, UUID id) {
        return queue(actor, id, ImportState.READ, ImportKeeping.KIND);
    }

    /** Has everything taken back that keeping did. */
    @Transactional
    public Job undo(Actor actor, UUID id) {
        return queue(actor, id, ImportState.KEPT, ImportUndoing.KIND);
    }

    private Job queue(Actor actor, UUID id, ImportState needed, String kind) {
        Import brought = own(actor, id);
        brought.require(needed);
        requireIdle(brought);
        return jobs.queue(brought.projectId(), actor.id(), kind, id);
    }

    /** Stops the job on an import; the bibliography is then as it was before. */
    @Transactional
    public void cancel(Actor actor, UUID id) {
        Import brought = own(actor, id);
        Job job = jobs.latest(brought.id()).orElseThrow(() -> new Problem.NotFound("job", id));
        jobs.cancel(job.personId(), job.id());
    }

    /** Says that nothing of it is wanted. */
    @Transactional
    public Import discard(Actor actor, UUID id) {
        Import brought = own(actor, id);
        requireIdle(brought);
        brought.discard();
        log(brought, "discard", actor);
        return brought;
    }

    private Import own(Actor actor, UUID id) {
        Import brought = get(actor, id);
        permissions.require(actor, brought.projectId(), Right.CURATE);
        return brought;
    }

    private void requireIdle(Import brought) {
        if (jobs.latest(brought.id()).filter(job -> !job.state().isEnded()).isPresent()) {
            throw new Problem.Conflict("state", "This import is being worked on; wait, or cancel that.");
        }
    }

    private void log(Import brought, String act, Actor actor) {
        changes.add(new Change(
                new Change.Subject(brought.projectId(), "import", brought.id(), brought.version()),
                act,
                actor.id(),
                null,
                null));
    }
}
