package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

    /** The keys that works would get if they were added now, in this order. */
    @Transactional
    public List<String> keysToCome(UUID projectId, List<CslItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        TakenKeys keys = new TakenKeys(works.findKeysBeginning(projectId, ""));
        return items.stream().map(keys::give).toList();
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
     * Corrects a work. The fields that change get the person as their origin; the others keep theirs.
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
        CslItem before = work.item();
        CslItem after = correct.apply(before);
        String stateBefore = work.state();
        String identityBefore = work.identityState();
        work.record(after, Origins.corrected(work.origins(), before, after, actor));
        works.flush();
        changes.add(new Change(
                new Change.Subject(projectId, "work", work.id(), version),
                "correct",
                actor.id(),
                stateBefore,
                work.state()));
        tell(work, identityBefore, actor.id());
        return work;
    }

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
