package org.scholion.edition.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.edition.Edition;
import org.scholion.edition.EditionFile;
import org.scholion.edition.EditionRepository;

/** {@link EditionRepository} on JPA. */
@ApplicationScoped
public class JpaEditionRepository implements EditionRepository {
    private final EntityManager entities;

    @Inject
    public JpaEditionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Edition edition) {
        entities.persist(edition);
    }

    @Override
    public void add(EditionFile file) {
        entities.persist(file);
    }

    @Override
    public Optional<Edition> find(UUID id) {
        return Optional.ofNullable(entities.find(Edition.class, id));
    }

    @Override
    public List<Edition> findByDocument(UUID documentId) {
        return entities.createQuery(
                        "select e from Edition e where e.documentId = :document order by e.number desc", Edition.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    @Override
    public List<Edition> findByProject(UUID projectId) {
        return entities.createQuery(
                        "select e from Edition e, Document d where d.id = e.documentId and d.projectId = :project"
                                + " order by e.publishedAt desc, e.id desc",
                        Edition.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public int nextNumber(UUID documentId) {
        Integer last = entities.createQuery(
                        "select max(e.number) from Edition e where e.documentId = :document", Integer.class)
                .setParameter("document", documentId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public List<EditionFile> findFiles(Collection<UUID> editionIds) {
        return editionIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from EditionFile f where f.editionId in :editions"
                                        + " order by f.editionId, f.kind",
                                EditionFile.class)
                        .setParameter("editions", editionIds)
                        .getResultList();
    }
}
