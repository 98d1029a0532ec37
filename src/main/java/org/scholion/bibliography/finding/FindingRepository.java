package org.scholion.bibliography.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads works for the checks, and keeps what people said and did about findings. */
public interface FindingRepository {

    /** A text that changes with every change of a project's works. */
    String stamp(UUID projectId);

    /** Version of each work of a project that is not merged into another. */
    Map<UUID, Long> versions(UUID projectId);

    /** The works of a project that are not merged into others. */
    List<StoredWork> works(UUID projectId);

    /** Some works. */
    List<StoredWork> works(Collection<UUID> ids);

    /** Which work each merged one went into. */
    Map<UUID, UUID> merged(UUID projectId);

    /** The present key of each work of a project. */
    Map<UUID, String> keys(UUID projectId);

    List<SetAside> setAsides(UUID projectId);

    Optional<SetAside> findSetAside(UUID findingId);

    void add(SetAside setAside);

    void remove(SetAside setAside);

    void add(BulkFix fix);

    Optional<BulkFix> findFix(UUID id);

    /**
     * What the checks need of a work.
     *
     * @param sortKey what it is filed under
     * @param cslJson the record as CSL-JSON
     */
    record StoredWork(UUID id, long version, String sortKey, String cslJson) {}
}
