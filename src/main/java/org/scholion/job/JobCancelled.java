package org.scholion.job;

/** Ends a job that somebody asked to stop; its transaction is rolled back by it. */
public class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("Cancelled.");
    }
}
