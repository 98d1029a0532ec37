package org.scholion.claim.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.Claim;
import org.scholion.claim.ClaimRepository;
import org.scholion.claim.QueuePlace;
import org.scholion.shared.InPortions;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link ClaimRepository} on JPA. Every list costs a fixed number of statements, whatever its length. */
@ApplicationScoped
public class JpaClaimRepository implements ClaimRepository {
    private static final String BATCH = "eclipselink.batch";
    private static final String BATCH_TYPE = "eclipselink.batch.type";

    /** What makes a citation one that others see and that stands. */
    static final String VISIBLE =
            "c.standing.proposedAt is not null and c.standing.status <> org.scholion.claim.CitationStatus.WITHDRAWN";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    public JpaClaimRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Claim claim) {
        entities.persist(claim);
    }

    @Override
    public void add(Citation citation) {
        entities.persist(citation);
    }

    @Override
    public void remove(Claim claim) {
        entities.remove(claim);
    }

    @Override
    public void remove(Citation citation) {
        entities.remove(citation);
    }

    @Override
    public Optional<Claim> findClaim(UUID id) {
        Optional<Claim> found = Optional.ofNullable(entities.find(Claim.class, id));
        found.ifPresent(JpaClaimRepository::read);
        return found;
    }

    @Override
    public Optional<Citation> findCitation(UUID id) {
        Optional<Citation> found = Optional.ofNullable(entities.find(Citation.class, id));
        found.ifPresent(citation -> read(citation.claim()));
        return found;
    }

    /** With its passages, which may be asked for after the transaction. */
    private static void read(Claim claim) {
        claim.passages();
    }

    @Override
    public List<Claim> findVisible(UUID documentId, UUID personId, Page.Request page) {
        // The redundant first sort key and lower bound make both databases walk the index claim_document.
        List<Claim> found = entities.createQuery(
                        "select c from Claim c where c.documentId = :document"
                                + " and (c.visibility = org.scholion.annotation.Visibility.PROJECT"
                                + " or c.authorId = :person)"
                                + " and c.id > :after order by c.documentId, c.id",
                        Claim.class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .setHint(BATCH, "c.passages")
                .setHint(BATCH_TYPE, "IN")
                .getResultList();
        found.forEach(JpaClaimRepository::read);
        return found;
    }

    @Override
    public List<Citation> findCitations(Collection<UUID> claimIds) {
        return claimIds.isEmpty()
                ? List.of()
                : withClaims(entities.createQuery(
                                "select c from Citation c join c.claim l where l.id in :claims order by c.id",
                                Citation.class)
                        .setParameter("claims", claimIds));
    }

    @Override
    public List<Citation> findByWorks(Collection<UUID> workIds) {
        return workIds.isEmpty()
                ? List.of()
                : withClaims(entities.createQuery(
                                "select c from Citation c where c.workId in :works order by c.id", Citation.class)
                        .setParameter("works", workIds));
    }

    @Override
    public List<Citation> findByPassages(Collection<UUID> anchorIds) {
        return InPortions.find(
                entities,
                "select distinct c from Citation c join c.claim l join l.passages a where a.id in :ids",
                Citation.class,
                anchorIds);
    }

    @Override
    public List<Citation> findByStatus(
            UUID projectId, Collection<CitationStatus> statuses, QueuePlace after, int limit) {
        return withClaims(entities.createQuery(
                        "select c from Citation c join c.claim l where l.projectId = :project"
                                + " and c.standing.status in :statuses"
                                + " and c.standing.proposedAt >= :since and (c.standing.proposedAt > :since or c.id > :id)"
                                + " order by c.standing.proposedAt, c.id",
                        Citation.class)
                .setParameter("project", projectId)
                .setParameter("statuses", statuses)
                .setParameter("since", after.since())
                .setParameter("id", after.citationId())
                .setMaxResults(limit));
    }

    @Override
    public List<Citation> findByDocument(UUID documentId, Collection<CitationStatus> statuses) {
        return withClaims(entities.createQuery(
                        "select c from Citation c join c.claim l where l.documentId = :document"
                                + " and c.standing.status in :statuses order by c.id",
                        Citation.class)
                .setParameter("document", documentId)
                .setParameter("statuses", statuses));
    }

    private static List<Citation> withClaims(TypedQuery<Citation> query) {
        List<Citation> found = query.setHint(BATCH, "c.claim")
                .setHint(BATCH, "c.claim.passages")
                .setHint(BATCH_TYPE, "IN")
                .getResultList();
        found.forEach(citation -> read(citation.claim()));
        return found;
    }

    @Override
    public Map<UUID, Long> countVisibleByWork(Collection<UUID> workIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!workIds.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "select c.workId, count(c) from Citation c where c.workId in :works and " + VISIBLE
                                    + " group by c.workId",
                            Object[].class)
                    .setParameter("works", workIds)
                    .getResultList();
            rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    @Override
    public Set<UUID> findCitedAmong(Collection<UUID> workIds) {
        Set<UUID> cited = new HashSet<>();
        for (List<UUID> portion : Portions.of(workIds)) {
            cited.addAll(entities.createQuery(
                            "select distinct c.workId from Citation c where c.workId in :works", UUID.class)
                    .setParameter("works", portion)
                    .getResultList());
        }
        return cited;
    }

    @Override
    public List<UUID> findVisiblyCited(UUID projectId) {
        return entities.createQuery(
                        "select distinct c.workId from Citation c join c.claim l where l.projectId = :project and "
                                + VISIBLE,
                        UUID.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public WorkCondition visiblyCited(boolean cited) {
        // Not "exists": with it EclipseLink writes all parameters into the query, booleans as numbers.
        return new WorkCondition("w.id " + (cited ? "" : "not ")
                + "in (select coalesce(m.mergedInto, m.id) from Citation c, Work m where m.id = c.workId and "
                + VISIBLE + ")");
    }

    @Override
    public boolean existsDemonstration(UUID projectId) {
        return !entities.createQuery(
                        "select c.id from Claim c where c.projectId = :project and c.demonstration = true", UUID.class)
                .setParameter("project", projectId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
