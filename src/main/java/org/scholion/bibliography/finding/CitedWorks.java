package org.scholion.bibliography.finding;

import java.util.Collection;
import java.util.UUID;

/** Works that something above the bibliography refers to; every room that refers to works answers for itself. */
public interface CitedWorks {

    /** The works of a project that are referred to where everybody in the project may see it. */
    Collection<UUID> cited(UUID projectId);
}
