package org.scholion.bibliography.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.WorkSearch;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Keeps what works people look for again and again, and makes searches of it. */
@ApplicationScoped
public class SavedSearches {
    /** How many tags are looked for at once. */
    public static final int MOST_TAGS = 20;

    private static final int LONGEST = 300;

    private final CollectionRepository kept;
    private final WorkCollections collections;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public SavedSearches(
            CollectionRepository kept, WorkCollections collections, Permissions permissions, ChangeRepository changes) {
        this.kept = kept;
        this.collections = collections;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** The saved searches of a project, by name. */
    @Transactional
    public List<SavedSearch> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.findSearches(projectId);
    }

    /**
     * A saved search.
     *
     * @throws Problem.NotFound if the project has no such search
     */
    @Transactional
    public SavedSearch get(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "saved search", id);
        return kept.findSearch(id)
                .filter(search -> search.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("saved search", id));
    }

    /** Saves a search under a name. */
    @Transactional
    public SavedSearch add(Actor actor, UUID projectId, String name, WorkFilter filter) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.CURATE);
        search(actor, projectId, filter);
        SavedSearch saved = new SavedSearch(projectId, name(name), filter, actor.id());
        kept.add(saved);
        kept.flush();
        log(actor, saved, "create", null, saved.state());
        return saved;
    }

    /** @throws Problem.StaleVersion if somebody changed it since */
    @Transactional
    public SavedSearch change(Actor actor, UUID projectId, UUID id, long version, String name, WorkFilter filter) {
        SavedSearch saved = present(actor, projectId, id, version);
        search(actor, projectId, filter);
        String before = saved.state();
        saved.record(name(name), filter);
        kept.flush();
        log(actor, saved, "change", before, saved.state());
        return saved;
    }

    /** @throws Problem.StaleVersion if somebody changed it since */
    @Transactional
    public void delete(Actor actor, UUID projectId, UUID id, long version) {
        SavedSearch saved = present(actor, projectId, id, version);
        log(actor, saved, "delete", saved.state(), null);
        kept.remove(saved);
        kept.flush();
    }

    private SavedSearch present(Actor actor, UUID projectId, UUID id, long version) {
        SavedSearch saved = get(actor, projectId, id);
        permissions.require(actor, projectId, Right.CURATE);
        if (saved.version() != version) {
            throw new Problem.StaleVersion(saved.version(), version);
        }
        return saved;
    }

    /**
     * Makes a search of a filter, but for whether works are used and in which documents they are noted, which the
     * bibliography does not know.
     *
     * @throws Problem.InvalidInput naming what cannot be looked for
     * @throws Problem.NotFound if the project has no such collection
     */
    @Transactional
    public WorkSearch search(Actor actor, UUID projectId, WorkFilter filter) {
        if (filter.tags().size() > MOST_TAGS) {
            throw new Problem.InvalidInput("tag", "At most " + MOST_TAGS + " tags are looked for at once.");
        }
        WorkSearch search = WorkSearch.of(filter.words()).among(filter.facets()).that(kept.tagged(filter.tags()));
        if (filter.collection() != null) {
            search = search.that(kept.within(collections.withAllWithin(actor, projectId, filter.collection())));
        }
        return search;
    }

    private static String name(String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput("name", "A name of 1 to " + LONGEST + " characters is needed here.");
        }
        return name;
    }

    private void log(Actor actor, SavedSearch saved, String act, String before, String after) {
        changes.add(new Change(
                new Change.Subject(saved.projectId(), "saved-search", saved.id(), saved.version()),
                act,
                actor.id(),
                before,
                after));
    }
}
