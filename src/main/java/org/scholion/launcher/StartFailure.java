package org.scholion.launcher;

/** Scholion cannot start; the message is the one line that its operator reads. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    StartFailure(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    StartFailure(ExitStatus status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
