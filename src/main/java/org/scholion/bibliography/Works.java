package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Finds works, adds them and corrects them, field by field, with the origin of each. */
@ApplicationScoped
public class Works {
    /** How the change log calls what a person changed in a record. */
    public static final String CORRECT = "correct";

    private final WorkRepository works;
    private final Permissions permissions;
    private final WorkRecords records;

    @Inject
    public Works(WorkRepository works, Permissions permissions, WorkRecords records) {
        this.works = works;
        this.permissions = permissions;
        this.records = records;
    }

    /** Works of a project that somebody looks for, in filing order. */
    @Transactional
    public Page<Work> list(Actor actor, UUID projectId, WorkSearch search, Page.Request page) {
        permissions.require(actor, projectId, Right.READ);
        return Page.of(works.findByProject(projectId, search, page), page.limit(), work -> work.id()
                .toString());
    }

    /**
     * The work that a key leads to, former keys too.
     *
     * @throws Problem.NotFound if no work of the project has or had the key
     */
    @Transactional
    public Work get(Actor actor, UUID projectId, String citekey) {
        permissions.requireSight(actor, projectId, "work", citekey);
        return Optional.of(citekey)
                .filter(key -> key.indexOf('\0') < 0)
                .flatMap(key -> works.findKey(projectId, key))
                .map(key -> get(key.workId()))
                .orElseThrow(() -> new Problem.NotFound("work", citekey));
    }

    /**
     * The works that some keys lead to, former keys too, in a fixed number of queries.
     *
     * @throws Problem.NotFound naming the first key that no work of the project has or had
     */
    @Transactional
    public Map<String, Work> find(Actor actor, UUID projectId, Collection<String> citekeys) {
        permissions.requireSight(actor, projectId, "project", projectId);
        Map<String, UUID> ids = works
                .findKeys(
                        projectId,
                        citekeys.stream().filter(key -> key.indexOf('\0') < 0).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(WorkKey::citekey, WorkKey::workId));
        Map<UUID, Work> found = find(new HashSet<>(ids.values()));
        Map<String, Work> byKey = new LinkedHashMap<>();
        for (String key : citekeys) {
            if (!ids.containsKey(key)) {
                throw new Problem.NotFound("work", key);
            }
            byKey.put(key, found.get(ids.get(key)));
        }
        return byKey;
    }

    /**
     * A work by id, for those who already may see what refers to it. A merged work is answered by the one it went into.
     *
     * @throws Problem.NotFound if there is none
     */
    @Transactional
    public Work get(UUID id) {
        Work work = works.find(id).orElseThrow(() -> new Problem.NotFound("work", id));
        return work.mergedInto() == null ? work : get(work.mergedInto());
    }

    /**
     * Works by id, in one query or two, for those who already may see what refers to them. A merged work is answered, under
     * its own id, by the one it went into.
     */
    @Transactional
    public Map<UUID, Work> find(Collection<UUID> ids) {
        return works.findPresent(ids);
    }

    /** The present key of each work, in two queries; of a merged work, under its own id, that of the one it went into. */
    @Transactional
    public Map<UUID, String> keys(Collection<UUID> workIds) {
        Map<UUID, UUID> survivors = works.findSurvivors(workIds);
        Set<UUID> keyed = new HashSet<>(workIds);
        keyed.removeAll(survivors.keySet());
        keyed.addAll(survivors.values());
        Map<UUID, String> keys = new HashMap<>();
        for (WorkKey key : works.findKeys(keyed)) {
            if (key.isInUse()) {
                keys.put(key.workId(), key.citekey());
            }
        }
        survivors.forEach((merged, survivor) -> keys.put(merged, keys.get(survivor)));
        return keys;
    }

    /**
     * All keys that lead to each work, its present one first, then its former ones and those of works that were merged into
     * it, in two queries.
     */
    @Transactional
    public Map<UUID, List<WorkKey>> allKeys(Collection<UUID> workIds) {
        Map<UUID, UUID> members = family(workIds);
        Map<UUID, List<WorkKey>> keys = new HashMap<>();
        for (WorkKey key : works.findKeys(members.keySet())) {
            keys.computeIfAbsent(members.get(key.workId()), id -> new ArrayList<>())
                    .add(key);
        }
        keys.forEach((id, all) -> all.sort(Comparator.comparing(
                        (WorkKey key) -> key.isInUse() && key.workId().equals(id))
                .reversed()
                .thenComparing(WorkKey::citekey)));
        return keys;
    }

