package org.scholion.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets short acts that come at the same moment share one transaction, since ending a transaction costs more than such an
 * act (group commit: DeWitt et al., “Implementation techniques for main memory database systems”, SIGMOD 1984). Who comes
 * alone waits for nobody. Every answer is given after the commit. Where an act fails, nothing of its group is kept, and
 * each of the group is done once more by itself: no act fails because of another. A commit that fails fails for the whole
 * group, as it may have been kept.
 *
 * <p>An act may be done twice, and by somebody else's thread: it has to know its person by itself, leave nothing behind
 * outside the database, and only add, so that nobody waits for rows that a group holds.
 */
@ApplicationScoped
public class GroupCommit {
    /** Acts in one transaction at most. */
    static final int MOST = 32;

    private static final Logger LOG = System.getLogger(GroupCommit.class.getName());

    private final GroupedActs transaction;
    private final Queue<Act<?, ?>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    @Inject
    public GroupCommit(GroupedActs transaction) {
        this.transaction = transaction;
    }

    /**
     * Does an act, perhaps together with others that wait.
     *
     * @param work what is done
     * @param wording what is answered, in the same transaction, once the work is written
     * @return the answer, after the commit
     * @throws RuntimeException what work and wording throw
     */
    public <A, T> T run(Supplier<A> work, Function<A, T> wording) {
        Act<A, T> act = new Act<>(work, wording);
        queue.add(act);
        // Whoever had the lock before has mostly done this act with theirs.
        while (!act.done) {
            leading.lock();
            try {
                if (!act.done) {
                    lead();
                }
            } finally {
                leading.unlock();
            }
        }
        return act.answer();
    }

    /**
     * Does an act that others should not wait for, in a transaction of its own at once; otherwise like {@link #run}.
     */
    public <A, T> T runAlone(Supplier<A> work, Function<A, T> wording) {
        Act<A, T> act = new Act<>(work, wording);
        run(List.of(act));
        return act.answer();
    }

    /** How many acts wait for a transaction. */
    int waiting() {
        return queue.size();
    }

    private void lead() {
        List<Act<?, ?>> group = new ArrayList<>();
        while (group.size() < MOST && !queue.isEmpty()) {
            group.add(queue.remove());
        }
        run(group);
    }

    private void run(List<Act<?, ?>> group) {
        try {
            transaction.run(group);
            group.forEach(Act::end);
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1 || group.stream().allMatch(Act::isWorded)) {
                // What failed in the commit itself may have been kept: doing it once more could do it twice.
                group.forEach(act -> act.fail(failure));
            } else {
                LOG.log(Level.DEBUG, "Acts are done one by one, since one of them failed", failure);
                group.forEach(act -> run(List.of(act)));
            }
        }
    }

    /** What somebody waits for. */
    static final class Act<A, T> {
        private final Supplier<A> work;
        private final Function<A, T> wording;
        private A made;
        private T answer;
        private boolean worded;
        private Throwable failure;
        private volatile boolean done;

        private Act(Supplier<A> work, Function<A, T> wording) {
            this.work = work;
            this.wording = wording;
        }

        void work() {
            worded = false;
            made = work.get();
        }

        void word() {
            answer = wording.apply(made);
            worded = true;
        }

        private boolean isWorded() {
            return worded;
        }

        private void end() {
            done = true;
        }

        private void fail(Throwable why) {
            failure = why;
            done = true;
        }

        private T answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
            return answer;
        }
    }
}
