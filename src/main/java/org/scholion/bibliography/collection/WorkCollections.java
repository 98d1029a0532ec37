package org.scholion.bibliography.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/** Keeps works together in collections that stand one within another. Deleting a collection deletes no work. */
@ApplicationScoped
public class WorkCollections {
    /** How many works are filed or tagged at once. */
    static final int MOST_WORKS_AT_ONCE = 2000;

    private static final int LONGEST = 300;
    private static final int MOST = 5_000;

    private final CollectionRepository kept;
    private final Works works;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public WorkCollections(
            CollectionRepository kept,
            Works works,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.kept = kept;
        this.works = works;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    /** The collections of a project, each after the one that it stands in, in order. */
    @Transactional
    public List<CollectionNode> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return nodes(projectId);
    }

    /**
     * A collection with how many works it holds.
     *
     * @throws Problem.NotFound if the project has no such collection
     */
    @Transactional
    public CollectionNode get(Actor actor, UUID projectId, UUID id) {
        sought(actor, projectId, id);
        return nodes(projectId).stream()
                .filter(node -> node.collection().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("collection", id));
    }

    private List<CollectionNode> nodes(UUID projectId) {
        Map<UUID, Long> counts = kept.countWorks(projectId);
        Map<UUID, Long> within = kept.countWorksWithin(projectId);
        Map<UUID, Integer> depths = new HashMap<>();
        List<CollectionNode> nodes = new ArrayList<>();
        for (WorkCollection one : new CollectionTree(kept.findCollections(projectId)).below(null)) {
            int depth = one.parentId() == null ? 0 : depths.get(one.parentId()) + 1;
            depths.put(one.id(), depth);
            nodes.add(new CollectionNode(
                    one, depth, counts.getOrDefault(one.id(), 0L), within.getOrDefault(one.id(), 0L)));
        }
        return nodes;
    }

