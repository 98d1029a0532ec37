package org.scholion.claim.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Placement;
import org.scholion.annotation.PlacementState;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.claim.ClaimPlacements;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link ClaimPlacements} on JPA. */
@ApplicationScoped
public class JpaClaimPlacements implements ClaimPlacements {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SEEN =
            " and (c.visibility <> org.scholion.annotation.Visibility.PRIVATE or c.authorId = :person)";
    private static final String PLACED =
            "select p, c from Placement p, Claim c join c.passages a where p.revisionId = :revision"
                    + " and a.id = p.anchorId" + SEEN;

    private final EntityManager entities;

    @Inject
    public JpaClaimPlacements(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Placed> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page) {
        return entities
                .createQuery(
                        PLACED + " and p.state in :states and p.anchorId > :after order by p.anchorId", Object[].class)
                .setParameter("revision", revisionId)
                .setParameter("states", states)
                .setParameter("person", personId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new Placed((Placement) row[0], (Claim) row[1]))
                .toList();
    }

    @Override
    public Optional<Placed> find(UUID anchorId, UUID revisionId, UUID personId) {
        return entities
                .createQuery(PLACED + " and p.anchorId = :anchor", Object[].class)
                .setParameter("anchor", anchorId)
                .setParameter("revision", revisionId)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> new Placed((Placement) row[0], (Claim) row[1]))
                .findFirst();
    }

    @Override
    public Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId) {
        Map<UUID, Map<PlacementState, Long>> counts = new HashMap<>();
        entities.createQuery(
                        "select p.revisionId, p.state, count(p) from Claim c join c.passages a, Placement p"
                                + " where c.documentId = :document and p.anchorId = a.id" + SEEN
                                + " group by p.revisionId, p.state",
                        Object[].class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(PlacementState.class))
                        .put((PlacementState) row[1], (Long) row[2]));
        return counts;
    }

    @Override
    public List<Citation> findCitations(Collection<UUID> anchorIds) {
        List<Citation> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(anchorIds)) {
            found.addAll(entities.createQuery(
                            "select distinct c from Citation c join c.claim l join l.passages a where a.id in :anchors",
                            Citation.class)
                    .setParameter("anchors", portion)
                    .getResultList());
        }
        return found;
    }
}
