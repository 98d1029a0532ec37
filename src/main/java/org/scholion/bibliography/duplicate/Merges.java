package org.scholion.bibliography.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkIdentityChanged;
import org.scholion.bibliography.WorkRepository;
import org.scholion.bibliography.Works;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/**
 * Makes one work of several, field by field, and takes them apart again. The surviving work keeps its key; the others say
 * into which work they went, and whatever refers to them stays as it is. Who merges or undoes in one project waits for the
 * one before: of two people who merge the same works one is told that they have changed.
 */
@ApplicationScoped
public class Merges {
    private final MergeRepository merges;
    private final MergeRecords records;
    private final DuplicateRepository duplicates;
    private final Works works;
    private final WorkRepository kept;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final Event<WorkIdentityChanged> news;

    @Inject
    public Merges(
            MergeRepository merges,
            MergeRecords records,
            DuplicateRepository duplicates,
            Works works,
            WorkRepository kept,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes,
            Event<WorkIdentityChanged> news) {
        this.merges = merges;
        this.records = records;
        this.duplicates = duplicates;
        this.works = works;
        this.kept = kept;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
        this.news = news;
    }

    /**
     * What a merge would make of some works; changes nothing.
     *
     * @throws Problem.NotFound if a key leads to no work
     * @throws Problem.Conflict if two keys lead to one work
     * @throws Problem.StaleVersion if a version is named that is not the present one
     */
    @Transactional
    public MergePreview preview(Actor actor, UUID projectId, MergeRequest request) {
        permissions.requireSight(actor, projectId, "work", request.survivor());
        permissions.require(actor, projectId, Right.CURATE);
        Map<String, Work> found = found(actor, projectId, request, false);
        FieldByField fields = fields(actor, found, request);
        Set<UUID> ids = found.values().stream().map(Work::id).collect(Collectors.toSet());
        List<DistinctWorks> toldApart = duplicates.findDistinct(projectId).entrySet().stream()
                .filter(entry -> ids.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new MergePreview(
                found.entrySet().stream()
                        .map(entry -> new MergePreview.Source(entry.getKey(), entry.getValue()))
                        .toList(),
                fields.fields(),
                fields.item(),
                fields.origins(),
                Duplicates.between(List.copyOf(found.values())),
                toldApart);
    }

    /**
     * Merges works.
     *
     * @return what was done; its survivor holds the merged record
     * @throws Problem.NotFound if a key leads to no work
     * @throws Problem.InvalidInput if a version is not named, or nothing would be known of the merged work
     * @throws Problem.Conflict if two keys lead to one work, as they do after another merge
     * @throws Problem.StaleVersion if somebody changed one of the works since
     */
    @Transactional
    public WorkMerge merge(Actor actor, UUID projectId, MergeRequest request) {
        permissions.requireSight(actor, projectId, "work", request.survivor());
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        Map<String, Work> found = found(actor, projectId, request, true);
        FieldByField fields = fields(actor, found, request);
        if (fields.item().variables().isEmpty()) {
            throw new Problem.InvalidInput("choices", "A work needs at least a title or a name.");
        }
        List<Work> all = List.copyOf(found.values());
        Work survivor = all.get(0);
        List<Work> others = all.subList(1, all.size());
        Map<UUID, UUID> families = works.family(all.stream().map(Work::id).toList());
        Map<UUID, String> identities = identities(families, all);
        Map<UUID, Long> versions = versions(all);

        WorkMerge merge = new WorkMerge(survivor, actor.id());
        String before = survivor.state();
        survivor.record(fields.item(), fields.origins());
        merge.conclude(survivor);
        merges.add(merge);
        for (Work moved : members(families, others)) {
            merges.add(new WorkMergePart(merge.id(), moved.id(), moved.mergedInto()));
            moved.mergeInto(survivor.id());
        }
        kept.identify(List.of(survivor));
        merges.flush();
        kept.index(List.of(survivor));
        log(survivor, versions.get(survivor.id()), "merge", actor, before, survivor.state());
        for (Work other : others) {
            log(other, versions.get(other.id()), "merge-into", actor, null, into(survivor, merge));
        }
        tell(identities, id -> survivor, actor);
        return merge;
    }

    /** The works of a request, the survivor first. */
    private Map<String, Work> found(Actor actor, UUID projectId, MergeRequest request, boolean needVersions) {
        List<String> keys = new ArrayList<>();
        keys.add(request.survivor());
        request.versions().keySet().stream()
                .filter(key -> !key.equals(request.survivor()))
                .forEach(keys::add);
        Map<String, Work> found = works.find(actor, projectId, keys);
        Map<UUID, String> seen = new HashMap<>();
        found.forEach((key, work) -> {
            String same = seen.putIfAbsent(work.id(), key);
            if (same != null) {
                throw new Problem.Conflict("works", "“" + same + "” and “" + key + "” are one work already.");
            }
        });
        found.forEach((key, work) -> {
            Long version = request.versions().get(key);
            if (version == null && needVersions) {
                throw new Problem.InvalidInput("works", "Say which version of “" + key + "” you read.");
            }
            if (version != null && version != work.version()) {
                throw new Problem.StaleVersion(work.version(), version);
            }
        });
        return found;
    }

    private static FieldByField fields(Actor actor, Map<String, Work> found, MergeRequest request) {
        List<FieldByField.Part> parts = found.entrySet().stream()
                .map(entry -> new FieldByField.Part(
                        entry.getKey(),
                        entry.getValue().item(),
                        entry.getValue().origins()))
                .toList();
        return new FieldByField(parts, request.choices(), actor.id());
    }

    private static Map<UUID, Long> versions(List<Work> some) {
        return some.stream().collect(Collectors.toMap(Work::id, Work::version));
    }

    /** What each member of the works' families is known by now: what its work is. */
    private static Map<UUID, String> identities(Map<UUID, UUID> families, Collection<Work> some) {
        Map<UUID, String> known = some.stream().collect(Collectors.toMap(Work::id, Work::identityState));
        Map<UUID, String> identities = new HashMap<>();
        families.forEach((member, work) -> identities.put(member, known.get(work)));
        return identities;
    }

    /** Some works and all that went into them before, in a fixed order. */
    private List<Work> members(Map<UUID, UUID> families, List<Work> some) {
        Set<UUID> ids = some.stream().map(Work::id).collect(Collectors.toSet());
        return kept
                .find(families.entrySet().stream()
                        .filter(entry -> ids.contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(Work::id))
                .toList();
    }

    /** Tells of those members that are now another work than they were. */
    private void tell(Map<UUID, String> identities, Function<UUID, Work> nowOf, Actor actor) {
        Map<UUID, String> now = new HashMap<>();
        Set<UUID> changed = new HashSet<>();
        identities.forEach((member, before) -> {
            Work work = nowOf.apply(member);
            if (!now.computeIfAbsent(work.id(), id -> work.identityState()).equals(before)) {
                changed.add(member);
            }
        });
        if (!changed.isEmpty()) {
            news.fire(new WorkIdentityChanged(changed, actor.id()));
        }
    }

    /**
     * Takes the works of a merge apart: the others are works of their own again, as they were, and the survivor gets back
     * what it held in each field that the merge changed and nobody changed since.
     *
     * @param version the version of the surviving work that the person read
     * @return what was done
     * @throws Problem.NotFound if the project has no such merge
     * @throws Problem.Conflict if it is undone already, or a later merge builds on it
     * @throws Problem.StaleVersion if somebody changed the surviving work since
     */
    @Transactional
    public MergeRecord undo(Actor actor, UUID projectId, UUID id, long version) {
        permissions.requireSight(actor, projectId, "merge", id);
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        WorkMerge merge = records.sought(actor, projectId, id);
        records.obstacle(merge).ifPresent(why -> {
            throw new Problem.Conflict(why);
        });
        Work survivor = kept.find(merge.survivorId()).orElseThrow();
        if (survivor.version() != version) {
            throw new Problem.StaleVersion(survivor.version(), version);
        }
        List<WorkMergePart> parts = merges.findParts(List.of(id));
        Map<UUID, Work> moved = kept
                .find(parts.stream().map(WorkMergePart::workId).toList())
                .stream()
                .collect(Collectors.toMap(Work::id, work -> work));
        Map<UUID, String> identities = identities(works.family(List.of(survivor.id())), List.of(survivor));
        Map<UUID, Long> versions = versions(List.copyOf(moved.values()));

        Undoing undoing = new Undoing(merge, survivor);
        String before = survivor.state();
        survivor.record(undoing.item(), undoing.origins());
        Map<UUID, UUID> apart = new LinkedHashMap<>();
        for (WorkMergePart part : parts) {
            moved.get(part.workId()).mergeInto(part.formerly());
            apart.put(part.workId(), part.formerly() == null ? part.workId() : part.formerly());
        }
        merge.undo(actor.id());
        kept.identify(List.of(survivor));
        merges.flush();
        kept.index(List.of(survivor));
        log(survivor, version, "undo-merge", actor, before, survivor.state());
        for (UUID own : MergeRecords.own(parts)) {
            Work work = moved.get(own);
            log(work, versions.get(own), "undo-merge", actor, into(survivor, merge), null);
        }
        tell(identities, member -> apart.containsKey(member) ? moved.get(apart.get(member)) : survivor, actor);
        return new MergeRecord(
                merge,
                survivor,
                records.parts(parts).get(id),
                undoing.restored(),
                undoing.later(),
                MergeRecords.undone());
    }

    private void log(Work work, long version, String act, Actor actor, String before, String after) {
        changes.add(new Change(
                new Change.Subject(work.projectId(), "work", work.id(), version), act, actor.id(), before, after));
    }

    private static String into(Work survivor, WorkMerge merge) {
        return new JsonText()
                .with("merge", merge.id())
                .with("mergedInto", survivor.id())
                .toString();
    }
}
