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
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.scholion.news.CatchingUp;
import org.scholion.news.NewsKeeping;

/** Has old news forgotten every hour. */
@ApplicationScoped
public class NewsForgetting {
    private static final Logger LOG = System.getLogger(NewsForgetting.class.getName());
    private static final int PAUSE_MINUTES = 60;

    @Inject
    private NewsKeeping keeping;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> forgetting;

    void start(@Observes @Priority(50) @Initialized(ApplicationScoped.class) Object started) {
        forgetting = scheduler.scheduleWithFixedDelay(this::forget, 5, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        if (forgetting != null) {
            forgetting.cancel(false);
        }
    }

    private void forget() {
        try {
            keeping.forget(Instant.now().minus(CatchingUp.KEPT));
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "Old news is forgotten later", later);
        }
    }
}
