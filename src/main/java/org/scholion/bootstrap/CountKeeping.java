package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.scholion.annotation.CountFolding;

/** Has the counts of annotations summed up every few seconds, so that reading them stays cheap. */
@ApplicationScoped
public class CountKeeping {
    private static final Logger LOG = System.getLogger(CountKeeping.class.getName());
    private static final int PAUSE_SECONDS = 3;

    @Inject
    private CountFolding folding;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> keeping;

    void start(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object started) {
        keeping = scheduler.scheduleWithFixedDelay(this::fold, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        if (keeping != null) {
            keeping.cancel(false);
        }
    }

    private void fold() {
        try {
            boolean more = folding.fold();
            while (more) {
                more = folding.fold();
            }
        } catch (RuntimeException later) {
            // Another node was at the same rows, or the database is away: what is not summed up still counts.
            LOG.log(Level.DEBUG, "Counts are summed up later", later);
        }
    }
}
