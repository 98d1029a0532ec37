package org.scholion.annotation.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/** A change of tags on many notes, which can be taken back and done again as a whole. */
@Entity
@Table(name = "tag_act")
public class TagAct {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TagVerb verb;

    @Column(name = "request_json", updatable = false)
    private String requestJson;

    private int notes;
    private int documents;

    @Column(name = "done_at", updatable = false)
    private Instant doneAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    protected TagAct() {}

    /** @param requestJson what was wanted, in words: tags and what they became */
    TagAct(UUID projectId, UUID personId, TagVerb verb, String requestJson, int notes, int documents) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.personId = personId;
        this.verb = verb;
        this.requestJson = requestJson;
        this.notes = notes;
        this.documents = documents;
        this.doneAt = Moment.now();
    }

    /**
     * Notes that it was taken back.
     *
     * @throws Problem.Conflict if it is already
     */
    void undo(UUID by) {
        if (undoneAt != null) {
            throw new Problem.Conflict("This is undone already.");
        }
        this.undoneBy = by;
        this.undoneAt = Moment.now();
    }

    /**
     * Notes that it was done again.
     *
     * @throws Problem.Conflict if it is not taken back
     */
    void redo() {
        if (undoneAt == null) {
            throw new Problem.Conflict("This is not undone, so it cannot be done again.");
        }
        this.undoneBy = null;
        this.undoneAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** Who did it. */
    public UUID personId() {
        return personId;
    }

    public TagVerb verb() {
        return verb;
    }

    /** What was wanted: an object with the labels {@code tags} and, where they became something, {@code into}. */
    public String requestJson() {
        return requestJson;
    }

    /** How many notes it changed. */
    public int notes() {
        return notes;
    }

    /** In how many documents. */
    public int documents() {
        return documents;
    }

    public Instant doneAt() {
        return doneAt;
    }

    /** When it was taken back, or null. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public long version() {
        return version;
    }
}
