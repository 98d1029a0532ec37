package org.scholion.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Problem;

/**
 * Queues jobs, and lets those who started them watch and cancel them. Who may start what is for the rooms to say that
 * queue them.
 */
@ApplicationScoped
public class Jobs {
    private final JobRepository jobs;
    private final Event<JobQueued> news;

    @Inject
    public Jobs(JobRepository jobs, Event<JobQueued> news) {
        this.jobs = jobs;
        this.news = news;
    }

    /** Queues a job; it is run once this transaction is committed. */
    @Transactional
    public Job queue(UUID projectId, UUID personId, String kind, UUID subjectId) {
        Job job = new Job(projectId, personId, kind, subjectId);
        jobs.add(job);
        news.fire(new JobQueued(job.id()));
        return job;
    }

    /** The latest job on a subject, for those who may see the subject. */
    @Transactional
    public Optional<Job> latest(UUID subjectId) {
        return jobs.findLatest(subjectId);
    }

    /** The latest job on each of some subjects, in one query. */
    @Transactional
    public Map<UUID, Job> latest(Collection<UUID> subjectIds) {
        Map<UUID, Job> latest = new HashMap<>();
        jobs.findBySubjects(subjectIds).forEach(job -> latest.put(job.subjectId(), job));
        return latest;
    }

    /**
     * A job of one's own.
     *
     * @throws Problem.NotFound if the person started no such job
     */
    @Transactional
    public Job get(UUID personId, UUID jobId) {
        return jobs.find(jobId)
                .filter(job -> job.personId().equals(personId))
                .orElseThrow(() -> new Problem.NotFound("job", jobId));
    }

    /**
     * Asks a job to stop: one that waits is cancelled when its turn comes, a running one at its next step.
     *
     * @throws Problem.Conflict if it has ended already
     */
    @Transactional
    public void cancel(UUID personId, UUID jobId) {
        Job job = get(personId, jobId);
        if (job.state().isEnded()) {
            throw new Problem.Conflict("state", "This job has ended already.");
        }
        jobs.askToCancel(jobId);
    }
}