    /** The ids of a collection and of all within it. */
    @Transactional
    public Set<UUID> withAllWithin(Actor actor, UUID projectId, UUID id) {
        sought(actor, projectId, id);
        Set<UUID> ids = new LinkedHashSet<>(Set.of(id));
        new CollectionTree(kept.findCollections(projectId)).below(id).forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** Makes a collection, as the last within another or (null) at the top. */
    @Transactional
    public WorkCollection add(Actor actor, UUID projectId, UUID parentId, String name) {
        begin(actor, projectId);
        CollectionTree tree = new CollectionTree(kept.findCollections(projectId));
        if (tree.size() >= MOST) {
            throw new Problem.Conflict("A project has at most " + MOST + " collections.");
        }
        tree.requireParent(parentId);
        WorkCollection made = new WorkCollection(
                projectId, parentId, name(name), tree.within(parentId).size());
        kept.add(made);
        kept.flush();
        log(actor, made, "create", null, made.state());
        return made;
    }

    /**
     * Renames a collection and moves it.
     *
     * @param parentId the collection that it shall stand in, or null for the top
     * @param place its place there, from 0; beyond the end for the last one
     * @throws Problem.InvalidInput naming {@code parent} if that stands within the collection itself
     * @throws Problem.StaleVersion if somebody changed it since
     */
    @Transactional
    public WorkCollection change(
            Actor actor, UUID projectId, UUID id, long version, String name, UUID parentId, int place) {
        begin(actor, projectId);
        WorkCollection collection = present(actor, projectId, id, version);
        CollectionTree tree = new CollectionTree(kept.findCollections(projectId));
        tree.requireParent(parentId);
        boolean within = id.equals(parentId)
                || tree.below(id).stream().anyMatch(one -> one.id().equals(parentId));
        if (within) {
            throw new Problem.InvalidInput("parent", "A collection cannot stand within itself.");
        }
        String before = collection.state();
        UUID left = collection.parentId();
        collection.rename(name(name));
        List<WorkCollection> there = new ArrayList<>(tree.within(parentId));
        there.remove(collection);
        there.add(Math.max(0, Math.min(place, there.size())), collection);
        collection.moveTo(parentId, place);
        CollectionTree.number(there, parentId);
        if (!Objects.equals(left, parentId)) {
            CollectionTree.number(tree.within(left), left);
        }
        kept.flush();
        if (!collection.state().equals(before)) {
            log(actor, collection, "change", before, collection.state());
        }
        return collection;
    }

    /**
     * Deletes a collection.
     *
     * @param children what becomes of those within it; may be null where there are none
     * @throws Problem.Conflict if there are collections within it and nobody said what becomes of them
     * @throws Problem.StaleVersion if somebody changed it since
     */
    @Transactional
    public void delete(Actor actor, UUID projectId, UUID id, long version, Children children) {
        begin(actor, projectId);
        WorkCollection collection = present(actor, projectId, id, version);
        CollectionTree tree = new CollectionTree(kept.findCollections(projectId));
        List<WorkCollection> within = tree.below(id);
        if (!within.isEmpty() && children == null) {
            throw new Problem.Conflict(
                    "children", "Say what becomes of the " + within.size() + " collections within: up or delete.");
        }
        Set<UUID> deleted = new LinkedHashSet<>(Set.of(id));
        if (children == Children.DELETE) {
            within.forEach(one -> deleted.add(one.id()));
            within.forEach(one -> log(actor, one, "delete", one.state(), null));
        } else {
            List<WorkCollection> up = new ArrayList<>(tree.within(collection.parentId()));
            int at = up.indexOf(collection);
            up.remove(at);
            up.addAll(at, tree.within(id));
            CollectionTree.number(up, collection.parentId());
        }
        log(actor, collection, "delete", collection.state(), null);
        kept.empty(deleted);
        kept.deleteCollections(deleted);
    }

    /**
     * Puts works into a collection and takes others out.
     *
     * @throws Problem.NotFound if a key leads to no work
     */
    @Transactional
    public void fill(Actor actor, UUID projectId, UUID id, Collection<String> add, Collection<String> remove) {
        begin(actor, projectId);
        requireFew("add", add);
        requireFew("remove", remove);
        WorkCollection collection = sought(actor, projectId, id);
        Set<UUID> in = ids(works.find(actor, projectId, add).values());
        Set<UUID> out = ids(works.find(actor, projectId, remove).values());
        out.removeAll(in);
        Set<UUID> both = new TreeSet<>(in);
        both.addAll(out);
        Map<UUID, UUID> members = works.family(both);
        List<CollectionWork> present = kept.findMembers(id, members.keySet());
        Set<UUID> there =
                present.stream().map(member -> members.get(member.workId())).collect(Collectors.toSet());
        List<CollectionWork> gone = present.stream()
                .filter(member -> out.contains(members.get(member.workId())))
                .toList();
        Set<UUID> come = new TreeSet<>(in);
        come.removeAll(there);
        gone.forEach(kept::remove);
        come.forEach(work -> kept.add(new CollectionWork(id, work)));
        if (!gone.isEmpty() || !come.isEmpty()) {
            log(
                    actor,
                    collection,
                    "fill",
                    state(gone.stream().map(CollectionWork::workId).toList()),
                    state(come));
        }
        kept.flush();
    }

    private static Set<UUID> ids(Collection<Work> some) {
        return some.stream().map(Work::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String state(Collection<UUID> workIds) {
        return new JsonText()
                .with("works", workIds.stream().map(UUID::toString).toList())
                .toString();
    }

    /** The collections that each of some works, or one merged into it, is in; in two queries. */
    @Transactional
    public Map<UUID, List<UUID>> of(Collection<UUID> workIds) {
        Map<UUID, UUID> members = works.family(workIds);
        Map<UUID, Set<UUID>> found = new HashMap<>();
        kept.findMemberships(members.keySet())
                .forEach(member -> found.computeIfAbsent(members.get(member.workId()), id -> new TreeSet<>())
                        .add(member.collectionId()));
        Map<UUID, List<UUID>> collections = new HashMap<>();
        found.forEach((work, ids) -> collections.put(work, List.copyOf(ids)));
        return collections;
    }

    private void begin(Actor actor, UUID projectId) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
    }

    private WorkCollection sought(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "collection", id);
        return kept.findCollection(id)
                .filter(collection -> collection.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("collection", id));
    }

    private WorkCollection present(Actor actor, UUID projectId, UUID id, long version) {
        WorkCollection collection = sought(actor, projectId, id);
        if (collection.version() != version) {
            throw new Problem.StaleVersion(collection.version(), version);
        }
        return collection;
    }

    private static String name(String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput("name", "A name of 1 to " + LONGEST + " characters is needed here.");
        }
        return name;
    }

    private void log(Actor actor, WorkCollection collection, String act, String before, String after) {
        changes.add(new Change(
                new Change.Subject(collection.projectId(), "collection", collection.id(), collection.version()),
                act,
                actor.id(),
                before,
                after));
    }

    static void requireFew(String field, Collection<String> citekeys) {
        if (citekeys.size() > MOST_WORKS_AT_ONCE) {
            throw new Problem.InvalidInput(field, "At most " + MOST_WORKS_AT_ONCE + " works at once.");
        }
    }
}
