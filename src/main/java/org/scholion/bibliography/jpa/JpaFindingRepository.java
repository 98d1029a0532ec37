package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.finding.BulkFix;
import org.scholion.bibliography.finding.FindingRepository;
import org.scholion.bibliography.finding.SetAside;
import org.scholion.shared.InPortions;

/** {@link FindingRepository} on JPA. Works are read as values: no entity of each has to be made to look at it. */
@ApplicationScoped
public class JpaFindingRepository implements FindingRepository {
    private static final String VALUES = "select w.id, w.version, w.sortKey, w.cslJson from Work w where ";

    private final EntityManager entities;

    @Inject
    public JpaFindingRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String stamp(UUID projectId) {
        // Merged works count too: each change of a work, a merge among them, raises the sum of the versions.
        return Arrays.toString(rows(
                        "select count(w), sum(w.version), cast(max(w.updatedAt) as varchar(40)), count(w.mergedInto) from Work w"
                                + " where w.projectId = :project",
                        projectId)
                .get(0));
    }

    @Override
    public Map<UUID, Long> versions(UUID projectId) {
        Map<UUID, Long> versions = new HashMap<>();
        rows("select w.id, w.version from Work w where w.projectId = :project and w.mergedInto is null", projectId)
                .forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        return versions;
    }

    @Override
    public List<StoredWork> works(UUID projectId) {
        return rows(VALUES + "w.projectId = :project and w.mergedInto is null", projectId).stream()
                .map(JpaFindingRepository::stored)
                .toList();
    }

    @Override
    public List<StoredWork> works(Collection<UUID> ids) {
        return InPortions.find(entities, VALUES + "w.id in :ids", Object[].class, ids).stream()
                .map(JpaFindingRepository::stored)
                .toList();
    }

    private static StoredWork stored(Object[] row) {
        return new StoredWork((UUID) row[0], (Long) row[1], (String) row[2], (String) row[3]);
    }

    @Override
    public Map<UUID, UUID> merged(UUID projectId) {
        Map<UUID, UUID> merged = new HashMap<>();
        rows(
                        "select w.id, w.mergedInto from Work w where w.projectId = :project and w.mergedInto is not null",
                        projectId)
                .forEach(row -> merged.put((UUID) row[0], (UUID) row[1]));
        return merged;
    }

    @Override
    public Map<UUID, String> keys(UUID projectId) {
        Map<UUID, String> keys = new HashMap<>();
        rows("select k.workId, k.citekey from WorkKey k where k.projectId = :project and k.inUse = true", projectId)
                .forEach(row -> keys.put((UUID) row[0], (String) row[1]));
        return keys;
    }

    private List<Object[]> rows(String jpql, UUID projectId) {
        return entities.createQuery(jpql, Object[].class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public List<SetAside> setAsides(UUID projectId) {
        return entities.createQuery("select s from SetAside s where s.projectId = :project", SetAside.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public Optional<SetAside> findSetAside(UUID findingId) {
        return Optional.ofNullable(entities.find(SetAside.class, findingId));
    }

    @Override
    public void add(SetAside setAside) {
        entities.persist(setAside);
    }

    @Override
    public void remove(SetAside setAside) {
        entities.remove(setAside);
    }

    @Override
    public void add(BulkFix fix) {
        entities.persist(fix);
    }

    @Override
    public Optional<BulkFix> findFix(UUID id) {
        return Optional.ofNullable(entities.find(BulkFix.class, id));
    }
}
