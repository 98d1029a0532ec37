package org.scholion.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** That something was acted on and the search does not know yet. Gone once it does. */
@Entity
@Table(name = "outbox")
public class OutboxEntry {
    @Id
    private UUID id;

    @Column(name = "object_type", updatable = false)
    private String objectType;

    @Column(name = "object_id", updatable = false)
    private UUID objectId;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    private String failure;

    protected OutboxEntry() {}

    /** Made with the change, in its transaction; it has the change's id. */
    public OutboxEntry(Change change) {
        this.id = change.id();
        this.objectType = change.objectType();
        this.objectId = change.objectId();
        this.addedAt = change.changedAt();
        this.dueAt = change.changedAt();
    }

    /** Nobody acted on the thing, but the search has to read it anew. */
    public OutboxEntry(String objectType, UUID objectId) {
        this.id = TimeOrderedId.next();
        this.objectType = objectType;
        this.objectId = objectId;
        this.addedAt = Moment.now();
        this.dueAt = addedAt;
    }

    public UUID id() {
        return id;
    }

    /** The kind of thing: {@code annotation}, {@code claim}, … */
    public String objectType() {
        return objectType;
    }

    public UUID objectId() {
        return objectId;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** How often taking it up has failed. */
    public int attempts() {
        return attempts;
    }
}
