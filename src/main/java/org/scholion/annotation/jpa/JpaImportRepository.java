package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.exchange.AnnotationImport;
import org.scholion.annotation.exchange.ImportRepository;
import org.scholion.annotation.exchange.ImportedAnnotation;

/** {@link ImportRepository} on JPA. */
@ApplicationScoped
public class JpaImportRepository implements ImportRepository {
    private final EntityManager entities;

    @Inject
    public JpaImportRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(AnnotationImport brought) {
        entities.persist(brought);
    }

    @Override
    public void add(ImportedAnnotation entry) {
        entities.persist(entry);
    }

    @Override
    public List<UUID> findMade(UUID importId) {
        return entities.createQuery(
                        "select e.annotationId from ImportedAnnotation e where e.importId = :import order by e.ordinal",
                        UUID.class)
                .setParameter("import", importId)
                .getResultList();
    }

    @Override
    public Optional<AnnotationImport> find(UUID id) {
        return Optional.ofNullable(entities.find(AnnotationImport.class, id));
    }

    @Override
    public List<AnnotationImport> findLatest(UUID documentId, UUID personId, int most) {
        return entities.createQuery(
                        "select i from AnnotationImport i where i.documentId = :document and i.personId = :person"
                                + " order by i.id desc",
                        AnnotationImport.class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Map<String, String> findOrigins(UUID documentId, UUID personId) {
        Map<String, String> origins = new HashMap<>();
        entities.createQuery(
                        "select a.carried.via, a.carried.name, a.id from Annotation a where a.documentId = :document"
                                + " and a.deletedAt is null and a.carried.via is not null"
                                + " and (a.visibility <> org.scholion.annotation.Visibility.PRIVATE"
                                + " or a.authorId = :person)",
                        Object[].class)
                .setParameter("document", documentId)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> origins.put((String) row[0], row[1] == null ? row[2].toString() : (String) row[1]));
        return origins;
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
