package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.bibliography.item.Scripts;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.InPortions;

/**
 * What the search knows of claims: the statement with the quotes and translations of the citations that are seen by those
 * who see the claim. A draft that only its author sees is an entry of its own.
 */
@ApplicationScoped
public class ClaimEntries implements EntrySource {
    private static final String CLAIM = "claim:";
    private static final String CITATION = "citation:";

    private final EntityManager entities;
    private final PresentPlaces places;

    @Inject
    public ClaimEntries(EntityManager entities, PresentPlaces places) {
        this.entities = entities;
        this.places = places;
    }

    @Override
    public Owner.Kind kind() {
        return Owner.Kind.CLAIM;
    }

    @Override
    public Set<EntryType> types() {
        return Set.of(EntryType.CLAIM);
    }

    @Override
    public int portion() {
        return 200;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ownerIds) {
        List<Claim> claims = Rows.findWith(
                entities, "select c from Claim c where c.id in :ids", List.of("c.passages"), Claim.class, ownerIds);
        Map<UUID, List<Citation>> citations =
                InPortions.find(entities, "select c from Citation c where c.claim.id in :ids", Citation.class, ownerIds)
                        .stream()
                        .collect(Collectors.groupingBy(
                                citation -> citation.claim().id()));
        List<IndexEntry> entries = new ArrayList<>();
        for (Claim claim : claims) {
            List<Citation> cited = citations.getOrDefault(claim.id(), List.of());
            List<Citation> shown =
                    cited.stream().filter(each -> isShownWith(claim, each)).toList();
            entries.add(entry(CLAIM + claim.id(), claim, claim.statement(), shown, audience(claim), claim.authorId()));
            cited.stream()
                    .filter(each -> !isShownWith(claim, each))
                    .forEach(draft -> entries.add(entry(
                            CITATION + draft.id(),
                            claim,
                            null,
                            List.of(draft),
                            Audience.person(claim.projectId(), draft.authorId()),
                            draft.authorId())));
        }
        return entries;
    }

    /** Whether everybody who sees the claim sees the citation. */
    private static boolean isShownWith(Claim claim, Citation citation) {
        return citation.proposedAt() != null
                || claim.visibility() == Visibility.PRIVATE && claim.authorId().equals(citation.authorId());
    }

    private static String audience(Claim claim) {
        return Rows.audience(claim.projectId(), claim.visibility(), claim.authorId());
    }

    private static IndexEntry entry(
            String id, Claim claim, String statement, List<Citation> citations, String audience, UUID authorId) {
        List<String> further = new ArrayList<>();
        Set<String> statuses = new HashSet<>();
        List<String> parts = new ArrayList<>();
        Instant changed = claim.updatedAt();
        for (Citation citation : citations) {
            further.add(citation.quote());
            further.add(citation.translation());
            statuses.add(citation.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            parts.add(CITATION + citation.id());
            changed = citation.updatedAt().isAfter(changed) ? citation.updatedAt() : changed;
        }
        if (statement != null) {
            claim.passages().forEach(passage -> further.add(passage.exact()));
        }
        Anchor place = claim.passages().get(0);
        return new IndexEntry(
                id,
                new Owner(Owner.Kind.CLAIM, claim.id()),
                EntryType.CLAIM,
                audience,
                PresentPlaces.made(claim.documentId(), place),
                new IndexEntry.Marks(
                        claim.projectId(),
                        authorId,
                        statement == null ? "citation" : "claim",
                        List.copyOf(statuses),
                        null,
                        Scripts.of(claim.statement()).orElse(null),
                        null,
                        List.of()),
                new IndexEntry.Words(null, statement, further, List.of(), List.of()),
                parts,
                changed);
    }

    @Override
    public List<UUID> next(UUID after, int limit) {
        return Rows.next(entities, "Claim", after, limit);
    }

    @Override
    public long count() {
        return Rows.count(entities, "Claim");
    }

    @Override
    public Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds) {
        return switch (objectType) {
            case "claim" -> Set.copyOf(objectIds);
            case "citation" ->
                Set.copyOf(InPortions.find(
                        entities, "select c.claim.id from Citation c where c.id in :ids", UUID.class, objectIds));
            default -> Set.of();
        };
    }

    @Override
    public Map<String, Present> present(Collection<String> entryIds) {
        List<PresentPlaces.Found> found = new ArrayList<>();
        InPortions.find(
                        entities,
                        "select c.id, c.visibility, c.authorId, c.projectId, c.documentId from Claim c where c.id in :ids",
                        Object[].class,
                        Rows.ids(entryIds, CLAIM))
                .forEach(row -> found.add(new PresentPlaces.Found(
                        CLAIM + row[0],
                        Rows.audience((UUID) row[3], (Visibility) row[1], (UUID) row[2]),
                        (UUID) row[4],
                        (UUID) row[0])));
        InPortions.find(
                        entities,
                        "select c.id, c.authorId, l.projectId, l.documentId, l.id from Citation c join c.claim l"
                                + " where c.id in :ids",
                        Object[].class,
                        Rows.ids(entryIds, CITATION))
                .forEach(row -> found.add(new PresentPlaces.Found(
                        CITATION + row[0], Audience.person((UUID) row[2], (UUID) row[1]), (UUID) row[3], (UUID)
                                row[4])));
        return places.present(
                found, "select c.id, p from Claim c join c.passages p where c.id in :ids and index(p) = 0");
    }
}
