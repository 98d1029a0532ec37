package org.scholion.project.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.project.Membership;
import org.scholion.project.Project;
import org.scholion.project.ProjectRepository;
import org.scholion.project.Role;

/** {@link ProjectRepository} on JPA. */
@ApplicationScoped
public class JpaProjectRepository implements ProjectRepository {
    private final EntityManager entities;

    @Inject
    public JpaProjectRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Project project) {
        entities.persist(project);
    }

    @Override
    public void add(Membership membership) {
        entities.persist(membership);
    }

    @Override
    public Optional<Project> find(UUID id) {
        return Optional.ofNullable(entities.find(Project.class, id));
    }

    @Override
    public Optional<Project> findBySlug(String slug) {
        return entities.createQuery("select p from Project p where p.slug = :slug", Project.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void lock(UUID id) {
        entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Project> findByMember(UUID personId) {
        return entities.createQuery(
                        "select p from Project p where p.id in"
                                + " (select m.projectId from Membership m where m.personId = :person) order by p.id",
                        Project.class)
                .setParameter("person", personId)
                .getResultList();
    }

    @Override
    public List<UUID> findMemberIds(UUID projectId) {
        return entities.createQuery(
                        "select distinct m.personId from Membership m where m.projectId = :project", UUID.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public Set<Role> findRoles(UUID projectId, UUID personId) {
        return Set.copyOf(entities.createQuery(
                        "select m.role from Membership m where m.projectId = :project and m.personId = :person",
                        Role.class)
                .setParameter("project", projectId)
                .setParameter("person", personId)
                .getResultList());
    }

    @Override
    public Map<UUID, Set<Role>> findRoles(UUID projectId) {
        return entities
                .createQuery("select m.personId, m.role from Membership m where m.projectId = :project", Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Role) row[1], Collectors.toSet())));
    }
}
