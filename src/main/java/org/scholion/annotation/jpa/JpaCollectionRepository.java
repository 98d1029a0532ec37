package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.w3c.CollectionRepository;
import org.scholion.shared.Portions;

/** {@link CollectionRepository} on JPA. A page walks the index annotation_readers, or the one
 * that leads back, once for each of the readers, and reads no row that is not on it. */
@ApplicationScoped
public class JpaCollectionRepository implements CollectionRepository {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String AFTER = "select id from annotation where document_id = ? and readers_id = ? and id > ?"
            + " order by document_id, readers_id, id limit ?";
    private static final String BEFORE = "select id from annotation where document_id = ? and readers_id = ? and id < ?"
            + " order by document_id, readers_id, id desc limit ?";

    private final EntityManager entities;

    @Inject
    public JpaCollectionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<UUID> findAfter(UUID documentId, Collection<UUID> readers, UUID after, int most) {
        return ids(documentId, readers, after == null ? BEFORE_ALL : after, most, true);
    }

    @Override
    public List<UUID> findBefore(UUID documentId, Collection<UUID> readers, UUID before, int most) {
        List<UUID> found = ids(documentId, readers, before == null ? AFTER_ALL : before, most, false);
        Collections.reverse(found);
        return found;
    }

    /** The nearest ids on one side of a border, the nearest first. */
    private List<UUID> ids(UUID documentId, Collection<UUID> readers, UUID border, int most, boolean after) {
        // One query for each, not a union: for the parts of one, H2 takes whichever index begins with the document.
        List<UUID> ids = new ArrayList<>();
        for (UUID each : readers) {
            Query query = entities.createNativeQuery(after ? AFTER : BEFORE)
                    .setParameter(1, documentId)
                    .setParameter(2, each)
                    .setParameter(3, border)
                    .setParameter(4, most);
            for (Object row : query.getResultList()) {
                ids.add((UUID) (row instanceof Object[] columns ? columns[0] : row));
            }
        }
        Comparator<UUID> order = Comparator.comparing(UUID::toString);
        ids.sort(after ? order : order.reversed());
        return ids.size() > most ? new ArrayList<>(ids.subList(0, most)) : ids;
    }

    @Override
    public List<Annotation> find(Collection<UUID> ids) {
        List<Annotation> found = new ArrayList<>();
        for (List<UUID> portion : Portions.of(ids)) {
            // Sorted here: asked for an order, H2 would walk all rows in it and compare each with the ids.
            found.addAll(entities.createQuery("select a from Annotation a where a.id in :ids", Annotation.class)
                    .setParameter("ids", portion)
                    .setHint("eclipselink.batch", "a.targets")
                    .setHint("eclipselink.batch", "a.tags")
                    .setHint("eclipselink.batch.type", "IN")
                    .getResultList());
        }
        found.forEach(JpaAnnotationRepository::read);
        found.sort(Comparator.comparing(annotation -> annotation.id().toString()));
        return found;
    }

    @Override
    public Map<UUID, String> findNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (List<UUID> portion : Portions.of(ids)) {
            entities.createQuery(
                            "select a.id, a.carried.name from Annotation a where a.id in :ids"
                                    + " and a.carried.name is not null",
                            Object[].class)
                    .setParameter("ids", portion)
                    .getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    @Override
    public Optional<Annotation> findNamed(UUID documentId, String name) {
        Optional<Annotation> found = entities
                .createQuery(
                        "select a from Annotation a where a.carried.name = :name and a.documentId = :document",
                        Annotation.class)
                .setParameter("name", name)
                .setParameter("document", documentId)
                .getResultList()
                .stream()
                .findFirst();
        found.ifPresent(JpaAnnotationRepository::read);
        return found;
    }
}
