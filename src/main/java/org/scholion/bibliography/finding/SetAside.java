package org.scholion.bibliography.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;

/** What a person said of a finding: it is right as it is. It holds for this value of the field and no other. */
@Entity
@Table(name = "finding_set_aside")
public class SetAside {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "work_id", updatable = false)
    private UUID workId;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String field;

    @Column(name = "value_text", updatable = false)
    private String value;

    @Column(updatable = false)
    private String reason;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "set_aside_at", updatable = false)
    private Instant setAsideAt;

    protected SetAside() {}

    SetAside(UUID projectId, WorkFinding found, String reason, Actor actor) {
        this.id = found.id();
        this.projectId = projectId;
        this.workId = found.workId();
        this.code = found.finding().check().code();
        this.field = found.finding().field();
        this.value = found.finding().value();
        this.reason = reason;
        this.personId = actor.id();
        this.setAsideAt = Moment.now();
    }

    /** The finding's id. */
    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID workId() {
        return workId;
    }

    /** Why it is right as it is. */
    public String reason() {
        return reason;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return setAsideAt;
    }

    String state() {
        return new JsonText()
                .with("check", code)
                .with("field", field)
                .with("value", value)
                .with("reason", reason)
                .toString();
    }
}
