package org.scholion.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that a benchmark runs on. */
final class Machine {
    private Machine() {}

    /** Cores, memory, systems and how busy it is now, in one sentence. */
    static String describe() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %d GiB, %s %s, Java %s (%s); load average before: %.1f.",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                system.getName(),
                system.getArch(),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                system.getSystemLoadAverage());
    }
}
