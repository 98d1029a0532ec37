package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aRecordIsOneLineWithItsTimeAndOrigin() {
        assertThat(new LogLine().format(entry("{0} notes")))
                .isEqualTo("2026-02-03T04:05:06.007 WARNING org.example 78 notes" + System.lineSeparator());
    }

    @Test
    void whatWasThrownStandsBelow() {
        LogRecord entry = entry("It failed");
        entry.setThrown(new IllegalStateException("why"));

        assertThat(new LogLine().format(entry).lines())
                .hasSizeGreaterThan(2)
                .startsWith(
                        "2026-02-03T04:05:06.007 WARNING org.example It failed",
                        "java.lang.IllegalStateException: why");
    }

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("org.example");
        entry.setParameters(new Object[] {78});
        entry.setInstant(LocalDateTime.of(2026, 2, 3, 4, 5, 6, 7_000_000)
                .atZone(ZoneId.systemDefault())
                .toInstant());
        return entry;
    }
}