    /**
     * The works and those that were merged into them, in one query: whatever refers to a member of the family refers to the
     * work.
     *
     * @return every member's id with the id of the work that it now is
     */
    @Transactional
    public Map<UUID, UUID> family(Collection<UUID> workIds) {
        Map<UUID, UUID> members = new HashMap<>(works.findMerged(workIds));
        workIds.forEach(id -> members.put(id, id));
        return members;
    }

    /** Adds a work that a person describes. */
    @Transactional
    public Work add(Actor actor, UUID projectId, CslItem item) {
        permissions.require(actor, projectId, Right.CURATE);
        if (item.variables().isEmpty()) {
            throw new Problem.InvalidInput("csl", "A work needs at least a title or a name.");
        }
        return records.enter(actor.id(), projectId, new WorkRecords.Derived(item, Origins.entered(item, actor)));
    }

    /**
     * Corrects a work. The fields that change get the person as their origin; the others keep theirs. A correction that
     * changes nothing leaves no trace.
     *
     * @param version the version that the person read
     * @param correct makes the corrected record of the present one
     * @throws Problem.StaleVersion if somebody changed it since
     */
    @Transactional
    public Work correct(Actor actor, UUID projectId, String citekey, long version, Correction correct) {
        Work work = get(actor, projectId, citekey);
        permissions.require(actor, projectId, Right.CURATE);
        if (work.version() != version) {
            throw new Problem.StaleVersion(work.version(), version);
        }
        record(actor, List.of(work), any -> correct, CORRECT);
        return work;
    }

    /** The works that somebody looks for by their facets. */
    @Transactional
    public FacetCounts facets(Actor actor, UUID projectId, WorkSearch search) {
        permissions.require(actor, projectId, Right.READ);
        return FacetCounts.of(works.countByFacets(projectId, search), search.facets());
    }

    /** How many works somebody looks for. */
    @Transactional
    public long count(Actor actor, UUID projectId, WorkSearch search) {
        permissions.require(actor, projectId, Right.READ);
        return works.count(projectId, search);
    }

    /** How many of the works that somebody looks for belong to each thing that a room above knows, by its id. */
    @Transactional
    public <V> Map<V, Long> countBy(Actor actor, UUID projectId, WorkSearch search, WorkGrouping<V> grouping) {
        permissions.require(actor, projectId, Right.READ);
        return works.countBy(projectId, search, grouping);
    }

    /**
     * Corrects several works at once, each as {@link #correct} does, in as few statements as one. What another
     * transaction changes at the same moment makes all of it fail.
     *
     * @param corrections by work; works that are merged, or not of the project, are left out, and so are those that the
     *     correction leaves as they are
     * @param act how the change log calls it
     * @return the works that were changed
     */
    @Transactional
    public List<Work> correctAll(Actor actor, UUID projectId, Map<UUID, Correction> corrections, String act) {
        permissions.require(actor, projectId, Right.CURATE);
        List<Work> present = works.find(corrections.keySet()).stream()
                .filter(work -> work.projectId().equals(projectId) && work.mergedInto() == null)
                .toList();
        return record(actor, present, work -> corrections.get(work.id()), act);
    }

    private List<Work> record(Actor actor, List<Work> present, Function<Work, Correction> corrections, String act) {
        List<WorkRecords.Rewriting> rewritings = new ArrayList<>();
        for (Work work : present) {
            CslItem before = work.item();
            CslItem after = corrections.apply(work).apply(before);
            if (!after.equals(before)) {
                rewritings.add(new WorkRecords.Rewriting(
                        work, after, Origins.corrected(work.origins(), before, after, actor)));
            }
        }
        records.rewrite(actor.id(), rewritings, act);
        works.flush();
        return rewritings.stream().map(WorkRecords.Rewriting::work).toList();
    }

    /** What a person changes in a record. */
    @FunctionalInterface
    public interface Correction {
        CslItem apply(CslItem present);
    }
}
