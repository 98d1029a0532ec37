package org.scholion.bibliography;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.key.KeyForm;
import org.scholion.bibliography.key.KeyPattern;
import org.scholion.bibliography.key.TakenKeys;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Finds works, adds them and corrects them, field by field, with the origin of each. */
@ApplicationScoped
public class Works {
    /** How the change log calls what a person changed in a record. */
    public static final String CORRECT = "correct";

    private static final int CATCH_UP = 500;

    private final WorkRepository works;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final Event<WorkIdentityChanged> news;

    @Inject
    public Works(
            WorkRepository works,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes,
            Event<WorkIdentityChanged> news) {
        this.works = works;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
        this.news = news;
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
        Map<UUID, Work> found = works.find(ids).stream().collect(Collectors.toMap(Work::id, work -> work));
        Set<UUID> survivors = found.values().stream()
                .map(Work::mergedInto)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!survivors.isEmpty()) {
            Map<UUID, Work> known = works.find(survivors).stream().collect(Collectors.toMap(Work::id, work -> work));
            found.replaceAll((id, work) -> work.mergedInto() == null ? work : known.get(work.mergedInto()));
        }
        return found;
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
        projects.oneAtATime(projectId);
        KeyPattern pattern = keyPattern(projectId);
        TakenKeys keys = new TakenKeys(
                works.findKeysBeginning(projectId, pattern.stem(item).before()));
        Work work = store(
                actor.id(), projectId, new Derived(item, Origins.entered(item, actor)), keys.give(pattern.stem(item)));
        works.indexNew(List.of(work));
        return work;
    }

    /**
     * Keeps works that were derived from something else than a person's entry; for the rooms that parse and import.
     *
     * @return the works, in the order of what they were derived from
     */
    @Transactional
    public List<Work> derive(UUID personId, UUID projectId, List<Derived> derived) {
        List<Work> stored = deriveUnindexed(personId, projectId, derived);
        stored.forEach(Work::indexed);
        works.indexNew(stored);
        return stored;
    }

    /**
     * Like {@link #derive}, for very many works: they are found by their words, and their contributors are listed, only
     * after {@link #catchUp} went through them. It is for whoever calls this to see to that; at its next start the server
     * does so in any case.
     */
    @Transactional
    public List<Work> deriveUnindexed(UUID personId, UUID projectId, List<Derived> derived) {
        if (derived.isEmpty()) {
            return List.of();
        }
        projects.oneAtATime(projectId);
        KeyPattern pattern = keyPattern(projectId);
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, ""));
        List<Work> stored = derived.stream()
                .map(one -> {
                    boolean suits =
                            one.key() != null && KeyForm.problem(one.key()).isEmpty() && keys.take(one.key());
                    String key = suits ? one.key() : keys.give(pattern.stem(one.item()));
                    return store(personId, projectId, one, key);
                })
                .toList();
        stored.forEach(Work::indexLater);
        return stored;
    }

    private KeyPattern keyPattern(UUID projectId) {
        return works.findKeyPattern(projectId).map(ProjectKeyPattern::pattern).orElse(KeyPattern.DEFAULT);
    }

    /** The keys that works would get if they were added now, in this order. */
    @Transactional
    public List<String> keysToCome(UUID projectId, List<CslItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, ""));
        KeyPattern pattern = keyPattern(projectId);
        return items.stream().map(item -> keys.give(pattern.stem(item))).toList();
    }

    /**
     * A work as a rule or a file makes it.
     *
     * @param origins where each field came from
     * @param act how the change log calls it: {@code create}, {@code import}
     * @param key the key that it had where it comes from, given to it if it can be; null for one by the project's pattern
     */
    public record Derived(CslItem item, Map<String, FieldOrigin> origins, String act, String key) {

        /** A work without a key of its own. */
        public Derived(CslItem item, Map<String, FieldOrigin> origins) {
            this(item, origins, "create", null);
        }
    }

    /**
     * What further notes or files say of a work that is known.
     *
     * @param origins where each field came from; fields without one are left alone
     */
    public record Supplement(UUID workId, CslItem item, Map<String, FieldOrigin> origins) {}

    /** Adds to derived works what further notes or files say, where nothing is known yet and no person said so. */
    @Transactional
    public void supplement(UUID personId, List<Supplement> supplements) {
        Map<UUID, Work> present =
                find(supplements.stream().map(Supplement::workId).collect(Collectors.toSet()));
        Map<UUID, Rewriting> rewritings = new LinkedHashMap<>();
        for (Supplement supplement : supplements) {
            Work work = present.get(supplement.workId());
            Rewriting known = rewritings.getOrDefault(work.id(), new Rewriting(work, work.item(), work.origins()));
            Map<String, FieldOrigin> merged = new TreeMap<>(known.origins());
            CslItem.Builder builder = known.item().toBuilder();
            boolean changed = false;
            for (String field : supplement.item().variables()) {
                if (!merged.containsKey(field) && supplement.origins().containsKey(field)) {
                    builder.copy(supplement.item(), field);
                    merged.put(field, supplement.origins().get(field));
                    changed = true;
                }
            }
            if (changed) {
                rewritings.put(work.id(), new Rewriting(work, builder.build(), merged));
            }
        }
        rewrite(personId, List.copyOf(rewritings.values()), "supplement");
    }

    /**
     * Replaces what is known of a work, for the rooms that derive, import and merge.
     *
     * @param origins where each field comes from now
     * @param act how the change log calls it
     */
    @Transactional
    public void rewrite(UUID personId, Work work, CslItem item, Map<String, FieldOrigin> origins, String act) {
        rewrite(personId, List.of(new Rewriting(work, item, origins)), act);
    }

    /**
     * What a work is to say.
     *
     * @param origins where each field comes from then
     */
    public record Rewriting(Work work, CslItem item, Map<String, FieldOrigin> origins) {}

    /** Like {@link #rewrite(UUID, Work, CslItem, Map, String)}, for many works in as few statements as one. */
    @Transactional
    public void rewrite(UUID personId, List<Rewriting> rewritings, String act) {
        List<Act> acts = new ArrayList<>();
        List<Work> changed = new ArrayList<>();
        List<Work> identified = new ArrayList<>();
        rewritings.stream()
                .filter(one -> !one.work().item().names().equals(one.item().names()))
                .map(one -> one.work().projectId())
                .distinct()
                .sorted()
                .forEach(projects::oneAtATime);
        for (Rewriting one : rewritings) {
            Work work = one.work();
            CslItem present = work.item();
            acts.add(new Act(work, work.version(), work.state(), work.identityState()));
            work.record(one.item(), one.origins());
            if (!WorkIdentifiers.of(present).equals(WorkIdentifiers.of(one.item()))) {
                identified.add(work);
            }
            if (!present.equals(one.item())) {
                changed.add(work);
            }
        }
        works.identify(identified);
        works.index(changed);
        for (Act done : acts) {
            Work work = done.work;
            changes.add(new Change(
                    new Change.Subject(work.projectId(), "work", work.id(), done.version),
                    act,
                    personId,
                    done.state,
                    work.state()));
        }
        tell(acts, personId);
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
     * Looks through works that are kept with words and facets of former rules, some of them.
     *
     * @return whether there were any
     */
    @Transactional
    public boolean catchUp() {
        List<Work> behind = works.findIndexedBefore(WorkWords.RULES, CATCH_UP);
        behind.stream().map(Work::projectId).distinct().sorted().forEach(projects::oneAtATime);
        behind.forEach(work -> work.record(work.item(), work.origins(), work.updatedAt()));
        works.index(behind);
        changes.tellSearch("work", behind.stream().map(Work::id).toList());
        return !behind.isEmpty();
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
        List<Rewriting> rewritings = new ArrayList<>();
        for (Work work : present) {
            CslItem before = work.item();
            CslItem after = corrections.apply(work).apply(before);
            if (!after.equals(before)) {
                rewritings.add(new Rewriting(work, after, Origins.corrected(work.origins(), before, after, actor)));
            }
        }
        rewrite(actor.id(), rewritings, act);
        works.flush();
        return rewritings.stream().map(Rewriting::work).toList();
    }

    /** A work with what it was before it was rewritten. */
    private record Act(Work work, long version, String state, String identity) {}

    private void tell(List<Act> acts, UUID personId) {
        Set<UUID> others = acts.stream()
                .filter(act -> !act.work.identityState().equals(act.identity))
                .map(act -> act.work.id())
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            news.fire(new WorkIdentityChanged(family(others).keySet(), personId));
        }
    }

    private Work store(UUID personId, UUID projectId, Derived derived, String key) {
        Work work = new Work(projectId, derived.item(), derived.origins());
        works.add(work);
        works.add(new WorkKey(work, key));
        WorkIdentifiers.of(work).forEach(works::add);
        changes.add(new Change(
                new Change.Subject(projectId, "work", work.id(), 0), derived.act(), personId, null, work.state()));
        return work;
    }

    /**
     * Takes works out of the bibliography, with their keys; for undoing what added them. Their history stays.
     *
     * @param act how the change log calls it
     */
    @Transactional
    public void remove(UUID personId, Collection<Work> unwanted, String act) {
        for (Work work : unwanted) {
            changes.add(new Change(
                    new Change.Subject(work.projectId(), "work", work.id(), work.version()),
                    act,
                    personId,
                    work.state(),
                    null));
        }
        works.remove(unwanted);
    }

    /** What a person changes in a record. */
    @FunctionalInterface
    public interface Correction {
        CslItem apply(CslItem present);
    }
}
