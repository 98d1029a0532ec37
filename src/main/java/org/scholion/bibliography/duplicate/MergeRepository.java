package org.scholion.bibliography.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where merges are kept. */
public interface MergeRepository {

    void add(WorkMerge merge);

    void add(WorkMergePart part);

    Optional<WorkMerge> find(UUID id);

    /** The merges of a project, the latest first; one more than asked for, to tell whether there is a next page. */
    List<WorkMerge> findByProject(UUID projectId, Page.Request page);

    /** The works that went into others by some merges. */
    List<WorkMergePart> findParts(Collection<UUID> mergeIds);

    /**
     * The latest merge after another one that was not undone and that a work had a part in, as the one that stayed or as one
     * that went into another.
     */
    Optional<WorkMerge> findLater(WorkMerge than, UUID workId);

    /** Those of some works that had a part in a merge, undone or not. */
    Set<UUID> findMergedAmong(Collection<UUID> workIds);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
