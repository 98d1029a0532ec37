package org.scholion.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What one stage measured.
 *
 * @param latencies one duration for each act
 * @param wall how long the stage took
 * @param serverCpu processor time of the server under load
 * @param clientCpu processor time of the program that makes the load
 * @param othersCpu processor time of everything else on the machine
 */
record Measurement(Latencies latencies, Duration wall, Duration serverCpu, Duration clientCpu, Duration othersCpu) {

    double perSecond() {
        return latencies.count() / (wall.toNanos() / 1e9);
    }

    double p50() {
        return latencies.percentile(0.50);
    }

    double p99() {
        return latencies.percentile(0.99);
    }

    /** Milliseconds of a processor for each act. */
    double serverMillis() {
        return serverCpu.toNanos() / 1e6 / latencies.count();
    }

    /** Milliseconds of a processor for each act. */
    double clientMillis() {
        return clientCpu.toNanos() / 1e6 / latencies.count();
    }

    /** How many processors others kept busy. */
    double othersCores() {
        return Math.max(0, othersCpu.toNanos() / (double) wall.toNanos());
    }

    /** Puts a second round of the same stage to the first. */
    Measurement plus(Measurement other) {
        Latencies all = new Latencies();
        all.addAll(latencies);
        all.addAll(other.latencies);
        return new Measurement(
                all,
                wall.plus(other.wall),
                serverCpu.plus(other.serverCpu),
                clientCpu.plus(other.clientCpu),
                othersCpu.plus(other.othersCpu));
    }

    /** A row of a table: rate, p50, p99, processor time of server and client, and what others took. */
    String cells() {
        return String.format(
                Locale.ROOT,
                "%.0f | %.2f | %.2f | %.2f | %.2f | %.1f",
                perSecond(),
                p50(),
                p99(),
                serverMillis(),
                clientMillis(),
                othersCores());
    }
}
