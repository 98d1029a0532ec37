package org.scholion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory, as Linux counts it. */
final class Memory {
    private Memory() {}

    /** Resident set ({@code VmRSS}) of a process in MiB. */
    static long resident(ProcessHandle process) throws IOException {
        return field(process, "VmRSS:");
    }

    /** The largest resident set that a process has had ({@code VmHWM}), in MiB. */
    static long peak(ProcessHandle process) throws IOException {
        return field(process, "VmHWM:");
    }

    private static long field(ProcessHandle process, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]) / 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
