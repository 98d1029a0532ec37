package org.scholion.change.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.change.OutboxEntry;
import org.scholion.shared.Page;
import org.scholion.shared.Portions;

/** {@link ChangeRepository} on JPA. */
@ApplicationScoped
public class JpaChangeRepository implements ChangeRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    @Inject
    public JpaChangeRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Change change) {
        entities.persist(change);
        entities.persist(new OutboxEntry(change));
    }

    @Override
    public void tellSearch(String objectType, Collection<UUID> objectIds) {
        objectIds.forEach(id -> entities.persist(new OutboxEntry(objectType, id)));
    }

    @Override
    public Optional<Change> find(UUID id) {
        return Optional.ofNullable(entities.find(Change.class, id));
    }

    @Override
    public List<Change> findByObject(UUID objectId, String hidden, Page.Request page) {
        return entities.createQuery(
                        "select c from Change c where c.objectId = :object and c.id > :after"
                                + " and (c.beforeJson not like :hidden escape '!' or c.afterJson not like :hidden escape '!')"
                                + " order by c.objectId, c.id",
                        Change.class)
                .setParameter("object", objectId)
                .setParameter("hidden", hidden == null ? "" : "%" + hidden.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("after", page.after() == null ? BEFORE_ALL : page.after())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    @Override
    public List<Change.Act> findLatest(UUID documentId, UUID personId, String type, int most) {
        return entities.createQuery(
                        "select new org.scholion.change.Change.Act(c.id, c.objectId, c.act, c.undoesId) from Change c"
                                + " where c.withinId = :document and c.personId = :person and c.objectType = :type"
                                + " order by c.withinId desc, c.personId desc, c.id desc",
                        Change.Act.class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setParameter("type", type)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Change> findByObject(UUID objectId) {
        return findByObjects(List.of(objectId));
    }

    @Override
    public Optional<UUID> findLastHand(UUID objectId) {
        return entities.createQuery(
                        "select c.personId from Change c where c.objectId = :object order by c.objectId desc, c.id desc",
                        UUID.class)
                .setParameter("object", objectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Change> findByObjects(Collection<UUID> objectIds) {
        List<Change> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(objectIds)) {
            found.addAll(entities.createQuery("select c from Change c where c.objectId in :ids", Change.class)
                    .setParameter("ids", portion)
                    .getResultList());
        }
        found.sort(Comparator.comparing(Change::id));
        return found;
    }

    @Override
    public Map<UUID, Set<UUID>> findHands(Collection<UUID> objectIds, Collection<String> acts) {
        Map<UUID, Set<UUID>> hands = new HashMap<>();
        if (objectIds.isEmpty()) {
            return hands;
        }
        List<Object[]> rows = entities.createQuery(
                        "select distinct c.objectId, c.personId from Change c"
                                + " where c.objectId in :ids and c.act in :acts",
                        Object[].class)
                .setParameter("ids", objectIds)
                .setParameter("acts", acts)
                .getResultList();
        for (Object[] row : rows) {
            hands.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((UUID) row[1]);
        }
        return hands;
    }
}
