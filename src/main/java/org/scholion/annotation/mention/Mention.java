package org.scholion.annotation.mention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** That a note or reply names a person. Kept from when it first did until it does no longer. */
@Entity
@Table(name = "mention")
public class Mention {
    @Id
    private UUID id;

    @Column(name = "annotation_id", updatable = false)
    private UUID annotationId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "mentioned_at", updatable = false)
    private Instant at;

    protected Mention() {}

    Mention(UUID annotationId, UUID personId) {
        this.id = TimeOrderedId.next();
        this.annotationId = annotationId;
        this.personId = personId;
        this.at = Moment.now();
    }

    public UUID annotationId() {
        return annotationId;
    }

    public UUID personId() {
        return personId;
    }

    /** When the note first named the person. */
    public Instant at() {
        return at;
    }
}
