package org.scholion.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.shared.Problem;

/** Makes projects, says who belongs to them, and finds the one that a person works in. */
@ApplicationScoped
public class Projects {
    private final ProjectRepository projects;
    private final Permissions permissions;

    @Inject
    public Projects(ProjectRepository projects, Permissions permissions) {
        this.projects = projects;
        this.permissions = permissions;
    }

    /** Makes a project whose first administrator is the person. */
    @Transactional
    public Project create(Actor actor, String slug, String name) {
        if (!actor.administrator()) {
            throw new Problem.Forbidden("Only an administrator of the server may make a project.");
        }
        Project project = new Project(slug, name);
        projects.add(project);
        projects.add(new Membership(project.id(), actor.id(), Role.ADMINISTRATOR));
        permissions.forget();
        return project;
    }

    /** Gives a person a role in a project. */
    @Transactional
    public void enrol(Actor actor, UUID projectId, Actor person, Role role) {
        permissions.require(actor, projectId, Right.ADMINISTER);
        if (!projects.findRoles(projectId, person.id()).contains(role)) {
            projects.add(new Membership(projectId, person.id(), role));
        }
        permissions.forget();
    }

    @Transactional
    public Optional<Project> findBySlug(String slug) {
        return projects.findBySlug(slug);
    }

    /**
     * Lets no other transaction pass here for the same project until this one ends: for acts that look whether something
     * is there and make it if not.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void oneAtATime(UUID projectId) {
        projects.lock(projectId);
    }

    /**
     * The project meant by a request.
     *
     * @param slug the project's slug, or null for the first that the person belongs to
     * @throws Problem.NotFound if there is none that the person may see
     */
    @Transactional
    public Project get(Actor actor, String slug) {
        List<Project> own = projects.findByMember(actor.id());
        return own.stream()
                .filter(project ->
                        slug == null || slug.isBlank() || project.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("project", slug == null ? "of yours" : slug));
    }
}
