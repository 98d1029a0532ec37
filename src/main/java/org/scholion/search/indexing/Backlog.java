package org.scholion.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.scholion.change.Outbox;

/** How far the index is behind the database. */
@ApplicationScoped
public class Backlog {
    private final Outbox outbox;

    @Inject
    public Backlog(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * What is not in the index yet.
     *
     * @param waiting how many acts
     * @param failed how many of them could not be taken up and are tried again
     * @param oldest when the oldest of the others was done, or null
     */
    public record Lag(long waiting, long failed, Instant oldest) {}

    @Transactional
    public Lag lag() {
        Outbox.Waiting waiting = outbox.waiting();
        return new Lag(waiting.count(), waiting.failed(), waiting.oldest());
    }
}
