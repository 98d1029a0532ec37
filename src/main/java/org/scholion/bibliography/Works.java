package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.reference.CitationKeys;
import org.scholion.bibliography.reference.TakenKeys;
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
     * A work by id, for those who already may see what refers to it. A merged work is answered by the one it went into.
     *
     * @throws Problem.NotFound if there is none
     */
    @Transactional
    public Work get(UUID id) {
        Work work = works.find(id).orElseThrow(() -> new Problem.NotFound("work", id));
        return work.mergedInto() == null ? work : get(work.mergedInto());
    }

    /** Works by id, in one query, for those who already may see what refers to them. */
    @Transactional
    public Map<UUID, Work> find(Collection<UUID> ids) {
        return works.find(ids).stream().collect(Collectors.toMap(Work::id, work -> work));
    }

    /** The present key of each work, in one query. */
    @Transactional
    public Map<UUID, String> keys(Collection<UUID> workIds) {
        Map<UUID, String> keys = new HashMap<>();
        for (WorkKey key : works.findKeys(workIds)) {
            if (key.isInUse()) {
                keys.put(key.workId(), key.citekey());
            }
        }
        return keys;
    }

    /** Adds a work that a person describes. */
    @Transactional
    public Work add(Actor actor, UUID projectId, CslItem item) {
        permissions.require(actor, projectId, Right.CURATE);
        if (item.variables().isEmpty()) {
            throw new Problem.InvalidInput("csl", "A work needs at least a title or a name.");
        }
        projects.oneAtATime(projectId);
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, CitationKeys.base(item)));
        return store(actor.id(), projectId, item, Origins.entered(item, actor), keys);
    }

    /**
     * Keeps works that were derived from something else than a person's entry; for the rooms that parse and import.
     *
     * @return the works, in the order of what they were derived from
     */
    @Transactional
    public List<Work> derive(UUID personId, UUID projectId, List<Derived> derived) {
        if (derived.isEmpty()) {
            return List.of();
        }
        projects.oneAtATime(projectId);
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, ""));
        return derived.stream()
                .map(one -> store(personId, projectId, one.item(), one.origins(), keys))
                .toList();
    }

    /**
     * A work as a rule or a file makes it.
     *
     * @param origins where each field came from
     */
    public record Derived(CslItem item, Map<String, FieldOrigin> origins) {}

    /**
     * Adds to a derived work what further notes or files say, where nothing is known yet and no person said so.
     *
     * @param origins where each field came from; fields without one are left alone
     */
    @Transactional
    public void supplement(UUID personId, UUID workId, CslItem item, Map<String, FieldOrigin> origins) {
        Work work = get(workId);
        CslItem present = work.item();
        Map<String, FieldOrigin> merged = new TreeMap<>(work.origins());
        CslItem.Builder builder = present.toBuilder();
        boolean changed = false;
        for (String field : item.variables()) {
            if (!merged.containsKey(field) && origins.containsKey(field)) {
                copy(item, field, builder);
                merged.put(field, origins.get(field));
                changed = true;
            }
        }
        if (changed) {
            String before = work.state();
            String identityBefore = work.identityState();
            long version = work.version();
            work.record(builder.build(), merged);
            changes.add(new Change(
                    new Change.Subject(work.projectId(), "work", work.id(), version),
                    "supplement",
                    personId,
                    before,
                    work.state()));
            tell(work, identityBefore, personId);
        }
    }

    private static void copy(CslItem from, String field, CslItem.Builder to) {
        switch (CslVariables.kindOf(field)) {
            case TEXT -> to.text(field, from.text(field).orElseThrow());
            case NAMES -> to.names(field, from.names(field));
            case DATE -> to.date(field, from.date(field).orElseThrow());
        }
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
        record(actor, List.of(work), any -> correct);
        return work;
    }

    /**
     * Corrects several works at once, each as {@link #correct} does, in as few statements as one. What another
     * transaction changes at the same moment makes all of it fail.
     *
     * @param corrections by work; works that are merged, or not of the project, are left out, and so are those that the
     *     correction leaves as they are
     * @return the works that were changed
     */
    @Transactional
    public List<Work> correctAll(Actor actor, UUID projectId, Map<UUID, Correction> corrections) {
        permissions.require(actor, projectId, Right.CURATE);
        List<Work> present = works.find(corrections.keySet()).stream()
                .filter(work -> work.projectId().equals(projectId) && work.mergedInto() == null)
                .toList();
        return record(actor, present, work -> corrections.get(work.id()));
    }

    private List<Work> record(Actor actor, List<Work> present, Function<Work, Correction> corrections) {
        List<Act> acts = new ArrayList<>();
        for (Work work : present) {
            CslItem before = work.item();
            CslItem after = corrections.apply(work).apply(before);
            if (!after.equals(before)) {
                acts.add(new Act(work, work.version(), work.state(), work.identityState()));
                work.record(after, Origins.corrected(work.origins(), before, after, actor));
            }
        }
        works.flush();
        for (Act act : acts) {
            changes.add(new Change(
                    new Change.Subject(act.work.projectId(), "work", act.work.id(), act.version),
                    "correct",
                    actor.id(),
                    act.state,
                    act.work.state()));
        }
        acts.forEach(act -> tell(act.work, act.identity, actor.id()));
        return acts.stream().map(Act::work).toList();
    }

    /** A work with what it was before it was corrected. */
    private record Act(Work work, long version, String state, String identity) {}

    private void tell(Work work, String identityBefore, UUID personId) {
        if (!work.identityState().equals(identityBefore)) {
            news.fire(new WorkIdentityChanged(work.id(), personId));
        }
    }

    private Work store(UUID personId, UUID projectId, CslItem item, Map<String, FieldOrigin> origins, TakenKeys keys) {
        Work work = new Work(projectId, item, origins);
        works.add(work);
        works.add(new WorkKey(work, keys.give(item)));
        changes.add(new Change(
                new Change.Subject(projectId, "work", work.id(), 0), "create", personId, null, work.state()));
        return work;
    }

    /** What a person changes in a record. */
    @FunctionalInterface
    public interface Correction {
        CslItem apply(CslItem present);
    }
}
