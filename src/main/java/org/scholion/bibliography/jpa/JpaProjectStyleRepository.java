package org.scholion.bibliography.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.style.ProjectStyle;
import org.scholion.bibliography.style.ProjectStyleRepository;

/** {@link ProjectStyleRepository} on JPA. */
@ApplicationScoped
public class JpaProjectStyleRepository implements ProjectStyleRepository {
    private final EntityManager entities;

    @Inject
    public JpaProjectStyleRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(ProjectStyle style) {
        entities.persist(style);
    }

    @Override
    public void remove(ProjectStyle style) {
        entities.remove(style);
    }

    @Override
    public Optional<ProjectStyle> find(UUID projectId, String name) {
        return entities.createQuery(
                        "select s from ProjectStyle s where s.projectId = :project and s.name = :name",
                        ProjectStyle.class)
                .setParameter("project", projectId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ProjectStyle> findByProject(UUID projectId) {
        return entities.createQuery(
                        "select s from ProjectStyle s where s.projectId = :project order by s.title, s.name",
                        ProjectStyle.class)
                .setParameter("project", projectId)
                .getResultList();
    }
}
