package org.scholion.annotation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** What one act did to the number of a document's annotations; goes when it is summed up. */
@Entity
@Table(name = "annotation_delta")
class CountDelta {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "readers_id")
    private UUID readersId;

    private int delta;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CountDelta() {}

    CountDelta(UUID documentId, UUID readersId, int delta) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.readersId = readersId;
        this.delta = delta;
        this.changedAt = Moment.now();
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    UUID readersId() {
        return readersId;
    }

    int delta() {
        return delta;
    }

    Instant changedAt() {
        return changedAt;
    }
}
