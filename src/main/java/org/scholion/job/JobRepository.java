package org.scholion.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where jobs are kept. */
public interface JobRepository {

    void add(Job job);

    Optional<Job> find(UUID id);

    /** Notes that a job shall stop, whoever else is writing in it. */
    void askToCancel(UUID id);

    /** The latest job on a subject. */
    Optional<Job> findLatest(UUID subjectId);

    /** The jobs on some subjects, the oldest first. */
    List<Job> findBySubjects(Collection<UUID> subjectIds);

    /** Jobs in a state, the longest waiting first. */
    List<Job> findByState(JobState state);
}
