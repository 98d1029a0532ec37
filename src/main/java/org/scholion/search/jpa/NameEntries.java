package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.contributor.Contributor;
import org.scholion.bibliography.contributor.Spelling;
import org.scholion.bibliography.item.Scripts;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.InPortions;

/** What the search knows of the people and bodies that works name: all their spellings. */
@ApplicationScoped
public class NameEntries implements EntrySource {
    private static final String PREFIX = "name:";

    private final EntityManager entities;

    @Inject
    public NameEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Owner.Kind kind() {
        return Owner.Kind.NAME;
    }

    @Override
    public Set<EntryType> types() {
        return Set.of(EntryType.NAME);
    }

    @Override
    public int portion() {
        return 500;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ownerIds) {
        // Names that no work has any more are left where they are; nobody looks for them.
        List<Contributor> found = InPortions.find(
                entities,
                "select n from Contributor n where n.id in :ids"
                        + " and n.id in (select c.nameId from Contribution c where c.nameId in :ids)",
                Contributor.class,
                ownerIds);
        Map<UUID, List<Spelling>> spellings =
                InPortions.find(entities, "select s from Spelling s where s.nameId in :ids", Spelling.class, ownerIds)
                        .stream()
                        .collect(Collectors.groupingBy(Spelling::nameId));
        return found.stream()
                .map(each -> entry(each, spellings.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static IndexEntry entry(Contributor name, List<Spelling> spellings) {
        return new IndexEntry(
                PREFIX + name.id(),
                new Owner(Owner.Kind.NAME, name.id()),
                EntryType.NAME,
                Audience.project(name.projectId()),
                null,
                new IndexEntry.Marks(
                        name.projectId(),
                        null,
                        name.isLiteral() ? "body" : "person",
                        List.of(),
                        null,
                        Scripts.of(name.label()).orElse(null),
                        null,
                        List.of()),
                new IndexEntry.Words(
                        name.label(),
                        null,
                        List.of(),
                        spellings.stream().map(Spelling::spelling).toList(),
                        List.of()),
                List.of(),
                null);
    }

    @Override
    public List<UUID> next(UUID after, int limit) {
        return Rows.next(entities, "Contributor", after, limit);
    }

    @Override
    public long count() {
        return Rows.count(entities, "Contributor");
    }

    @Override
    public Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds) {
        return switch (objectType) {
            case "contributor" -> Set.copyOf(objectIds);
            case "work" ->
                Set.copyOf(InPortions.find(
                        entities,
                        "select distinct c.nameId from Contribution c where c.workId in :ids",
                        UUID.class,
                        objectIds));
            default -> Set.of();
        };
    }

    @Override
    public Map<String, Present> present(Collection<String> entryIds) {
        return Rows.shown(entities, "select n.id, n.projectId from Contributor n where n.id in :ids", entryIds, PREFIX);
    }
}
