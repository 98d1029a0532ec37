package org.scholion.search.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks a few times a second whether something waits for the index. The index is opened by the first look, after the start:
 * nobody has to wait for it. When much is written it looks less often and takes up more at once, which costs those who
 * write less.
 */
@ApplicationScoped
public class IndexPoller {
    private static final Logger LOG = System.getLogger(IndexPoller.class.getName());
    private static final long FIRST_MILLISECONDS = 1500;
    private static final long SHORTEST_PAUSE_MILLISECONDS = 300;
    private static final long LONGEST_PAUSE_MILLISECONDS = 1500;

    private final IndexKeeper keeper;

    @Resource
    private ManagedScheduledExecutorService container;

    private volatile ScheduledFuture<?> next;
    private volatile boolean ending;

    @Inject
    public IndexPoller(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) @Priority(Integer.MAX_VALUE) Object start) {
        lookAfter(FIRST_MILLISECONDS);
    }

    private void lookAfter(long milliseconds) {
        if (ending) {
            return;
        }
        try {
            next = container.schedule(this::look, milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "What waits for the index of the search is not looked for any more", stopping);
        }
    }

    /** Looks again later, whatever happens: a look that threw would be the last one. */
    private void look() {
        long start = System.nanoTime();
        try {
            if (!ending) {
                keeper.keepUp();
            }
        } catch (RuntimeException failure) {
            if (!ending) {
                LOG.log(Level.ERROR, "What waits for the index of the search could not be looked through", failure);
            }
        } finally {
            lookAfter(pauseAfter(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        }
    }

    /** Three times as long as the look took, within bounds, in milliseconds. */
    static long pauseAfter(long taken) {
        return Math.max(SHORTEST_PAUSE_MILLISECONDS, Math.min(LONGEST_PAUSE_MILLISECONDS, 3 * taken));
    }

    @PreDestroy
    void end() {
        ending = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
