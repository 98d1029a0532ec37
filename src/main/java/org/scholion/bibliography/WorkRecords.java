package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.key.KeyForm;
import org.scholion.bibliography.key.KeyPattern;
import org.scholion.bibliography.key.KeyStem;
import org.scholion.bibliography.key.TakenKeys;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Projects;

/**
 * Keeps the records of works for the rooms that derive, import and merge them. It asks for no right: who calls it has
 * asked for theirs.
 */
@ApplicationScoped
public class WorkRecords {
    private static final int CATCH_UP = 500;

    private final WorkRepository works;
    private final Projects projects;
    private final ChangeRepository changes;
    private final Event<WorkIdentityChanged> news;

    @Inject
    public WorkRecords(
            WorkRepository works, Projects projects, ChangeRepository changes, Event<WorkIdentityChanged> news) {
        this.works = works;
        this.projects = projects;
        this.changes = changes;
        this.news = news;
    }

    /** Keeps a work that a person entered, under a key by the project's pattern. */
    Work enter(UUID personId, UUID projectId, Derived entered) {
        projects.oneAtATime(projectId);
        KeyPattern pattern = keyPattern(projectId);
        KeyStem stem = pattern.stem(entered.item());
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, stem.before()));
        Work work = store(personId, projectId, entered, keys.give(stem));
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
                works.findPresent(supplements.stream().map(Supplement::workId).collect(Collectors.toSet()));
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
     * What a work is to say.
     *
     * @param origins where each field comes from then
     */
    public record Rewriting(Work work, CslItem item, Map<String, FieldOrigin> origins) {}

    /**
     * Replaces what is known of works, for the rooms that derive, import and merge: of many in as few statements as of one.
     *
     * @param act how the change log calls it
     */
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

    private KeyPattern keyPattern(UUID projectId) {
        return works.findKeyPattern(projectId).map(ProjectKeyPattern::pattern).orElse(KeyPattern.DEFAULT);
    }

    /** A work with what it was before it was rewritten. */
    private record Act(Work work, long version, String state, String identity) {}

    private void tell(List<Act> acts, UUID personId) {
        Set<UUID> others = acts.stream()
                .filter(act -> !act.work.identityState().equals(act.identity))
                .map(act -> act.work.id())
                .collect(Collectors.toCollection(HashSet::new));
        if (!others.isEmpty()) {
            others.addAll(works.findMerged(others).keySet());
            news.fire(new WorkIdentityChanged(others, personId));
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
}
