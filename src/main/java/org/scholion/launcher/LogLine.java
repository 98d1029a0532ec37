package org.scholion.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A log record as one line: local time to the millisecond, level, logger, message; below it the stack trace of what was
 * thrown. {@code SimpleFormatter} writes the same but interprets its pattern anew for each record, which showed in the
 * time of a request. The log manager makes it by its name, hence the public constructor.
 */
public final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final ZoneId zone = ZoneId.systemDefault();

    /** Writes times in the zone of the system. */
    public LogLine() {}

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder(160);
        TIME.formatTo(entry.getInstant().atZone(zone), line);
        line.append(' ').append(entry.getLevel().getName());
        line.append(' ').append(entry.getLoggerName());
        line.append(' ').append(formatMessage(entry)).append(System.lineSeparator());
        if (entry.getThrown() != null) {
            StringWriter trace = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(trace, true));
            line.append(trace);
        }
        return line.toString();
    }
}
