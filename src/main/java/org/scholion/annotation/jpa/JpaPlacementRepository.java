package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Placement;
import org.scholion.annotation.passage.PlacementRepository;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.shared.Portions;
import org.scholion.shared.TextRange;

/** {@link PlacementRepository} on JPA. */
@ApplicationScoped
public class JpaPlacementRepository implements PlacementRepository {
    private static final int PORTION = 1000;
    private static final String STANDINGS =
            "select a.id, a.revisionId, a.start, a.end, a.exact, p.state, p.start, p.end, p.confidence, p.decidedBy"
                    + " from Anchor a left join Placement p on p.anchorId = a.id and p.revisionId = :revision"
                    + " where a.documentId = :document and (a.revisionId = :revision or p.anchorId is not null)";

    private final EntityManager entities;

    @Inject
    public JpaPlacementRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Anchor anchor) {
        entities.persist(anchor);
    }

    @Override
    public void add(List<Placement> placements) {
        for (int from = 0; from < placements.size(); from += PORTION) {
            List<Placement> portion = placements.subList(from, Math.min(placements.size(), from + PORTION));
            portion.forEach(entities::persist);
            entities.flush();
            portion.forEach(entities::detach);
        }
    }

    @Override
    public Optional<Placement> find(UUID anchorId, UUID revisionId) {
        return Optional.ofNullable(entities.find(Placement.class, new Placement.Key(anchorId, revisionId)));
    }

    @Override
    public Map<UUID, Placement> find(Collection<UUID> anchorIds, UUID revisionId) {
        Map<UUID, Placement> found = new HashMap<>();
        for (List<UUID> portion : Portions.of(anchorIds)) {
            entities.createQuery(
                            "select p from Placement p where p.anchorId in :anchors and p.revisionId = :revision",
                            Placement.class)
                    .setParameter("anchors", portion)
                    .setParameter("revision", revisionId)
                    .getResultList()
                    .forEach(placement -> found.put(placement.anchorId(), placement));
        }
        return found;
    }

    @Override
    public Map<UUID, Placement> findCurrent(Collection<UUID> anchorIds) {
        Map<UUID, Placement> found = new HashMap<>();
        for (List<UUID> portion : Portions.of(anchorIds)) {
            entities.createQuery(
                            "select p from Placement p, Document d where p.anchorId in :anchors"
                                    + " and d.id = p.documentId and p.revisionId = d.currentRevisionId",
                            Placement.class)
                    .setParameter("anchors", portion)
                    .getResultList()
                    .forEach(placement -> found.put(placement.anchorId(), placement));
        }
        return found;
    }

    @Override
    public List<Standing> findStandings(UUID documentId, UUID revisionId) {
        return standings(entities.createQuery(STANDINGS + " order by a.id", Object[].class)
                .setParameter("document", documentId)
                .setParameter("revision", revisionId));
    }

    @Override
    public List<Standing> findStandings(UUID documentId, UUID revisionId, Collection<UUID> anchorIds) {
        List<Standing> standings = new ArrayList<>();
        for (List<UUID> portion : Portions.of(anchorIds)) {
            standings.addAll(standings(entities.createQuery(STANDINGS + " and a.id in :anchors", Object[].class)
                    .setParameter("document", documentId)
                    .setParameter("revision", revisionId)
                    .setParameter("anchors", portion)));
        }
        return standings;
    }

    private static List<Standing> standings(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Standing(
                        (UUID) row[0],
                        (UUID) row[1],
                        range(row[2], row[3]),
                        (String) row[4],
                        (PlacementState) row[5],
                        range(row[6], row[7]),
                        row[8] == null ? 1 : (Double) row[8],
                        row[9] != null))
                .toList();
    }

    private static TextRange range(Object start, Object end) {
        return start == null ? null : new TextRange((Integer) start, (Integer) end);
    }

    @Override
    public Map<UUID, Placement> findLastPlaced(Collection<UUID> anchorIds) {
        return lastPlaced(anchorIds, "", null);
    }

    @Override
    public Map<UUID, Placement> findLastPlacedBefore(Collection<UUID> anchorIds, UUID revisionId) {
        return lastPlaced(anchorIds, " and p.revisionId <> :revision", revisionId);
    }

    private Map<UUID, Placement> lastPlaced(Collection<UUID> anchorIds, String condition, UUID revisionId) {
        Map<UUID, Placement> last = new HashMap<>();
        for (List<UUID> portion : Portions.of(anchorIds)) {
            TypedQuery<Placement> query = entities.createQuery(
                            "select p from Placement p, Revision r where p.anchorId in :anchors and p.start is not null"
                                    + " and r.id = p.revisionId" + condition + " order by r.number",
                            Placement.class)
                    .setParameter("anchors", portion);
            if (revisionId != null) {
                query.setParameter("revision", revisionId);
            }
            query.getResultList().forEach(placement -> last.put(placement.anchorId(), placement));
        }
        return last;
    }

    @Override
    public List<Placement> findPending(UUID revisionId, int limit) {
        return entities.createQuery(
                        "select p from Placement p where p.revisionId = :revision and p.state = :pending"
                                + " order by p.anchorId",
                        Placement.class)
                .setParameter("revision", revisionId)
                .setParameter("pending", PlacementState.PENDING)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long countPending(UUID revisionId) {
        return entities.createQuery(
                        "select count(p) from Placement p where p.revisionId = :revision and p.state = :pending",
                        Long.class)
                .setParameter("revision", revisionId)
                .setParameter("pending", PlacementState.PENDING)
                .getSingleResult();
    }

    @Override
    public List<UUID> findRevisionsWithPending() {
        return entities.createQuery(
                        "select distinct p.revisionId from Placement p where p.state = :pending", UUID.class)
                .setParameter("pending", PlacementState.PENDING)
                .getResultList();
    }

    @Override
    public Optional<Anchor> findAnchor(UUID id) {
        return Optional.ofNullable(entities.find(Anchor.class, id));
    }

    @Override
    public List<Anchor> findAnchors(Collection<UUID> ids) {
        List<Anchor> anchors = new ArrayList<>();
        for (List<UUID> portion : Portions.of(ids)) {
            anchors.addAll(entities.createQuery("select a from Anchor a where a.id in :ids", Anchor.class)
                    .setParameter("ids", portion)
                    .getResultList());
        }
        return anchors;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
