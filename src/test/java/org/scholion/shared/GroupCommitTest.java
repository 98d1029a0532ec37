package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    private final Recorded transaction = new Recorded();
    private final GroupCommit commit = new GroupCommit(transaction);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void whoComesAloneHasATransactionAlone() {
        assertThat(commit.run(() -> "done", Function.identity())).isEqualTo("done");
        assertThat(transaction.sizes).containsExactly(1);
    }

    @Test
    void theAnswerIsWordedOfWhatIsWrittenAlready() {
        String answer = commit.run(() -> transaction.written, before -> before + " " + transaction.written);
        assertThat(answer).isEqualTo("0 1");
    }

    @Test
    void thoseWhoComeWhileOthersWriteShareTheNextTransaction() throws Exception {
        List<Future<String>> answers = whileOneWrites(List.of(() -> "a", () -> "b", () -> "c"));

        assertThat(answersOf(answers)).containsExactly("a", "b", "c");
        assertThat(transaction.sizes).containsExactly(1, 3);
    }

    @Test
    void whereOneFailsTheOthersAreDoneByThemselves() throws Exception {
        Callable<String> bad = () -> {
            throw new Problem.InvalidInput("target", "Beyond the end.");
        };
        List<Future<String>> answers = whileOneWrites(List.of(() -> "a", bad, () -> "c"));

        assertThat(answers.get(0).get()).isEqualTo("a");
        assertThatThrownBy(() -> answers.get(1).get()).hasCauseInstanceOf(Problem.InvalidInput.class);
        assertThat(answers.get(2).get()).isEqualTo("c");
        assertThat(transaction.sizes).containsExactly(1, 3, 1, 1, 1);
        assertThat(transaction.kept).as("the first, a and c").hasValue(3);
    }

    @Test
    void anErrorOfOneLetsNobodyWaitForEver() throws Exception {
        Callable<String> broken = () -> {
            throw new StackOverflowError();
        };
        List<Future<String>> answers = whileOneWrites(List.of(() -> "a", broken, () -> "c"));

        assertThat(answers.get(0).get()).isEqualTo("a");
        assertThatThrownBy(() -> answers.get(1).get()).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(answers.get(2).get()).isEqualTo("c");
    }

    @Test
    void whatFailsInTheCommitIsNotDoneAgainAsItMayHaveBeenKept() throws Exception {
        transaction.lost = new IllegalStateException("The connection is gone.");
        List<Future<String>> answers = whileOneWrites(List.of(() -> "a", () -> "b"));

        assertThat(answers)
                .allSatisfy(answer -> assertThatThrownBy(answer::get).hasRootCauseMessage("The connection is gone."));
        assertThat(transaction.sizes).containsExactly(1, 2);
    }

    @Test
    void whatTakesLongKeepsNobodyWaiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Boolean> slow = people.submit(() -> commit.runAlone(
                () -> {
                    begun.countDown();
                    return waitFor(end);
                },
                Function.identity()));
        begun.await();

        assertThat(commit.run(() -> "done", Function.identity())).isEqualTo("done");
        end.countDown();
        assertThat(slow.get()).isTrue();
    }

    @Test
    void aGroupIsBounded() throws Exception {
        List<Callable<String>> many = new ArrayList<>();
        for (int i = 0; i < GroupCommit.MOST + 8; i++) {
            many.add(() -> "done");
        }
        assertThat(answersOf(whileOneWrites(many)))
                .hasSize(GroupCommit.MOST + 8)
                .containsOnly("done");
        assertThat(transaction.sizes).containsExactly(1, GroupCommit.MOST, 8);
    }

    /** Lets one act write until the others wait for their turn. */
    private List<Future<String>> whileOneWrites(List<Callable<String>> acts) throws InterruptedException {
        CountDownLatch writes = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        people.submit(() -> commit.run(
                () -> {
                    writes.countDown();
                    return waitFor(allWait);
                },
                Function.identity()));
        writes.await();
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            Callable<String> act = acts.get(i);
            answers.add(people.submit(() -> commit.run(() -> call(act), Function.identity())));
            while (commit.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        allWait.countDown();
        return answers;
    }

    private static String call(Callable<String> act) {
        try {
            return act.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> answersOf(List<Future<String>> answers) throws Exception {
        List<String> given = new ArrayList<>();
        for (Future<String> answer : answers) {
            given.add(answer.get());
        }
        return given;
    }

    /** Keeps what a whole group did, or nothing of it. */
    private static final class Recorded extends GroupedActs {
        private final List<Integer> sizes = new ArrayList<>();
        private final AtomicInteger kept = new AtomicInteger();
        private int written;
        private RuntimeException lost;

        Recorded() {
            super(null);
        }

        @Override
        public void run(List<GroupCommit.Act<?, ?>> acts) {
            sizes.add(acts.size());
            acts.forEach(GroupCommit.Act::work);
            written += acts.size();
            acts.forEach(GroupCommit.Act::word);
            if (lost != null) {
                throw lost;
            }
            kept.addAndGet(acts.size());
        }
    }
}
