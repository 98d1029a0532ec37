package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.attachment.Attachment;
import org.scholion.bibliography.attachment.AttachmentRepository;
import org.scholion.shared.InPortions;

/** {@link AttachmentRepository} on JPA. */
@ApplicationScoped
public class JpaAttachmentRepository implements AttachmentRepository {
    private final EntityManager entities;

    @Inject
    public JpaAttachmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Attachment attachment) {
        entities.persist(attachment);
    }

    @Override
    public void remove(Attachment attachment) {
        entities.remove(attachment);
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return Optional.ofNullable(entities.find(Attachment.class, id));
    }

    @Override
    public List<Attachment> findByWork(UUID workId) {
        return entities.createQuery(
                        "select a from Attachment a where a.workId in :works order by a.id", Attachment.class)
                .setParameter("works", withMerged(workId))
                .getResultList();
    }

    /** The work and what was merged into it, into those and so on: one query a generation, nearly always one. */
    private Set<UUID> withMerged(UUID workId) {
        Set<UUID> all = new HashSet<>(List.of(workId));
        Set<UUID> last = all;
        while (!last.isEmpty()) {
            last = new HashSet<>(
                    entities.createQuery("select w.id from Work w where w.mergedInto in :works", UUID.class)
                            .setParameter("works", last)
                            .getResultList());
            last.removeAll(all);
            all.addAll(last);
        }
        return all;
    }

    @Override
    public Set<UUID> findAttachedAmong(Collection<UUID> workIds) {
        return new HashSet<>(InPortions.find(
                entities, "select distinct a.workId from Attachment a where a.workId in :ids", UUID.class, workIds));
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
