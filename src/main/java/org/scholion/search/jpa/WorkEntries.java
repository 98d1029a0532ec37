package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkIdentifier;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.collection.WorkTag;
import org.scholion.bibliography.contributor.Contribution;
import org.scholion.bibliography.contributor.Spelling;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.bibliography.item.Scripts;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.InPortions;

/** What the search knows of works: titles, names in all spellings, where they appeared, keys, identifiers and tags. */
@ApplicationScoped
public class WorkEntries implements EntrySource {
    private static final String PREFIX = "work:";
    private static final List<String> TITLES =
            List.of("title-short", "container-title", "collection-title", "original-title");
    private static final List<String> TEXTS =
            List.of("publisher", "publisher-place", "archive", "archive_location", "genre", "keyword", "note");

    private final EntityManager entities;

    @Inject
    public WorkEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Owner.Kind kind() {
        return Owner.Kind.WORK;
    }

    @Override
    public Set<EntryType> types() {
        return Set.of(EntryType.WORK);
    }

    @Override
    public int portion() {
        return 300;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ownerIds) {
        // Works of a large import, whose names are not known yet, come once more when they are.
        List<Work> works = InPortions.find(
                entities,
                "select w from Work w where w.id in :ids and w.mergedInto is null and w.indexedBy > 0",
                Work.class,
                ownerIds);
        List<UUID> ids = works.stream().map(Work::id).toList();
        Around around = new Around();
        InPortions.find(entities, "select k from WorkKey k where k.workId in :ids", WorkKey.class, ids)
                .forEach(key -> around.add(around.codes, key.workId(), key.citekey()));
        InPortions.find(entities, "select i from WorkIdentifier i where i.workId in :ids", WorkIdentifier.class, ids)
                .forEach(each -> around.add(around.codes, each.workId(), each.canonical()));
        InPortions.find(entities, "select t from WorkTag t where t.workId in :ids", WorkTag.class, ids)
                .forEach(tag -> around.add(around.tags, tag.workId(), tag.word()));
        List<Contribution> named = InPortions.find(
                entities, "select c from Contribution c where c.workId in :ids", Contribution.class, ids);
        Map<UUID, Set<String>> spellings = new HashMap<>();
        InPortions.find(
                        entities,
                        "select s from Spelling s where s.nameId in :ids",
                        Spelling.class,
                        named.stream().map(Contribution::nameId).distinct().toList())
                .forEach(each -> around.add(spellings, each.nameId(), each.spelling()));
        for (Contribution each : named) {
            around.add(around.parts, each.workId(), "name:" + each.nameId());
            spellings
                    .getOrDefault(each.nameId(), Set.of())
                    .forEach(spelling -> around.add(around.names, each.workId(), spelling));
        }
        return works.stream().map(work -> entry(work, around)).toList();
    }

    /** What is kept of works elsewhere, by the work's id. */
    private static final class Around {
        private final Map<UUID, Set<String>> codes = new HashMap<>();
        private final Map<UUID, Set<String>> tags = new HashMap<>();
        private final Map<UUID, Set<String>> names = new HashMap<>();
        private final Map<UUID, Set<String>> parts = new HashMap<>();

        private void add(Map<UUID, Set<String>> to, UUID id, String word) {
            to.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(word);
        }

        private static List<String> of(Map<UUID, Set<String>> from, UUID id) {
            return List.copyOf(from.getOrDefault(id, Set.of()));
        }
    }

    private static IndexEntry entry(Work work, Around around) {
        CslItem item = work.item();
        List<String> further = new ArrayList<>();
        item.variants("title").forEach(variant -> further.add(variant.value()));
        TITLES.forEach(variable -> item.display(variable).ifPresent(further::add));
        TEXTS.forEach(variable -> item.text(variable).ifPresent(further::add));
        Integer year = year(item);
        if (year != null) {
            further.add(year.toString());
        }
        return new IndexEntry(
                PREFIX + work.id(),
                new Owner(Owner.Kind.WORK, work.id()),
                EntryType.WORK,
                Audience.project(work.projectId()),
                null,
                new IndexEntry.Marks(
                        work.projectId(),
                        null,
                        item.type().cslName(),
                        List.of(),
                        Passages.primary(item.text("language")
                                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-.*)?"))
                                .orElse(null)),
                        item.title().flatMap(Scripts::of).orElse(null),
                        year,
                        Around.of(around.tags, work.id())),
                new IndexEntry.Words(
                        item.title().orElse(null),
                        item.text("abstract").orElse(null),
                        further,
                        Around.of(around.names, work.id()),
                        Around.of(around.codes, work.id())),
                Around.of(around.parts, work.id()),
                work.updatedAt());
    }

    private static Integer year(CslItem item) {
        return item.issued()
                .flatMap(CslDate::asEdtf)
                .map(EdtfDate::firstYear)
                .filter(year -> year.isPresent())
                .map(year -> year.getAsInt())
                .orElse(null);
    }

    @Override
    public List<UUID> next(UUID after, int limit) {
        return Rows.next(entities, "Work", after, limit);
    }

    @Override
    public long count() {
        return Rows.count(entities, "Work");
    }

    @Override
    public Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds) {
        return switch (objectType) {
            case "work" -> Set.copyOf(objectIds);
            // Tags renamed everywhere, all keys made anew: such acts name no works.
            case "project" ->
                new HashSet<>(InPortions.find(
                        entities, "select w.id from Work w where w.projectId in :ids", UUID.class, objectIds));
            // Works that were forgotten when an import was undone.
            case "import" ->
                new HashSet<>(InPortions.find(
                        entities,
                        "select e.workId from ImportEntry e where e.importId in :ids and e.workId is not null"
                                + " and e.workId not in (select w.id from Work w)",
                        UUID.class,
                        objectIds));
            default -> Set.of();
        };
    }

    @Override
    public Map<String, Present> present(Collection<String> entryIds) {
        return Rows.shown(
                entities,
                "select w.id, w.projectId from Work w where w.id in :ids and w.mergedInto is null",
                entryIds,
                PREFIX);
    }
}
