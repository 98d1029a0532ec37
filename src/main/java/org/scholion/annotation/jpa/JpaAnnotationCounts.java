package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.annotation.AnnotationCounts;
import org.scholion.shared.Portions;

/** {@link AnnotationCounts} on JPA. */
@ApplicationScoped
public class JpaAnnotationCounts implements AnnotationCounts {
    private final EntityManager entities;

    @Inject
    public JpaAnnotationCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(UUID documentId, UUID readersId, int delta) {
        entities.persist(new CountDelta(documentId, readersId, delta));
    }

    @Override
    public Count of(UUID documentId, Collection<UUID> readers) {
        // One statement, so that a row is found either among the sums or among those still to be summed up.
        String in = "readers_id in (" + String.join(", ", Collections.nCopies(readers.size(), "?")) + ")";
        Query query = entities.createNativeQuery("select sum(total), sum(acts), max(changed_at) from ("
                + "select total, acts, changed_at from annotation_count where document_id = ? and " + in
                + " union all select delta, 1, changed_at from annotation_delta where document_id = ? and " + in
                + ") counted");
        int place = 1;
        for (int part = 0; part < 2; part++) {
            query.setParameter(place++, documentId);
            for (UUID each : readers) {
                query.setParameter(place++, each);
            }
        }
        Object[] row = (Object[]) query.getSingleResult();
        return row[0] == null
                ? new Count(0, 0, null)
                : new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), instant(row[2]));
    }

    @Override
    public int fold(int most) {
        List<CountDelta> open = entities.createQuery("select d from CountDelta d", CountDelta.class)
                .setMaxResults(most)
                .getResultList();
        int taken = 0;
        for (List<CountDelta> portion : Portions.of(open)) {
            taken += entities.createQuery("delete from CountDelta d where d.id in :ids")
                    .setParameter("ids", portion.stream().map(CountDelta::id).toList())
                    .executeUpdate();
        }
        if (taken != open.size()) {
            throw new IllegalStateException("Somebody else sums up the same counts.");
        }
        Map<Key, Sum> sums = new HashMap<>();
        open.forEach(delta -> sums.merge(
                new Key(delta.documentId(), delta.readersId()),
                new Sum(delta.delta(), 1, delta.changedAt()),
                Sum::plus));
        sums.forEach(this::keep);
        return open.size();
    }

    private void keep(Key key, Sum sum) {
        OffsetDateTime at = sum.changedAt().atOffset(ZoneOffset.UTC);
        int known = entities.createNativeQuery("update annotation_count set total = total + ?, acts = acts + ?,"
                        + " changed_at = greatest(changed_at, ?) where document_id = ? and readers_id = ?")
                .setParameter(1, sum.total())
                .setParameter(2, sum.acts())
                .setParameter(3, at)
                .setParameter(4, key.documentId())
                .setParameter(5, key.readersId())
                .executeUpdate();
        if (known == 0) {
            entities.createNativeQuery("insert into annotation_count (document_id, readers_id, total, acts,"
                            + " changed_at) values (?, ?, ?, ?, ?)")
                    .setParameter(1, key.documentId())
                    .setParameter(2, key.readersId())
                    .setParameter(3, sum.total())
                    .setParameter(4, sum.acts())
                    .setParameter(5, at)
                    .executeUpdate();
        }
    }

    private static Instant instant(Object time) {
        return time instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) time).toInstant();
    }

    private record Key(UUID documentId, UUID readersId) {}

    private record Sum(long total, long acts, Instant changedAt) {
        Sum plus(Sum other) {
            return new Sum(
                    total + other.total,
                    acts + other.acts,
                    changedAt.isAfter(other.changedAt) ? changedAt : other.changedAt);
        }
    }
}
