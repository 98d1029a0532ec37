package org.scholion.change.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.change.Outbox;
import org.scholion.change.OutboxEntry;
import org.scholion.shared.Cut;
import org.scholion.shared.Portions;

/** {@link Outbox} on JPA: rows that another transaction has locked are passed over. */
@ApplicationScoped
public class JpaOutbox implements Outbox {
    private static final int LONGEST_FAILURE = 1000;

    private final EntityManager entities;

    @Inject
    public JpaOutbox(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<OutboxEntry> take(int limit, Instant now) {
        return read(lock("select id from outbox where due_at <= ?1 order by id limit " + limit, now));
    }

    @Override
    public Optional<OutboxEntry> take(UUID id, Instant now) {
        return read(lock("select id from outbox where due_at <= ?1 and id = '" + id + "'", now)).stream()
                .findFirst();
    }

    /** JPQL has no words for passing over locked rows. */
    private List<UUID> lock(String sql, Instant now) {
        List<?> rows = entities.createNativeQuery(sql + " for update skip locked")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    private List<OutboxEntry> read(List<UUID> ids) {
        List<OutboxEntry> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(ids)) {
            found.addAll(entities.createQuery("select o from OutboxEntry o where o.id in :ids", OutboxEntry.class)
                    .setParameter("ids", portion)
                    .getResultList());
        }
        found.sort(Comparator.comparing(OutboxEntry::id));
        return found;
    }

    @Override
    public void remove(Collection<UUID> ids) {
        for (List<UUID> portion : Portions.of(ids)) {
            entities.createQuery("delete from OutboxEntry o where o.id in :ids")
                    .setParameter("ids", portion)
                    .executeUpdate();
        }
    }

    @Override
    public void putOff(UUID id, String why, Instant dueAt) {
        entities.createQuery("update OutboxEntry o set o.attempts = o.attempts + 1, o.failure = :why, o.dueAt = :due"
                        + " where o.id = :id")
                .setParameter("why", Cut.to(why, LONGEST_FAILURE))
                .setParameter("due", dueAt)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<UUID> findIds() {
        return entities.createQuery("select o.id from OutboxEntry o", UUID.class)
                .getResultList();
    }

    @Override
    public Waiting waiting() {
        long count = entities.createQuery("select count(o) from OutboxEntry o", Long.class)
                .getSingleResult();
        long failed = entities.createQuery("select count(o) from OutboxEntry o where o.attempts > 0", Long.class)
                .getSingleResult();
        Instant oldest = entities.createQuery(
                        "select o from OutboxEntry o where o.attempts = 0 order by o.id", OutboxEntry.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OutboxEntry::addedAt)
                .orElse(null);
        return new Waiting(count, oldest, failed);
    }
}
