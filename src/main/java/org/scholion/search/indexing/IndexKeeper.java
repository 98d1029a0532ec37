package org.scholion.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.search.IndexProgress;
import org.scholion.search.IndexProgress.Phase;
import org.scholion.search.IndexUnavailable;
import org.scholion.search.Owner;
import org.scholion.search.SearchIndex;
import org.scholion.shared.Moment;

/**
 * Keeps the index: opens it, fills it from the database where it is missing, broken or kept by older rules, and takes up
 * what waits in the outbox; between the portions of a filling as well, so that what is done now is found now. One thread
 * at a time.
 */
@ApplicationScoped
public class IndexKeeper {
    /** Acts taken up at once. */
    static final int PORTION = 500;

    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration PAUSE_BETWEEN_FAILURES = Duration.ofMinutes(5);

    private final SearchIndex index;
    private final TakingUp steps;
    private final IndexProgress progress;
    private Instant notBefore = Instant.EPOCH;
    private Instant lastFailure = Instant.EPOCH;
    private Filling filling;

    @Inject
    public IndexKeeper(SearchIndex index, TakingUp steps, IndexProgress progress) {
        this.index = index;
        this.steps = steps;
        this.progress = progress;
    }

    /** Where a filling stands. */
    private static final class Filling {
        private final List<UUID> seen;
        private final long total;
        private int kind;
        private UUID after;
        private long done;

        Filling(List<UUID> seen, long total) {
            this.seen = seen;
            this.total = total;
        }
    }

    /** Does all that there is to do now. */
    public synchronized void keepUp() {
        if (Moment.now().isBefore(notBefore)) {
            return;
        }
        try {
            if (progress.takeDoubt()) {
                LOG.log(Level.WARNING, "The index of the search could not be read; it is thrown away");
                filling = null;
                index.discard();
            }
            if (!index.isOpen()) {
                open();
            }
            takeUpAll();
            while (filling != null) {
                fillOn();
                takeUpAll();
            }
        } catch (IndexUnavailable lost) {
            giveUp(lost);
        }
    }

    private void open() {
        if (index.open()) {
            progress.tell(Phase.READY, 0, 0);
            LOG.log(Level.INFO, "The index of the search holds {0} entries", index.count());
        } else {
            fill();
        }
    }

    private void fill() {
        // Before anything is read: what is done from now on comes through the outbox again.
        filling = new Filling(steps.waiting(), steps.count());
        index.beginFilling();
        progress.tell(Phase.FILLING, 0, filling.total);
        LOG.log(Level.INFO, "The index of the search is being filled with {0} things", filling.total);
    }

    private void fillOn() {
        Owner.Kind[] kinds = Owner.Kind.values();
        if (filling.kind == kinds.length) {
            index.endFilling();
            steps.forget(filling.seen);
            filling = null;
            progress.tell(Phase.READY, 0, 0);
            LOG.log(Level.INFO, "The index of the search is filled: {0} entries", index.count());
            return;
        }
        Owner.Kind kind = kinds[filling.kind];
        List<UUID> ids = steps.next(kind, filling.after);
        if (ids.isEmpty()) {
            filling.kind++;
            filling.after = null;
        } else {
            fill(kind, ids);
            filling.after = ids.get(ids.size() - 1);
            filling.done += ids.size();
        }
        progress.tell(Phase.FILLING, filling.done, filling.total);
    }

    /** A thing that cannot be kept must not keep the others out. It is tried again when it is changed. */
    private void fill(Owner.Kind kind, List<UUID> ids) {
        try {
            steps.fill(kind, ids);
        } catch (IndexUnavailable lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (ids.size() == 1) {
                LOG.log(
                        Level.ERROR,
                        new Owner(kind, ids.get(0)).key() + " could not be kept in the index of the search",
                        failure);
            } else {
                ids.forEach(id -> fill(kind, List.of(id)));
            }
        }
    }

    private void takeUpAll() {
        int taken;
        do {
            try {
                taken = steps.takeUp(PORTION);
            } catch (IndexUnavailable lost) {
                throw lost;
            } catch (RuntimeException failure) {
                LOG.log(
                        Level.WARNING,
                        "Acts are taken up into the index one by one, since together it failed",
                        failure);
                taken = takeUpOneByOne();
            }
        } while (taken == PORTION);
    }

    /** What cannot be taken up must not keep the others from it. */
    private int takeUpOneByOne() {
        List<UUID> due = steps.due(PORTION);
        for (UUID id : due) {
            try {
                steps.takeUp(id);
            } catch (IndexUnavailable lost) {
                throw lost;
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "The act " + id + " could not be taken up into the index", failure);
                steps.putOff(id, String.valueOf(failure.getMessage()));
            }
        }
        return due.size();
    }

    /** Begins anew at once the first time, and then after a while: a full disk does not get better by trying. */
    private void giveUp(IndexUnavailable lost) {
        LOG.log(Level.ERROR, "The index of the search cannot be used; it will be tried again", lost);
        filling = null;
        progress.tell(Phase.UNAVAILABLE, 0, 0);
        Instant now = Moment.now();
        notBefore = lastFailure.plus(PAUSE_BETWEEN_FAILURES).isBefore(now) ? now : now.plus(PAUSE_AFTER_FAILURE);
        lastFailure = now;
        if (!lost.isInUse()) {
            discard();
        }
    }

    private void discard() {
        try {
            index.discard();
        } catch (IndexUnavailable stuck) {
            LOG.log(Level.ERROR, "The broken index of the search cannot be thrown away", stuck);
        }
    }
}
