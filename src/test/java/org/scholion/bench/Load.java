package org.scholion.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that do one thing again and again, each waiting for its answer before it asks anew. */
final class Load {
    private final ProcessHandle server;

    /** @param server the process whose processor time is counted; the own one where there is no server */
    Load(ProcessHandle server) {
        this.server = server;
    }

    /**
     * Runs clients side by side for a time.
     *
     * @param act what each client does; it throws if it fails, which ends the benchmark
     */
    Measurement run(int clients, Duration time, Callable<?> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Processors before = Processors.now(server);
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Latencies>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> repeat(act, end)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> client : running) {
                all.addAll(client.get());
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Processors spent = Processors.now(server).since(before);
            return new Measurement(all, wall, spent.server(), spent.client(), spent.others());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Latencies repeat(Callable<?> act, long end) throws Exception {
        Latencies latencies = new Latencies();
        long before = System.nanoTime();
        while (before - end < 0) {
            act.call();
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies;
    }
}
