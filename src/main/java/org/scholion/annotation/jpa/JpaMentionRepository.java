package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.mention.Mention;
import org.scholion.annotation.mention.MentionRepository;

/** {@link MentionRepository} on JPA. */
@ApplicationScoped
public class JpaMentionRepository implements MentionRepository {
    private final EntityManager entities;

    @Inject
    public JpaMentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Mention mention) {
        entities.persist(mention);
    }

    @Override
    public void remove(Mention mention) {
        entities.remove(mention);
    }

    @Override
    public List<Mention> findByAnnotation(UUID annotationId) {
        return entities.createQuery(
                        "select m from Mention m where m.annotationId = :annotation order by m.id", Mention.class)
                .setParameter("annotation", annotationId)
                .getResultList();
    }
}
