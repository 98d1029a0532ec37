package org.scholion.job;

import java.util.UUID;

/** A kind of work that is done behind the pages. Implementations are beans of the rooms that need them. */
public interface JobWork {

    /** The name by which jobs are queued, at most 32 letters. */
    String kind();

    /**
     * Does the work, outside any transaction: it begins its own.
     *
     * @param progress to be told of every step; it throws when the work shall stop
     * @return what came of it, in one sentence for the person who started it
     * @throws JobCancelled if the progress did
     */
    String run(UUID subjectId, UUID personId, Progress progress);

    /** How far some work has come. */
    @FunctionalInterface
    interface Progress {
        /** For work that nobody watches. */
        Progress UNWATCHED = (done, total) -> {};

        /**
         * Tells that some of the steps are done; cheap enough to be called for each of many thousand.
         *
         * @param total how many there are, or 0 where that is not known
         * @throws JobCancelled if somebody asked to stop
         */
        void step(long done, long total);
    }
}
