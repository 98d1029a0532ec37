package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.scholion.annotation.passage.Reanchoring;
import org.scholion.job.JobRunner;

/** Takes up the jobs that the server left when it stopped. */
@ApplicationScoped
public class Resuming {
    private final JobRunner runner;
    private final Reanchoring reanchoring;

    @Inject
    public Resuming(JobRunner runner, Reanchoring reanchoring) {
        this.runner = runner;
        this.reanchoring = reanchoring;
    }

    void resume(@Observes @Initialized(ApplicationScoped.class) @Priority(Migration.ORDER + 20) Object start) {
        runner.resume();
        reanchoring.resume();
    }
}
