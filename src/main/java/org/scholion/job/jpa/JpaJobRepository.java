package org.scholion.job.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.job.Job;
import org.scholion.job.JobRepository;
import org.scholion.job.JobState;

/** {@link JobRepository} on JPA. */
@ApplicationScoped
public class JpaJobRepository implements JobRepository {
    private final EntityManager entities;

    @Inject
    public JpaJobRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Job job) {
        entities.persist(job);
    }

    @Override
    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    @Override
    public void askToCancel(UUID id) {
        // Past the version: the thread that runs the job writes its progress in between.
        entities.createQuery("update Job j set j.cancelAsked = :yes where j.id = :id")
                .setParameter("yes", true)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public Optional<Job> findLatest(UUID subjectId) {
        return entities.createQuery("select j from Job j where j.subjectId = :subject order by j.id desc", Job.class)
                .setParameter("subject", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Job> findBySubjects(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select j from Job j where j.subjectId in :subjects order by j.id", Job.class)
                .setParameter("subjects", subjectIds)
                .getResultList();
    }

    @Override
    public List<Job> findByState(JobState state) {
        return entities.createQuery("select j from Job j where j.state = :state order by j.id", Job.class)
                .setParameter("state", state)
                .getResultList();
    }
}
