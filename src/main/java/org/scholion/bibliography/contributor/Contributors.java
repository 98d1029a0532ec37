package org.scholion.bibliography.contributor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRepository;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Variant;
import org.scholion.bibliography.words.QueryWord;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.JsonText;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Lists the people and bodies that works name, and makes two spellings one contributor's where a person says so. */
@ApplicationScoped
public class Contributors {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String UNITE = "unite-names";
    private static final String PART = "part-names";
    private static final int MOST_WORDS = 12;

    private final ContributorRepository contributors;
    private final WorkRepository workRows;
    private final Works works;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public Contributors(
            ContributorRepository contributors,
            WorkRepository workRows,
            Works works,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.contributors = contributors;
        this.workRows = workRows;
        this.works = works;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    /**
     * A contributor with what is known of it.
     *
     * @param label a spelling in filing order
     * @param body whether it is a body, or a name in one piece
     * @param works how many works name it
     */
    public record Listed(UUID id, String label, boolean body, List<NameSpellings.Written> spellings, long works) {}

    /**
     * An act that made spellings one contributor's.
     *
     * @param id of the act, to undo it
     */
    public record Union(UUID id, UUID personId, Instant at) {}

    /**
     * Contributors by name.
     *
     * @param query beginnings of words of any spelling, in any script; null or blank for all
     * @throws Problem.InvalidInput naming {@code q} if these are more than twelve words
     */
    @Transactional
    public Page<Listed> list(Actor actor, UUID projectId, String query, Page.Request page) {
        permissions.require(actor, projectId, Right.READ);
        List<QueryWord> words = query == null ? List.of() : QueryWord.of(query);
        if (words.size() > MOST_WORDS) {
            throw new Problem.InvalidInput("q", "At most " + MOST_WORDS + " words are looked up at once.");
        }
        Page<Contributor> found =
                Page.of(contributors.findByProject(projectId, words, page), page.limit(), contributor -> contributor
                        .id()
                        .toString());
        return new Page<>(listed(found.items()), found.next());
    }

    private List<Listed> listed(List<Contributor> found) {
        List<UUID> ids = found.stream().map(Contributor::id).toList();
        Map<UUID, List<NameSpellings.Written>> spellings = contributors.findSpellings(ids).stream()
                .collect(Collectors.groupingBy(
                        Spelling::nameId,
                        Collectors.mapping(
                                each -> new NameSpellings.Written(each.spelling(), each.script(), each.language()),
                                Collectors.toList())));
        Map<UUID, Long> counts = contributors.countWorks(ids);
        return found.stream()
                .map(each -> new Listed(
                        each.id(),
                        each.label(),
                        each.isLiteral(),
                        spellings.getOrDefault(each.id(), List.of()),
                        counts.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /** One contributor. */
    @Transactional
    public Listed get(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "contributor", id);
        return listed(List.of(find(projectId, id))).get(0);
    }

    private Contributor find(UUID projectId, UUID id) {
        return contributors
                .find(id)
                .filter(found -> found.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("contributor", id));
    }

    /** The works that name a contributor, in filing order. */
    @Transactional
    public List<Work> worksOf(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "contributor", id);
        find(projectId, id);
        return works.find(contributors.findWorks(List.of(id))).values().stream()
                .distinct()
                .sorted(Comparator.comparing(Work::sortKey))
                .toList();
    }

    /**
     * Makes two contributors one: every work that names one of them gets the other's spellings as variants. Each work keeps
     * the spelling that it leads with.
     *
     * @param otherIs how the second one's leading spelling relates to the first one's
     * @param otherLanguage its language tag, or empty
     * @return the contributor that both now are
     */
    @Transactional
    public UUID unite(Actor actor, UUID projectId, UUID id, UUID otherId, Variant.Form otherIs, String otherLanguage) {
        permissions.require(actor, projectId, Right.CURATE);
        if (id.equals(otherId)) {
            throw new Problem.InvalidInput("other", "These are one already: choose two names.");
        }
        projects.oneAtATime(projectId);
        Contributor one = find(projectId, id);
        Contributor other = find(projectId, otherId);
        List<Work> named = workRows.find(contributors.findWorks(List.of(id, otherId)));
        NameUnion union = new NameUnion(projectId, one.id(), other.id(), otherIs, otherLanguage);
        named.forEach(work -> union.gather(work.item()));
        JsonText before = new JsonText();
        JsonText after = new JsonText();
        Map<UUID, Works.Correction> corrections = new LinkedHashMap<>();
        for (Work work : named) {
            CslItem present = work.item();
            CslItem united = union.apply(present);
            before.with(work.id().toString(), NameUnion.namesOf(present, united).toJson());
            after.with(work.id().toString(), NameUnion.namesOf(united, present).toJson());
            corrections.put(work.id(), any -> united);
        }
        works.correctAll(actor, projectId, corrections, UNITE);
        UUID result = union.result();
        changes.add(new Change(
                new Change.Subject(projectId, "contributor", result, 0),
                UNITE,
                actor.id(),
                before.toString(),
                after.toString()));
        return result;
    }

    /** The unions that made a contributor what it is, the latest first; those that were undone are left out. */
    @Transactional
    public List<Union> unions(Actor actor, UUID projectId, UUID id) {
        permissions.requireSight(actor, projectId, "contributor", id);
        List<Union> open = new ArrayList<>();
        for (Change change : log(projectId, id)) {
            if (change.act().equals(UNITE)) {
                open.add(0, new Union(change.id(), change.personId(), change.changedAt()));
            } else if (!open.isEmpty()) {
                open.remove(0);
            }
        }
        return open;
    }

    /**
     * Undoes the latest union of a contributor: works whose names are as the union left them get back those of before.
     *
     * @return how many works were left alone because their names were changed since
     * @throws Problem.Conflict if there is no union to be undone, or no work left as it made it
     */
    @Transactional
    public int undo(Actor actor, UUID projectId, UUID id) {
        permissions.require(actor, projectId, Right.CURATE);
        projects.oneAtATime(projectId);
        Union latest = unions(actor, projectId, id).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Problem.Conflict("contributor", "Nothing was united here that could be parted."));
        Change change = log(projectId, id).stream()
                .filter(each -> each.id().equals(latest.id()))
                .findFirst()
                .orElseThrow();
        Map<UUID, CslItem> before = items(change.beforeJson());
        Map<UUID, CslItem> after = items(change.afterJson());
        Map<UUID, Works.Correction> corrections = new LinkedHashMap<>();
        for (Work work : workRows.find(after.keySet())) {
            CslItem present = work.item();
            CslItem parted = NameUnion.restore(present, before.get(work.id()), after.get(work.id()));
            if (!parted.equals(present)) {
                corrections.put(work.id(), any -> parted);
            }
        }
        int restored = works.correctAll(actor, projectId, corrections, PART).size();
        if (restored == 0) {
            throw new Problem.Conflict(
                    "contributor", "The names of all these works were changed since; edit them there.");
        }
        changes.add(new Change(
                new Change.Subject(projectId, "contributor", id, 0),
                PART,
                actor.id(),
                change.afterJson(),
                change.beforeJson()));
        return after.size() - restored;
    }

    /** Ids of contributors follow from their names and project, but whoever asks may make one up. */
    private List<Change> log(UUID projectId, UUID id) {
        return changes.findByObject(id).stream()
                .filter(change -> change.projectId().equals(projectId))
                .toList();
    }

    private static Map<UUID, CslItem> items(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject all = reader.readObject();
            return all.keySet().stream()
                    .collect(Collectors.toMap(
                            UUID::fromString, id -> CslItem.fromJson(((JsonString) all.get(id)).getString())));
        }
    }
}
