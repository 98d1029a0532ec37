package org.scholion.bibliography.duplicate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Where is kept what people said of works that look alike; and what is read to find such works. */
public interface DuplicateRepository {

    /** Reads the record of every work of a project that went into no other. */
    void eachRecord(UUID projectId, BiConsumer<UUID, String> reader);

    /** Words that differ as soon as a work of the project was added, changed, merged or removed. */
    String state(UUID projectId);

    void add(DistinctWorks pair);

    void remove(DistinctWorks pair);

    /** The pairs of a project, the latest first, each with the works that its two are now. */
    Map<DistinctWorks, List<UUID>> findDistinct(UUID projectId);

    /** Writes what is pending. */
    void flush();
}
