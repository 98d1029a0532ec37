package org.scholion.launcher;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Remembers the first severe log record: the server does not throw when an application fails to start, it only logs.
 * The log manager makes it by its name, hence the public constructor.
 */
public final class FirstFailure extends Handler {
    private static final AtomicReference<String> FIRST = new AtomicReference<>();

    /** Listens to severe records only. */
    public FirstFailure() {
        setLevel(Level.SEVERE);
    }

    /** The innermost message of the first failure that was logged, in one line. */
    static Optional<String> seen() {
        return Optional.ofNullable(FIRST.get());
    }

    /** What lies at the bottom of a failure, in one line. */
    static String innermost(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        if (message == null || message.isBlank()) {
            return root.getClass().getSimpleName();
        }
        // A list of failures begins with headings that end in a colon.
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.endsWith(":"))
                .findFirst()
                .orElse(message.strip());
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry) && entry.getThrown() != null) {
            FIRST.compareAndSet(null, innermost(entry.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
