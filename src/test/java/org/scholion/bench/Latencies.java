package org.scholion.bench;

import java.util.Arrays;

/** Durations in nanoseconds, collected by one thread and then put together. */
final class Latencies {
    private long[] values = new long[4096];
    private int size;

    void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = nanos;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    int count() {
        return size;
    }

    /**
     * The smallest duration that at least a share of all do not exceed (nearest rank), in milliseconds.
     *
     * @param share 0.5 for the median, 0.99 for the slowest of a hundred
     */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = Math.max(1, (int) Math.ceil(share * size));
        return sorted[rank - 1] / 1e6;
    }
}
