package org.scholion.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where projects and memberships are kept. */
public interface ProjectRepository {

    void add(Project project);

    void add(Membership membership);

    Optional<Project> find(UUID id);

    Optional<Project> findBySlug(String slug);

    /** Locks a project's row until the transaction ends. */
    void lock(UUID id);

    /** The projects that a person belongs to, the oldest first. */
    List<Project> findByMember(UUID personId);

    /** Everybody who belongs to a project. */
    List<UUID> findMemberIds(UUID projectId);

    Set<Role> findRoles(UUID projectId, UUID personId);

    /** The roles of everybody who belongs to a project, by person. */
    Map<UUID, Set<Role>> findRoles(UUID projectId);
}
