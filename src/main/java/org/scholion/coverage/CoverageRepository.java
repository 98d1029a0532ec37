package org.scholion.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what the other rooms keep. */
public interface CoverageRepository {

    /** How many blocks of text each document's current revision has. */
    Map<UUID, Long> countBlocks(Collection<UUID> documentIds);

    /** The blocks that a passage of a claim with an approved or proposed citation touches; one row per pair. */
    List<Touched> findTouched(Collection<UUID> documentIds);

    /** When the project last saw something new in each document. */
    Map<UUID, Instant> findLastActivity(Collection<UUID> documentIds);

    /**
     * A block that a passage touches.
     *
     * @param approved whether one of the claim's citations is approved
     */
    record Touched(UUID documentId, int blockOrdinal, boolean approved) {}
}
