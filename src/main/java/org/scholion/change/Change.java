package org.scholion.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** One act on one thing: who did it, when, and the thing's state as JSON before and after. Never updated. */
@Entity
@Table(name = "change")
public class Change {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "object_type", updatable = false)
    private String objectType;

    @Column(name = "object_id", updatable = false)
    private UUID objectId;

    @Column(name = "object_version", updatable = false)
    private long objectVersion;

    @Column(updatable = false)
    private String act;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "changed_at", updatable = false)
    private Instant changedAt;

    @Column(name = "before_json", updatable = false)
    private String beforeJson;

    @Column(name = "after_json", updatable = false)
    private String afterJson;

    @Column(name = "within_id", updatable = false)
    private UUID withinId;

    @Column(name = "undoes_id", updatable = false)
    private UUID undoesId;

    protected Change() {}

    /**
     * @param subject what was acted on
     * @param act what was done, as a verb: {@code create}, {@code propose}, …
     * @param personId who did it
     * @param beforeJson the thing's state before, or null if there was none
     * @param afterJson the thing's state after, or null if there is none
     */
    public Change(Subject subject, String act, UUID personId, String beforeJson, String afterJson) {
        this.id = TimeOrderedId.next();
        this.projectId = subject.projectId();
        this.objectType = subject.type();
        this.objectId = subject.id();
        this.objectVersion = subject.version();
        this.act = act;
        this.personId = personId;
        this.changedAt = Moment.now();
        this.beforeJson = beforeJson;
        this.afterJson = afterJson;
    }

    /** Says on which document it was done, before it is added to the log; answers itself. */
    public Change within(UUID documentId) {
        this.withinId = documentId;
        return this;
    }

    /** Says which act it takes back or does again, before it is added to the log; answers itself. */
    public Change undoing(UUID changeId) {
        this.undoesId = changeId;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The kind of thing acted on. */
    public String objectType() {
        return objectType;
    }

    public UUID objectId() {
        return objectId;
    }

    public String act() {
        return act;
    }

    /** The document that it was done on, or null. */
    public UUID withinId() {
        return withinId;
    }

    /** The act that it takes back or does again, or null. */
    public UUID undoesId() {
        return undoesId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String beforeJson() {
        return beforeJson;
    }

    public String afterJson() {
        return afterJson;
    }

    /**
     * What an act was done to.
     *
     * @param type the kind of thing: {@code annotation}, {@code claim}, …
     * @param version its version before the act
     */
    public record Subject(UUID projectId, String type, UUID id, long version) {}

    /**
     * One of a person's acts in short.
     *
     * @param undoes the act that it takes back or does again, or null
     */
    public record Act(UUID id, UUID objectId, String act, UUID undoes) {}
}
