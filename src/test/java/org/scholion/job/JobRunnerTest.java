package org.scholion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.scholion.job.jpa.JpaJobRepository;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class JobRunnerTest {
    private static final UUID SUBJECT = new UUID(1, 2);

    private final TestDatabase database;
    private final TestProject project;
    private final List<JobWork> works = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    /** Runs what is given to it when the test says so. */
    private final Deque<Runnable> threads = new ArrayDeque<>();

    private boolean full;

    private final RecordsInTransactions records;
    private final JobRunner runner;

    JobRunnerTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
        Executor executor = work -> {
            if (full) {
                throw new RejectedExecutionException("full");
            }
            threads.add(work);
        };
        this.records = new RecordsInTransactions(database);
        this.runner = new JobRunner(records, works, executor);
    }

    /** The records as the container gives them: each call in a transaction of its own. */
    private static final class RecordsInTransactions extends JobRecords {
        private final TestDatabase database;
        private int failures;

        RecordsInTransactions(TestDatabase database) {
            super(null);
            this.database = database;
        }

        @Override
        public Optional<Job> begin(UUID jobId) {
            failIfDue();
            return database.inTransaction(entities -> new JobRecords(new JpaJobRepository(entities)).begin(jobId));
        }

        @Override
        public boolean advance(UUID jobId, long done, long total) {
            return database.inTransaction(
                    entities -> new JobRecords(new JpaJobRepository(entities)).advance(jobId, done, total));
        }

        @Override
        public void end(UUID jobId, JobState state, String outcome) {
            failIfDue();
            database.transact(entities -> new JobRecords(new JpaJobRepository(entities)).end(jobId, state, outcome));
        }

        private void failIfDue() {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("The database is away.");
            }
        }

        @Override
        public List<UUID> recover() {
            return database.inTransaction(entities -> new JobRecords(new JpaJobRepository(entities)).recover());
        }
    }

    private <T> T jobs(Function<Jobs, T> asking) {
        return project.in(rooms -> asking.apply(rooms.jobs));
    }

    private void cancel(Job job) {
        project.act(rooms -> rooms.jobs.cancel(project.scholar.id(), job.id()));
    }

    private Job queue(String kind) {
        Job job = jobs(jobs -> jobs.queue(project.id(), project.scholar.id(), kind, SUBJECT));
        runner.queued(new JobQueued(job.id()));
        return job;
    }

    private Job stored(Job job) {
        return jobs(jobs -> jobs.get(project.scholar.id(), job.id()));
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private void does(String kind, Function<JobWork.Progress, String> work) {
        works.add(new JobWork() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String run(UUID subjectId, UUID personId, Progress progress) {
                assertThat(subjectId).isEqualTo(SUBJECT);
                persons.add(personId);
                return work.apply(progress);
            }
        });
    }

    @Test
    void aJobWaitsRunsAndTellsWhatCameOfIt() {
        List<JobState> seen = new ArrayList<>();
        Job[] running = new Job[1];
        does("count", progress -> {
            seen.add(stored(running[0]).state());
            progress.step(3, 4);
            return "Counted.";
        });
        running[0] = queue("count");
        assertThat(stored(running[0]).state()).isEqualTo(JobState.QUEUED);

        runAll();

        assertThat(seen).containsExactly(JobState.RUNNING);
        assertThat(persons).containsExactly(project.scholar.id());
        Job job = stored(running[0]);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.outcome()).isEqualTo("Counted.");
        assertThat(job.done()).isEqualTo(4).isEqualTo(job.total());
        assertThat(job.endedAt()).isAfterOrEqualTo(job.startedAt());
        assertThat(job.startedAt()).isAfterOrEqualTo(job.queuedAt());
    }

    @Test
    void aJobThatCannotBeBegunDoesNotKeepTheNextOneWaiting() {
        does("count", progress -> "Counted.");
        queue("count");
        Job next = queue("count");
        records.failures = 1;

        runAll();

        assertThat(stored(next).state()).isEqualTo(JobState.DONE);
        runner.resume();
        runAll();
        assertThat(persons).hasSize(2);
    }

    @Test
    void aJobThatNoThreadIsThereForIsTakenUpWithTheNext() {
        does("count", progress -> "Counted.");
        full = true;
        Job waiting = queue("count");
        full = false;
        Job next = queue("count");

        runAll();

        assertThat(stored(waiting).state()).isEqualTo(JobState.DONE);
        assertThat(stored(next).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void theEndOfAJobIsWrittenDownThoughTheDatabaseWasAwayForAMoment() {
        does("count", progress -> {
            records.failures = 1;
            return "Counted.";
        });
        Job job = queue("count");

        runAll();

        assertThat(stored(job).state()).isEqualTo(JobState.DONE);
        assertThat(stored(job).outcome()).isEqualTo("Counted.");
    }

    @Test
    void aJobThatRunsIntoALimitOfTheMachineHasFailed() {
        does("link", progress -> {
            throw new NoClassDefFoundError("org/example/Missing");
        });
        Job job = queue("link");

        runAll();

        assertThat(stored(job).state()).isEqualTo(JobState.FAILED);
        assertThat(stored(job).outcome()).doesNotContain("Missing");
    }

    @Test
    void jobsRunOneAfterTheOtherInTheirOrderThoughOneFails() {
        List<String> order = new ArrayList<>();
        does("fail", progress -> {
            order.add("fail");
            throw new IllegalStateException("inner detail");
        });
        does("refuse", progress -> {
            order.add("refuse");
            throw new Problem.InvalidInput("file", "This is no file.");
        });
        does("work", progress -> {
            order.add("work");
            return null;
        });
        Job failing = queue("fail");
        Job refused = queue("refuse");
        Job working = queue("work");
        Job unknown = queue("nobody");

        runAll();

        assertThat(order).containsExactly("fail", "refuse", "work");
        assertThat(stored(failing).state()).isEqualTo(JobState.FAILED);
        assertThat(stored(failing).outcome()).doesNotContain("inner detail");
        assertThat(stored(refused).outcome()).isEqualTo("This is no file.");
        assertThat(stored(working).state()).isEqualTo(JobState.DONE);
        assertThat(stored(unknown).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void aJobThatIsCancelledWhileItWaitsNeverRuns() {
        does("never", progress -> {
            throw new AssertionError("It ran.");
        });
        Job job = queue("never");
        cancel(job);

        runAll();

        assertThat(stored(job).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobStopsAtOneOfItsNextSteps() {
        Job[] running = new Job[1];
        does("long", progress -> {
            cancel(running[0]);
            for (long step = 0; ; step++) {
                progress.step(step, 0);
            }
        });
        running[0] = queue("long");

        runAll();

        assertThat(stored(running[0]).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aJobThatHasEndedCannotBeCancelled() {
        does("work", progress -> null);
        Job job = queue("work");
        runAll();

        assertThatThrownBy(() -> cancel(job)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void othersKnowNothingOfAJob() {
        Job job = queue("work");

        assertThatThrownBy(() -> jobs(jobs -> jobs.get(project.colleague.id(), job.id())))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void afterAStopRunningJobsHaveFailedAndWaitingOnesRun() {
        does("work", progress -> "Done.");
        Job interrupted = queue("work");
        Job waiting = queue("work");
        threads.clear();
        new RecordsInTransactions(database).begin(interrupted.id());
        JobRunner afterRestart = new JobRunner(new RecordsInTransactions(database), works, threads::add);

        afterRestart.resume();
        runAll();

        assertThat(stored(interrupted).state()).isEqualTo(JobState.FAILED);
        assertThat(stored(waiting).state()).isEqualTo(JobState.DONE);
    }
}
