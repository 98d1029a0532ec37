package org.scholion.job;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** Something went wrong; nothing of it was kept. */
    FAILED,
    /** Somebody stopped it; nothing of it was kept. */
    CANCELLED;

    /** Whether nothing will happen any more. */
    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
