package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /health/ready}: 503 until everything at the start is done, migration and seeding included, then 200. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
    private volatile boolean ready;

    /** Last among the observers of the start: it is not told when an earlier one fails. */
    void open(@Observes @Initialized(ApplicationScoped.class) @Priority(Integer.MAX_VALUE) Object start) {
        markReady();
    }

    /** From now on requests are welcome. */
    public void markReady() {
        ready = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(ready).build();
    }
}
