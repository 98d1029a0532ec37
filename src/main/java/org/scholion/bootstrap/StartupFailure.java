package org.scholion.bootstrap;

/**
 * The application cannot start. Making one also leaves its message where the launcher of this process finds it, since
 * the server reports a failed deployment only in its log.
 */
final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StartupFailure(String kind, String message, Throwable cause) {
        super(message, cause);
        System.setProperty("scholion.startup.failure", message);
        System.setProperty("scholion.startup.failure.kind", kind);
    }

    /** The database is the reason. */
    static StartupFailure ofDatabase(String message, Throwable cause) {
        return new StartupFailure("database", message, cause);
    }
}
