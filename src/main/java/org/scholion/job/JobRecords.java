package org.scholion.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written down of a job while it runs: each in a transaction of its own, whatever becomes of the work's. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobRecords {
    private final JobRepository jobs;

    @Inject
    public JobRecords(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** Takes a job that waits; nothing if it is taken, cancelled or ended. */
    public Optional<Job> begin(UUID jobId) {
        Optional<Job> waiting = jobs.find(jobId).filter(job -> job.state() == JobState.QUEUED);
        waiting.filter(Job::isCancelAsked).ifPresent(job -> job.end(JobState.CANCELLED, null));
        Optional<Job> taken = waiting.filter(job -> !job.isCancelAsked());
        taken.ifPresent(Job::start);
        return taken;
    }

    /**
     * Writes down how far a job has come.
     *
     * @return whether somebody asked it to stop
     */
    public boolean advance(UUID jobId, long done, long total) {
        Job job = jobs.find(jobId).orElseThrow();
        job.advance(done, total);
        return job.isCancelAsked();
    }

    /** Writes down how a job ended. */
    public void end(UUID jobId, JobState state, String outcome) {
        Job job = jobs.find(jobId).orElseThrow();
        if (state == JobState.DONE && job.total() > 0) {
            job.advance(job.total(), job.total());
        }
        job.end(state, outcome);
    }

    /**
     * Ends the jobs that were running when the server stopped: their transactions are gone.
     *
     * @return the jobs that still wait
     */
    public List<UUID> recover() {
        jobs.findByState(JobState.RUNNING)
                .forEach(job -> job.end(JobState.FAILED, "The server was stopped meanwhile; nothing was changed."));
        return jobs.findByState(JobState.QUEUED).stream().map(Job::id).toList();
    }
}
