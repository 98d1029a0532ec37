package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.key.KeyForm;
import org.scholion.bibliography.key.KeyPattern;
import org.scholion.bibliography.key.KeyStem;
import org.scholion.bibliography.key.TakenKeys;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Changes citation keys, which never change by themselves: a person chooses one, which is pinned by that, or has the
 * project's pattern give them anew. Former keys keep leading to their work and are never given to another.
 */
@ApplicationScoped
public class WorkKeys {
    /** Patterns to choose from. */
    private static final List<String> READY = List.of(
            KeyPattern.DEFAULT.text(),
            "[author|title][year]",
            "[authors|shorttitle]-[year]",
            "[author:lower|title:lower]_[shorttitle:lower]_[year]",
            "[author:lower][year][title:lower]");

    private static final int EXAMPLES = 5;

    private final Works works;
    private final WorkRepository kept;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public WorkKeys(
            Works works, WorkRepository kept, Permissions permissions, Projects projects, ChangeRepository changes) {
        this.works = works;
        this.kept = kept;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    /**
     * Gives a work the key that a person chose.
     *
     * @param version the version of the work that the person read
     * @param pinned whether patterns leave it alone from now on
     * @throws Problem.InvalidInput naming {@code key} if the words cannot be a key
     * @throws Problem.Conflict naming {@code key} if it leads or once led to another work
     * @throws Problem.StaleVersion if somebody changed the work since
     */
    @Transactional
    public Work choose(Actor actor, UUID projectId, String citekey, long version, String chosen, boolean pinned) {
        permissions.requireSight(actor, projectId, "work", citekey);
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        Work work = works.get(actor, projectId, citekey);
        if (work.version() != version) {
            throw new Problem.StaleVersion(work.version(), version);
        }
        String key = chosen == null ? "" : chosen.strip();
        List<WorkKey> own = kept.findKeys(List.of(work.id()));
        if (own.stream().noneMatch(known -> known.citekey().equals(key))) {
            KeyForm.problem(key).ifPresent(why -> {
                throw new Problem.InvalidInput("key", why);
            });
            requireFree(projectId, key, own);
        }
        change(actor, work, own, key, pinned);
        kept.flush();
        kept.index(List.of(work));
        return work;
    }

    private void requireFree(UUID projectId, String key, List<WorkKey> own) {
        List<String> owned = own.stream().map(WorkKey::citekey).toList();
        kept.findKeysBeginning(projectId, key).stream()
                .filter(taken -> taken.equalsIgnoreCase(key))
                .findFirst()
                .ifPresent(taken -> {
                    throw new Problem.Conflict(
                            "key",
                            owned.contains(taken)
                                    ? "This work already has the key “" + taken + "”, which differs in capitals only."
                                    : "“" + taken + "” leads or once led to another work of this project.");
                });
    }

    /** What giving keys anew by the project's pattern would do to some works; null for all of the project. */
    @Transactional
    public List<KeyChange> preview(Actor actor, UUID projectId, Collection<String> citekeys) {
        permissions.require(actor, projectId, Right.CURATE);
        return plan(selected(actor, projectId, citekeys), projectId).changes();
    }

    /**
     * Gives some works keys by the project's pattern; pinned keys stay, and keys that are as the pattern makes them.
     *
     * @param citekeys which works; null for all of the project
     * @return what was done
     */
    @Transactional
    public List<KeyChange> renew(Actor actor, UUID projectId, Collection<String> citekeys) {
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        Map<UUID, Work> selected = selected(actor, projectId, citekeys);
        Plan plan = plan(selected, projectId);
        List<Work> renewed = new ArrayList<>();
        for (KeyChange change : plan.changes()) {
            if (change.isChange()) {
                Work work = selected.get(change.workId());
                change(actor, work, plan.keys().get(change.workId()), change.to(), false);
                renewed.add(work);
            }
        }
        kept.flush();
        kept.index(renewed);
        return plan.changes();
    }

    private record Plan(List<KeyChange> changes, Map<UUID, List<WorkKey>> keys) {}

    private Map<UUID, Work> selected(Actor actor, UUID projectId, Collection<String> citekeys) {
        Map<UUID, Work> selected = new LinkedHashMap<>();
        if (citekeys == null) {
            kept.findAll(projectId).forEach(work -> selected.put(work.id(), work));
        } else {
            works.find(actor, projectId, citekeys).values().stream()
                    .distinct()
                    .sorted(Comparator.comparing(Work::sortKey).thenComparing(Work::id))
                    .forEach(work -> selected.put(work.id(), work));
        }
        return selected;
    }

    private Plan plan(Map<UUID, Work> selected, UUID projectId) {
        KeyPattern pattern = pattern(projectId);
        TakenKeys taken = new TakenKeys(kept.findKeysBeginning(projectId, ""));
        Map<UUID, List<WorkKey>> keys = new LinkedHashMap<>();
        kept.findKeys(selected.keySet()).forEach(key -> keys.computeIfAbsent(key.workId(), id -> new ArrayList<>())
                .add(key));
        List<KeyChange> planned = new ArrayList<>();
        for (Work work : selected.values()) {
            List<WorkKey> own = keys.get(work.id());
            WorkKey present = present(own);
            CslItem item = work.item();
            KeyStem stem = pattern.stem(item);
            String to = present.isPinned() || stem.isStemOf(present.citekey())
                    ? present.citekey()
                    : formerly(own, stem).orElseGet(() -> taken.give(stem));
            planned.add(new KeyChange(work.id(), WorkLabel.of(item), present.citekey(), to, present.isPinned()));
        }
        return new Plan(planned, keys);
    }

    /** A former key of the work's own that is as the pattern makes it. */
    private static Optional<String> formerly(List<WorkKey> own, KeyStem stem) {
        return own.stream().map(WorkKey::citekey).filter(stem::isStemOf).findFirst();
    }

    private static WorkKey present(List<WorkKey> own) {
        return own.stream().filter(WorkKey::isInUse).findFirst().orElseThrow();
    }

    private void change(Actor actor, Work work, List<WorkKey> own, String key, boolean pinned) {
        WorkKey former = present(own);
        String before = state(former);
        if (former.citekey().equals(key)) {
            former.use(pinned);
        } else {
            former.retire();
            own.stream()
                    .filter(known -> known.citekey().equals(key))
                    .findFirst()
                    .orElseGet(() -> {
                        WorkKey fresh = new WorkKey(work, key);
                        kept.add(fresh);
                        return fresh;
                    })
                    .use(pinned);
        }
        changes.add(new Change(
                new Change.Subject(work.projectId(), "work", work.id(), work.version()),
                "rekey",
                actor.id(),
                before,
                new JsonText().with("key", key).with("pinned", pinned).toString()));
        work.touch();
    }

    private static String state(WorkKey key) {
        return new JsonText()
                .with("key", key.citekey())
                .with("pinned", key.isPinned())
                .toString();
    }

    private KeyPattern pattern(UUID projectId) {
        return kept.findKeyPattern(projectId).map(ProjectKeyPattern::pattern).orElse(KeyPattern.DEFAULT);
    }

    /**
     * How the project's new keys are made, with what that, or a pattern to be tried, makes of some works.
     *
     * @param tried a pattern to show in place of the project's own; null for that
     * @throws Problem.InvalidInput naming {@code pattern} and the character where the tried one goes wrong
     */
    @Transactional
    public KeyScheme scheme(Actor actor, UUID projectId, String tried) {
        permissions.require(actor, projectId, Right.READ);
        Optional<ProjectKeyPattern> chosen = kept.findKeyPattern(projectId);
        KeyPattern shown = tried == null ? pattern(projectId) : KeyPattern.of(tried);
        List<Work> first =
                kept.findByProject(projectId, WorkSearch.ALL, new Page.Request(null, TellingWorks.LOOKED_AT));
        List<CslItem> items =
                TellingWorks.of(first, EXAMPLES).stream().map(Work::item).toList();
        return new KeyScheme(
                shown.text(),
                examples(shown, items),
                READY.stream()
                        .map(ready -> new KeyScheme.Ready(ready, examples(KeyPattern.of(ready), items)))
                        .toList(),
                chosen.map(ProjectKeyPattern::version).orElse(0L));
    }

    private static List<KeyScheme.Example> examples(KeyPattern pattern, List<CslItem> items) {
        return items.stream()
                .map(item -> new KeyScheme.Example(
                        WorkLabel.of(item), pattern.stem(item).plain()))
                .toList();
    }

    /**
     * Chooses how new keys of the project are made. Keys that works have stay as they are.
     *
     * @param version the version that the person read; 0 where nobody chose a pattern yet
     * @throws Problem.InvalidInput naming {@code pattern} and the character where it goes wrong
     * @throws Problem.StaleVersion if somebody chose another since
     */
    @Transactional
    public KeyScheme choosePattern(Actor actor, UUID projectId, long version, String text) {
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        KeyPattern pattern = KeyPattern.of(text == null ? null : text.strip());
        Optional<ProjectKeyPattern> chosen = kept.findKeyPattern(projectId);
        long present = chosen.map(ProjectKeyPattern::version).orElse(0L);
        if (present != version) {
            throw new Problem.StaleVersion(present, version);
        }
        String before = pattern(projectId).text();
        chosen.ifPresentOrElse(
                known -> known.choose(pattern), () -> kept.add(new ProjectKeyPattern(projectId, pattern)));
        kept.flush();
        changes.add(new Change(
                new Change.Subject(projectId, "project", projectId, version),
                "choose-key-pattern",
                actor.id(),
                new JsonText().with("pattern", before).toString(),
                new JsonText().with("pattern", pattern.text()).toString()));
        return scheme(actor, projectId, null);
    }
}
