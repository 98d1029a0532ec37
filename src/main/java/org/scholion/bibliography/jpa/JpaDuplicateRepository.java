package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.scholion.bibliography.duplicate.DistinctWorks;
import org.scholion.bibliography.duplicate.DuplicateRepository;

/** {@link DuplicateRepository} on JPA. */
@ApplicationScoped
public class JpaDuplicateRepository implements DuplicateRepository {
    private final EntityManager entities;

    @Inject
    public JpaDuplicateRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void eachRecord(UUID projectId, BiConsumer<UUID, String> reader) {
        entities.createQuery(
                        "select w.id, w.cslJson from Work w where w.projectId = :project and w.mergedInto is null"
                                + " order by w.projectId, w.sortKey, w.id",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .forEach(row -> reader.accept((UUID) row[0], (String) row[1]));
    }

    @Override
    public String state(UUID projectId) {
        // JPQL's own max would hand the converter of instants what it does not take.
        return Arrays.toString(entities.createQuery(
                        "select count(w), sum(w.version), function('max', w.updatedAt) from Work w"
                                + " where w.projectId = :project",
                        Object[].class)
                .setParameter("project", projectId)
                .getSingleResult());
    }

    @Override
    public void add(DistinctWorks pair) {
        entities.persist(pair);
    }

    @Override
    public void remove(DistinctWorks pair) {
        entities.remove(pair);
    }

    @Override
    public Map<DistinctWorks, List<UUID>> findDistinct(UUID projectId) {
        Map<DistinctWorks, List<UUID>> found = new LinkedHashMap<>();
        entities.createQuery(
                        "select d, a.mergedInto, b.mergedInto from DistinctWorks d, Work a, Work b"
                                + " where d.projectId = :project and a.id = d.firstId and b.id = d.secondId"
                                + " order by d.decidedAt desc, d.firstId, d.secondId",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .forEach(row -> {
                    DistinctWorks pair = (DistinctWorks) row[0];
                    found.put(
                            pair,
                            List.of(
                                    row[1] == null ? pair.firstId() : (UUID) row[1],
                                    row[2] == null ? pair.secondId() : (UUID) row[2]));
                });
        return found;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
