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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks a few times a second whether something waits for the index. The index is opened by the first look, after the start:
 * nobody has to wait for it.
 */
@ApplicationScoped
public class IndexPoller {
    private static final Logger LOG = System.getLogger(IndexPoller.class.getName());
    private static final long FIRST_MILLISECONDS = 1500;
    private static final long PAUSE_MILLISECONDS = 300;

    private final IndexKeeper keeper;

    @Resource
    private ManagedScheduledExecutorService container;

    private ScheduledFuture<?> looking;
    private volatile boolean ending;

    @Inject
    public IndexPoller(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) @Priority(Integer.MAX_VALUE) Object start) {
        looking = container.scheduleWithFixedDelay(
                this::look, FIRST_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** A look that throws would be the last one. */
    private void look() {
        try {
            if (!ending) {
                keeper.keepUp();
            }
        } catch (RuntimeException failure) {
            if (!ending) {
                LOG.log(Level.ERROR, "What waits for the index of the search could not be looked through", failure);
            }
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
