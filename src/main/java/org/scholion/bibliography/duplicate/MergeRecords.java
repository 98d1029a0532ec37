package org.scholion.bibliography.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.WorkRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Tells of merges: which there were, and what undoing one would do now. */
@ApplicationScoped
public class MergeRecords {
    private final MergeRepository merges;
    private final WorkRepository kept;
    private final Permissions permissions;

    @Inject
    public MergeRecords(MergeRepository merges, WorkRepository kept, Permissions permissions) {
        this.merges = merges;
        this.kept = kept;
        this.permissions = permissions;
    }

    /** The merges of a project, the latest first, undone ones too. */
    @Transactional
    public Page<MergeRecord> list(Actor actor, UUID projectId, Page.Request page) {
        permissions.require(actor, projectId, Right.READ);
        Page<WorkMerge> found = Page.of(merges.findByProject(projectId, page), page.limit(), merge -> merge.id()
                .toString());
        Map<UUID, List<MergeRecord.Part>> parts =
                parts(merges.findParts(found.items().stream().map(WorkMerge::id).toList()));
        Map<UUID, Work> survivors =
                kept.find(found.items().stream().map(WorkMerge::survivorId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Work::id, work -> work));
        return found.map(merge -> new MergeRecord(
                merge,
                survivors.get(merge.survivorId()),
                parts.getOrDefault(merge.id(), List.of()),
                List.of(),
                List.of(),
                merge.isUndone() ? undone() : null));
    }

    /**
     * A merge, with what undoing it would do now.
     *
     * @throws Problem.NotFound if the project has no such merge
     */
    @Transactional
    public MergeRecord get(Actor actor, UUID projectId, UUID id) {
        WorkMerge merge = sought(actor, projectId, id);
        Work survivor = kept.find(merge.survivorId()).orElseThrow();
        Undoing undoing = new Undoing(merge, survivor);
        return new MergeRecord(
                merge,
                survivor,
                parts(merges.findParts(List.of(id))).get(id),
                undoing.restored(),
                undoing.later(),
                obstacle(merge).orElse(null));
    }

    /** The works of their own that went into others, by merge, in three queries at most. */
    Map<UUID, List<MergeRecord.Part>> parts(List<WorkMergePart> all) {
        List<UUID> ids = own(all);
        Map<UUID, String> keys = kept.findKeys(ids).stream()
                .filter(WorkKey::isInUse)
                .collect(Collectors.toMap(WorkKey::workId, WorkKey::citekey));
        Map<UUID, Work> rows = kept.find(ids).stream().collect(Collectors.toMap(Work::id, work -> work));
        return all.stream()
                .filter(part -> part.formerly() == null)
                .collect(Collectors.groupingBy(
                        WorkMergePart::mergeId,
                        Collectors.mapping(
                                part -> new MergeRecord.Part(
                                        part.workId(),
                                        keys.get(part.workId()),
                                        WorkLabel.of(rows.get(part.workId()).item())),
                                Collectors.toList())));
    }

    /** Those of some parts that were works of their own before. */
    static List<UUID> own(List<WorkMergePart> parts) {
        return parts.stream()
                .filter(part -> part.formerly() == null)
                .map(WorkMergePart::workId)
                .toList();
    }

    /** A merge of a project that the person sees. */
    WorkMerge sought(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "merge", id);
        return merges.find(id)
                .filter(merge -> merge.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("merge", id));
    }

    static String undone() {
        return "This merge is undone already.";
    }

    private Work present(UUID id) {
        return kept.findPresent(List.of(id)).get(id);
    }

    /** Why a merge cannot be undone now. */
    Optional<String> obstacle(WorkMerge merge) {
        if (merge.isUndone()) {
            return Optional.of(undone());
        }
        return merges.findLater(merge, merge.survivorId())
                .map(later -> "A later merge builds on this one: undo the merge into “"
                        + WorkLabel.of(present(later.survivorId()).item()) + "” of "
                        + later.mergedAt() + " (" + later.id() + ") first.");
    }
}
