package org.scholion.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where works and their keys are kept. */
public interface WorkRepository {

    void add(Work work);

    void add(WorkKey key);

    Optional<Work> find(UUID id);

    Optional<WorkKey> findKey(UUID projectId, String citekey);

    List<Work> find(Collection<UUID> ids);

    /**
     * Works of a project by sort key; one more than asked for, to tell whether there is a next page.
     *
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code after} if it is no work of the project
     */
    List<Work> findByProject(UUID projectId, WorkSearch search, Page.Request page);

    /** What a search finds, in no particular order; merged works are left out. */
    List<WorkStamp> findStamps(UUID projectId, WorkSearch search);

    /** Those of some keys that a project has or had. */
    List<WorkKey> findKeys(UUID projectId, Collection<String> citekeys);

    /** The keys of some works, former ones too. */
    List<WorkKey> findKeys(Collection<UUID> workIds);

    /** The keys taken in a project that begin with some letters, capital or small. */
    List<String> findKeysBeginning(UUID projectId, String beginning);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
