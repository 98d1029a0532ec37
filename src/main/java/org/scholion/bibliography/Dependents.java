package org.scholion.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells which works something refers to. Every room that refers to works, or that people put works into, implements it. */
public interface Dependents {

    /** Those of some works that something refers to, so that they must not vanish. */
    Set<UUID> among(Collection<UUID> workIds);

    /** The works of a project that are cited where everybody in the project may see it; merged works by their own ids. */
    default Collection<UUID> cited(UUID projectId) {
        return List.of();
    }
}
