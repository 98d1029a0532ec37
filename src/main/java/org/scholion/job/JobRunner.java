package org.scholion.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.scholion.shared.Problem;

/** Runs the jobs of this server, one after the other, so that they leave processors to the pages. */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    private final JobRecords records;
    private final Iterable<JobWork> works;
    private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource
    private ManagedExecutorService container;

    private Executor executor;

    @Inject
    public JobRunner(JobRecords records, @Any Instance<JobWork> works) {
        this.records = records;
        this.works = works;
    }

    /** With threads of somebody else's. */
    JobRunner(JobRecords records, Iterable<JobWork> works, Executor executor) {
        this.records = records;
        this.works = works;
        this.executor = executor;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued news) {
        start(news.jobId());
    }

    /** Takes up what was left when the server stopped. */
    public void resume() {
        records.recover().forEach(this::start);
    }

    private void start(UUID jobId) {
        waiting.add(jobId);
        if (busy.compareAndSet(false, true)) {
            try {
                (executor == null ? container : executor).execute(this::runAll);
            } catch (RejectedExecutionException full) {
                // What waits is taken up with the next job, or at the next start.
                busy.set(false);
                LOG.log(Level.ERROR, "No thread is there for the job " + jobId, full);
            }
        }
    }

    private void runAll() {
        do {
            try {
                for (UUID next = waiting.poll(); next != null; next = waiting.poll()) {
                    take(next);
                }
            } finally {
                busy.set(false);
            }
            // Somebody may have queued a job after the last look and before this thread said that it is free.
        } while (!waiting.isEmpty() && busy.compareAndSet(false, true));
    }

    /** No job may keep those that wait behind it from being done. */
    private void take(UUID jobId) {
        try {
            records.begin(jobId).ifPresent(this::run);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "The job " + jobId + " could not be begun or ended", failure);
        }
    }

    private void run(Job job) {
        Ending ending = work(job);
        try {
            records.end(job.id(), ending.state, ending.outcome);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The end of the job " + job.id() + " is written down once more", failure);
            records.end(job.id(), ending.state, ending.outcome);
        }
    }

    /** How a job ended. */
    private record Ending(JobState state, String outcome) {}

    private Ending work(Job job) {
        Steps steps = new Steps(job.id());
        try {
            JobWork work = StreamSupport.stream(works.spliterator(), false)
                    .filter(one -> one.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody does jobs of the kind " + job.kind()));
            String outcome = work.run(job.subjectId(), job.personId(), steps);
            records.advance(job.id(), steps.done, steps.total);
            return new Ending(JobState.DONE, outcome);
        } catch (JobCancelled cancelled) {
            return new Ending(JobState.CANCELLED, cancelled.getMessage());
        } catch (Problem problem) {
            return new Ending(JobState.FAILED, problem.getMessage());
        } catch (RuntimeException | Error failure) {
            if (isCollision(failure)) {
                return new Ending(
                        JobState.FAILED,
                        "Somebody changed something of this at the same moment, so nothing was done. Do it once more.");
            }
            LOG.log(Level.ERROR, "The job " + job.id() + " (" + job.kind() + ") failed", failure);
            return new Ending(JobState.FAILED, "Something went wrong on the server; nothing was changed.");
        }
    }

    private static boolean isCollision(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(OptimisticLockException.class::isInstance);
    }

    /** Writes progress down a few times a second at most, and looks at the same time whether to stop. */
    private final class Steps implements JobWork.Progress {
        private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);

        private final UUID jobId;
        private long written = System.nanoTime();
        private long done;
        private long total;

        Steps(UUID jobId) {
            this.jobId = jobId;
        }

        @Override
        public void step(long newDone, long newTotal) {
            done = newDone;
            total = newTotal;
            if (System.nanoTime() - written >= PAUSE) {
                write();
            }
        }

        private void write() {
            written = System.nanoTime();
            if (records.advance(jobId, done, total)) {
                throw new JobCancelled();
            }
        }
    }
}
