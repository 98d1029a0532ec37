package org.scholion.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Cut;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/**
 * A piece of work that somebody started: queued, then running, then done, failed or cancelled. What it works on is its
 * subject; what came of it is told by the subject, and in one sentence here.
 */
@Entity
@Table(name = "job")
public class Job {
    private static final int LONGEST_OUTCOME = 1000;

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private long done;

    private long total;

    private String outcome;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    @Column(name = "queued_at", updatable = false)
    private Instant queuedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Job() {}

    /**
     * @param kind which kind of work: the name of a {@link JobWork}
     * @param subjectId what it works on
     */
    Job(UUID projectId, UUID personId, String kind, UUID subjectId) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.personId = personId;
        this.kind = kind;
        this.subjectId = subjectId;
        this.state = JobState.QUEUED;
        this.queuedAt = Moment.now();
    }

    void start() {
        state = JobState.RUNNING;
        startedAt = Moment.now();
    }

    void advance(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
    }

    /** @param sentence what came of it, or null; cut where it is very long */
    void end(JobState how, String sentence) {
        state = how;
        endedAt = Moment.now();
        outcome = sentence == null ? null : Cut.to(sentence, LONGEST_OUTCOME);
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID personId() {
        return personId;
    }

    public String kind() {
        return kind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public JobState state() {
        return state;
    }

    /** How much is done, in steps of its own. */
    public long done() {
        return done;
    }

    /** How many steps there are; 0 while that is not known. */
    public long total() {
        return total;
    }

    /** What came of it, in one sentence, or null. */
    public String outcome() {
        return outcome;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
