package org.scholion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Processor time used so far, as Linux counts it.
 *
 * @param server by the server under load
 * @param client by this process
 * @param machine by all that runs on the machine
 */
record Processors(Duration server, Duration client, Duration machine) {
    private static final long TICK_NANOS = 10_000_000;

    static Processors now(ProcessHandle server) throws IOException {
        return new Processors(used(server), used(ProcessHandle.current()), machineTime());
    }

    Processors since(Processors earlier) {
        return new Processors(
                server.minus(earlier.server), client.minus(earlier.client), machine.minus(earlier.machine));
    }

    /** What was neither server nor client. */
    Duration others() {
        Duration own = server.equals(client) ? client : server.plus(client);
        return machine.minus(own);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The first line of {@code /proc/stat}: user, nice, system, idle, iowait, irq, softirq, steal in hundredths. */
    private static Duration machineTime() throws IOException {
        String[] fields =
                Files.readAllLines(Path.of("/proc/stat")).get(0).trim().split("\\s+");
        long ticks = 0;
        for (int i = 1; i <= 8; i++) {
            if (i != 4 && i != 5) {
                ticks += Long.parseLong(fields[i]);
            }
        }
        return Duration.ofNanos(ticks * TICK_NANOS);
    }
}
