package org.scholion.annotation;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Keeps how many annotations each document has and for whom, so that no list has to be counted. Every act adds a row of
 * its own; {@link #fold} sums rows up now and then. What {@link #of} answers is exact at every moment.
 */
public interface AnnotationCounts {

    /**
     * Notes an act within its transaction.
     *
     * @param delta how many annotations there are more for these readers; 0 where one was changed
     */
    void add(UUID documentId, UUID readersId, int delta);

    /** The annotations of a document for some readers together. */
    Count of(UUID documentId, Collection<UUID> readers);

    /**
     * Sums up rows that acts have added.
     *
     * @param most how many rows at most
     * @return how many rows there were
     * @throws IllegalStateException if somebody else summed up the same ones; nothing is done then
     */
    int fold(int most);

    /**
     * A document's annotations for some readers.
     *
     * @param total how many there are
     * @param acts how many acts there were: it grows whenever one of them comes, changes or goes
     * @param changedAt when the last act was; null where there was none
     */
    record Count(long total, long acts, Instant changedAt) {}
}
