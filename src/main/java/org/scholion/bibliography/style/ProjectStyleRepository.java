package org.scholion.bibliography.style;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the styles that people bring are kept. */
public interface ProjectStyleRepository {

    void add(ProjectStyle style);

    void remove(ProjectStyle style);

    Optional<ProjectStyle> find(UUID projectId, String name);

    /** The styles of a project by title. */
    List<ProjectStyle> findByProject(UUID projectId);
}
