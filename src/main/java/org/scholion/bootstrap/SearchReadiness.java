package org.scholion.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.scholion.search.IndexProgress;
import org.scholion.search.indexing.Backlog;
import org.scholion.shared.Moment;

/**
 * In {@code /health/ready}: what the index of the search is good for, how much waits for it and for how long. Never down,
 * whatever the index does: everything but the search works without it.
 */
@Readiness
@ApplicationScoped
public class SearchReadiness implements HealthCheck {
    private final IndexProgress progress;
    private final Backlog backlog;

    @Inject
    public SearchReadiness(IndexProgress progress, Backlog backlog) {
        this.progress = progress;
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        IndexProgress.State state = progress.state();
        Backlog.Lag lag = backlog.lag();
        Instant oldest = lag.oldest();
        return HealthCheckResponse.named("search")
                .up()
                .withData("index", state.phase().name().toLowerCase(Locale.ROOT))
                .withData("filled", state.isComplete() ? 100 : state.percent())
                .withData("waiting", lag.waiting())
                .withData("failed", lag.failed())
                .withData(
                        "lagSeconds",
                        oldest == null
                                ? 0
                                : Duration.between(oldest, Moment.now()).toSeconds())
                .build();
    }
}
