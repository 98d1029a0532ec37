package org.scholion.bibliography.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkGrouping;
import org.scholion.bibliography.Works;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;
import org.scholion.shared.Tag;

/** Puts words on works, many at once, and renames or deletes a word everywhere. */
@ApplicationScoped
public class Tags {
    /** How many tags are put on works at once. */
    static final int MOST_AT_ONCE = 50;

    private final CollectionRepository kept;
    private final Works works;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public Tags(
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

    /** The tags of a project, in alphabetical order, with how many works have each. */
    @Transactional
    public List<CollectionRepository.TagCount> list(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return kept.countTags(projectId);
    }

    /** By which {@link Works#countBy} counts works for each tag, by fold. */
    public WorkGrouping<String> grouping() {
        return kept.byTag();
    }

    /** The tags on each of some works and on those merged into them, in alphabetical order, in two queries. */
    @Transactional
    public Map<UUID, List<String>> of(Collection<UUID> workIds) {
        Map<UUID, UUID> members = works.family(workIds);
        Map<UUID, Map<String, String>> words = new HashMap<>();
        for (WorkTag tag : kept.findTags(members.keySet())) {
            words.computeIfAbsent(members.get(tag.workId()), id -> new TreeMap<>())
                    .putIfAbsent(tag.fold(), tag.word());
        }
        Map<UUID, List<String>> tags = new HashMap<>();
        words.forEach((id, byFold) -> tags.put(id, List.copyOf(byFold.values())));
        return tags;
    }

    /**
     * Puts tags on works and takes others off. A tag that other works have already is spelled as it is there.
     *
     * @throws Problem.NotFound if a key leads to no work
     * @throws Problem.InvalidInput naming {@code add} or {@code remove} if a word is no tag or if there are more than
     *     {@value #MOST_AT_ONCE}, or {@code works} if these are too many
     */
    @Transactional
    public void change(
            Actor actor, UUID projectId, Collection<String> citekeys, List<String> add, List<String> remove) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.CURATE);
        WorkCollections.requireFew("works", citekeys);
        Map<String, Tag> added = tags("add", add);
        Map<String, Tag> removed = tags("remove", remove);
        projects.oneAtATime(projectId);
        kept.findWords(projectId, added.keySet()).forEach((fold, word) -> added.put(fold, new Tag(word, fold)));
        List<Work> tagged = works.find(actor, projectId, citekeys).values().stream()
                .distinct()
                .toList();
        Map<UUID, UUID> members = works.family(tagged.stream().map(Work::id).toList());
        Map<UUID, List<WorkTag>> present = kept.findTags(members.keySet()).stream()
                .collect(Collectors.groupingBy(tag -> members.get(tag.workId())));
        for (Work work : tagged) {
            change(actor, work, present.getOrDefault(work.id(), List.of()), added, removed);
        }
        kept.flush();
    }

    private static Map<String, Tag> tags(String field, List<String> words) {
        if (words.size() > MOST_AT_ONCE) {
            throw new Problem.InvalidInput(field, "At most " + MOST_AT_ONCE + " tags go on works at once.");
        }
        Map<String, Tag> tags = new TreeMap<>();
        words.forEach(word -> {
            Tag tag = Tag.of(field, word);
            tags.put(tag.fold(), tag);
        });
        return tags;
    }

    private void change(
            Actor actor, Work work, List<WorkTag> present, Map<String, Tag> added, Map<String, Tag> removed) {
        Set<String> folds = present.stream().map(WorkTag::fold).collect(Collectors.toSet());
        Set<String> after = new HashSet<>(folds);
        after.removeAll(removed.keySet());
        after.addAll(added.keySet());
        if (after.equals(folds)) {
            return;
        }
        present.stream().filter(tag -> !after.contains(tag.fold())).forEach(kept::remove);
        added.values().stream()
                .filter(tag -> !folds.contains(tag.fold()))
                .forEach(tag -> kept.add(new WorkTag(work.projectId(), work.id(), tag)));
        changes.add(new Change(
                new Change.Subject(work.projectId(), "work", work.id(), work.version()),
                "tag",
                actor.id(),
                state(folds),
                state(after)));
    }

    private static String state(Collection<String> folds) {
        return new JsonText().with("tags", folds.stream().sorted().toList()).toString();
    }

    /**
     * Renames a tag on all works. If the new word is a tag already, the two become one.
     *
     * @throws Problem.NotFound if no work has the tag
     * @throws Problem.InvalidInput naming {@code word} if the new word is no tag
     */
    @Transactional
    public void rename(Actor actor, UUID projectId, String from, String to) {
        List<WorkTag> rows = everywhere(actor, projectId, from);
        Tag tag = Tag.of("word", to);
        List<WorkTag> already = kept.findTag(projectId, tag.fold());
        already.forEach(row -> row.spell(tag.word()));
        Set<UUID> have = already.stream().map(WorkTag::workId).collect(Collectors.toSet());
        if (!tag.fold().equals(rows.get(0).fold())) {
            rows.forEach(kept::remove);
            rows.stream()
                    .filter(row -> !have.contains(row.workId()))
                    .forEach(row -> kept.add(new WorkTag(projectId, row.workId(), tag)));
        }
        log(actor, projectId, "rename-tag", rows, tag.word());
        kept.flush();
    }

    /**
     * Takes a tag off all works.
     *
     * @throws Problem.NotFound if no work has the tag
     */
    @Transactional
    public void delete(Actor actor, UUID projectId, String word) {
        List<WorkTag> rows = everywhere(actor, projectId, word);
        rows.forEach(kept::remove);
        log(actor, projectId, "delete-tag", rows, null);
        kept.flush();
    }

    private List<WorkTag> everywhere(Actor actor, UUID projectId, String word) {
        permissions.requireSight(actor, projectId, "tag", word);
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        String fold = Tag.fold(word);
        List<WorkTag> rows = fold.isEmpty() ? List.of() : kept.findTag(projectId, fold);
        if (rows.isEmpty()) {
            throw new Problem.NotFound("tag", word);
        }
        return rows;
    }

    /** The log keeps the works that had the tag, so that it can be put back. */
    private void log(Actor actor, UUID projectId, String act, List<WorkTag> rows, String after) {
        List<String> had = new ArrayList<>();
        rows.forEach(row -> had.add(row.workId().toString()));
        changes.add(new Change(
                new Change.Subject(projectId, "project", projectId, 0),
                act,
                actor.id(),
                new JsonText()
                        .with("tag", rows.get(0).word())
                        .with("works", had)
                        .toString(),
                after == null ? null : new JsonText().with("tag", after).toString()));
    }
}
