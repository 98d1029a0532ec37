package org.scholion.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits for the search. {@link ChangeRepository#add} puts it there, in the act's own transaction. */
public interface Outbox {

    /**
     * Takes what is due, the oldest first, and keeps others from taking the same until this transaction ends.
     *
     * @param limit how many at most
     */
    List<OutboxEntry> take(int limit, Instant now);

    /** Takes one that is due, unless somebody else has it. */
    Optional<OutboxEntry> take(UUID id, Instant now);

    /** Forgets what has been taken up. */
    void remove(Collection<UUID> ids);

    /**
     * Notes that one could not be taken up, to be tried again later.
     *
     * @param why cut where it is long
     */
    void putOff(UUID id, String why, Instant dueAt);

    /** The ids of all that waits. */
    List<UUID> findIds();

    /** How much waits. */
    Waiting waiting();

    /**
     * How much waits.
     *
     * @param count how many acts
     * @param oldest when the oldest of those was done that have not failed yet; null if there is none
     * @param failed how many of them failed at least once and are tried again
     */
    record Waiting(long count, Instant oldest, long failed) {}
}
