package org.scholion.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.change.Outbox;
import org.scholion.change.OutboxEntry;
import org.scholion.search.EntrySource;
import org.scholion.search.Owner;
import org.scholion.search.SearchIndex;
import org.scholion.shared.Moment;

/**
 * The steps by which the index follows the database, each in a transaction of its own. An act leaves the outbox in the
 * transaction in which the index was written before: what is lost in between is done once more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TakingUp {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Outbox outbox;
    private final SearchIndex index;
    private final Iterable<EntrySource> sources;

    @Inject
    public TakingUp(Outbox outbox, SearchIndex index, @Any Instance<EntrySource> sources) {
        this(outbox, index, (Iterable<EntrySource>) sources);
    }

    TakingUp(Outbox outbox, SearchIndex index, Iterable<EntrySource> sources) {
        this.outbox = outbox;
        this.index = index;
        this.sources = sources;
    }

    /**
     * Takes up the oldest acts that are due.
     *
     * @return how many
     */
    public int takeUp(int most) {
        List<OutboxEntry> acts = outbox.take(most, Moment.now());
        takeUp(acts);
        return acts.size();
    }

    /** Takes up one act, unless somebody else has it. */
    public void takeUp(UUID id) {
        Optional<OutboxEntry> act = outbox.take(id, Moment.now());
        takeUp(act.stream().toList());
    }

    private void takeUp(List<OutboxEntry> acts) {
        if (!acts.isEmpty()) {
            new Refreshing(index, sources).refresh(acts);
            outbox.remove(acts.stream().map(OutboxEntry::id).toList());
        }
    }

    /** The acts that are due, the oldest first. */
    public List<UUID> due(int most) {
        return outbox.take(most, Moment.now()).stream().map(OutboxEntry::id).toList();
    }

    /** Notes that an act could not be taken up; each time it waits twice as long as before. */
    public void putOff(UUID id, String why) {
        Instant now = Moment.now();
        outbox.take(id, now).ifPresent(act -> {
            Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(act.attempts(), 20));
            outbox.putOff(id, why, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        });
    }

    /** All that waits now, before a filling that will see it. */
    public List<UUID> waiting() {
        return outbox.findIds();
    }

    /** Forgets acts that a filling has seen. */
    public void forget(Collection<UUID> ids) {
        outbox.remove(ids);
    }

    /** How many things there are to be found, passages not counted. */
    public long count() {
        long count = 0;
        for (EntrySource source : sources) {
            count += source.count();
        }
        return count;
    }

    /**
     * The next things of a kind that the index is to be filled with, as many as are filled in at once.
     *
     * @param after the last one before, or null
     * @return none after the last
     */
    public List<UUID> next(Owner.Kind kind, UUID after) {
        EntrySource source = source(kind);
        return source.next(after, source.portion());
    }

    /** Fills the index with some things of a kind. */
    public void fill(Owner.Kind kind, List<UUID> ids) {
        index.fill(source(kind).load(ids));
    }

    private EntrySource source(Owner.Kind kind) {
        for (EntrySource source : sources) {
            if (source.kind() == kind) {
                return source;
            }
        }
        throw new IllegalStateException("Nothing reads entries of the kind " + kind);
    }
}
