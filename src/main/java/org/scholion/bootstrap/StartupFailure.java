package org.scholion.bootstrap;

import java.util.stream.Collectors;

/**
 * The application cannot start. The message is also left where the launcher of this process finds it, since the server
 * reports a failed deployment only in its log.
 */
final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database is the reason. */
    static StartupFailure ofDatabase(String message, Throwable cause) {
        noteDatabase(message);
        return new StartupFailure(message, cause);
    }

    /** Leaves a message about the database, which counts if the start fails after all. */
    static void noteDatabase(String message) {
        System.setProperty("scholion.startup.failure", message);
        System.setProperty("scholion.startup.failure.kind", "database");
    }

    /** The start of a failure's message in one line: drivers and Flyway name the place in their second line. */
    static String brief(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }
}
