package org.scholion.coverage.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.claim.CitationStatus;
import org.scholion.coverage.CoverageRepository;
import org.scholion.document.reading.BlockKind;

/** {@link CoverageRepository} on JPA. */
@ApplicationScoped
public class JpaCoverageRepository implements CoverageRepository {
    private static final Set<BlockKind> COUNTED = Set.of(
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.TABLE_CELL,
            BlockKind.CAPTION,
            BlockKind.BLOCK_QUOTATION,
            BlockKind.INFOBOX_VALUE);

    private static final Set<PlacementState> SETTLED =
            Set.of(PlacementState.PLACED, PlacementState.ACCEPTED, PlacementState.MOVED);

    private final EntityManager entities;

    @Inject
    public JpaCoverageRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<UUID, Long> countBlocks(Collection<UUID> documentIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!documentIds.isEmpty()) {
            entities.createQuery(
                            "select d.id, count(b) from Document d, Block b where b.revisionId = d.currentRevisionId"
                                    + " and d.id in :documents and b.kind in :kinds group by d.id",
                            Object[].class)
                    .setParameter("documents", documentIds)
                    .setParameter("kinds", COUNTED)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    @Override
    public List<Touched> findTouched(Collection<UUID> documentIds) {
        if (documentIds.isEmpty()) {
            return List.of();
        }
        // Passages stand where they were anchored, or where they were found again since.
        return Stream.concat(
                        touched(
                                "select distinct d.id, b.ordinal, c.standing.status"
                                        + " from Citation c join c.claim l join l.passages a, Document d, Block b"
                                        + " where l.documentId = d.id and d.id in :documents"
                                        + " and a.revisionId = d.currentRevisionId and b.revisionId = a.revisionId"
                                        + " and b.start < a.end and a.start < b.end and b.kind in :kinds"
                                        + " and c.standing.status in :statuses",
                                documentIds,
                                Set.of()),
                        touched(
                                "select distinct d.id, b.ordinal, c.standing.status"
                                        + " from Citation c join c.claim l join l.passages a, Placement p, Document d,"
                                        + " Block b where l.documentId = d.id and d.id in :documents"
                                        + " and p.anchorId = a.id and p.revisionId = d.currentRevisionId"
                                        + " and p.state in :settled and b.revisionId = p.revisionId"
                                        + " and b.start < p.end and p.start < b.end and b.kind in :kinds"
                                        + " and c.standing.status in :statuses",
                                documentIds,
                                SETTLED))
                .distinct()
                .toList();
    }

    private Stream<Touched> touched(String jpql, Collection<UUID> documentIds, Set<PlacementState> settled) {
        TypedQuery<Object[]> query = entities.createQuery(jpql, Object[].class)
                .setParameter("documents", documentIds)
                .setParameter("kinds", COUNTED)
                .setParameter(
                        "statuses",
                        Set.of(CitationStatus.APPROVED, CitationStatus.PROPOSED, CitationStatus.NEEDS_RECHECK));
        if (!settled.isEmpty()) {
            query.setParameter("settled", settled);
        }
        return query.getResultList().stream()
                .map(row -> new Touched((UUID) row[0], (Integer) row[1], row[2] == CitationStatus.APPROVED));
    }

    @Override
    public Map<UUID, Instant> findLastActivity(Collection<UUID> documentIds) {
        Map<UUID, Instant> latest = new HashMap<>();
        if (!documentIds.isEmpty()) {
            collect(
                    latest,
                    "select a.documentId, function('max', a.updatedAt) from Annotation a where a.documentId in :documents"
                            + " and a.visibility <> org.scholion.annotation.Visibility.PRIVATE group by a.documentId",
                    documentIds);
            collect(
                    latest,
                    "select l.documentId, function('max', c.updatedAt) from Citation c join c.claim l"
                            + " where l.documentId in :documents and c.standing.proposedAt is not null group by l.documentId",
                    documentIds);
        }
        return latest;
    }

    private void collect(Map<UUID, Instant> latest, String jpql, Collection<UUID> documentIds) {
        entities.createQuery(jpql, Object[].class)
                .setParameter("documents", documentIds)
                .getResultList()
                .forEach(row ->
                        latest.merge((UUID) row[0], instant(row[1]), (one, other) -> one.isAfter(other) ? one : other));
    }

    /**
     * A time as the driver gives it: what comes out of a function passes no converter, and out of JPQL's own {@code max}
     * EclipseLink hands the converter what PostgreSQL's driver takes for a time, which is not what the converter takes.
     */
    private static Instant instant(Object time) {
        return time instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) time).toInstant();
    }
}
