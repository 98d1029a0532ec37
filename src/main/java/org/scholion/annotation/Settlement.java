package org.scholion.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/** Whether a thread is open or resolved, and who said so last, when and why. Open without a reason from the start. */
@Embeddable
public class Settlement {
    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 2_000;

    @Enumerated(EnumType.STRING)
    private AnnotationStatus status;

    @Column(name = "status_reason")
    private String reason;

    @Column(name = "status_by")
    private UUID personId;

    @Column(name = "status_at")
    private Instant at;

    protected Settlement() {}

    private Settlement(AnnotationStatus status, String reason, UUID personId, Instant at) {
        this.status = status;
        this.reason = reason;
        this.personId = personId;
        this.at = at;
    }

    /** That of a new thread. */
    static Settlement untouched() {
        return new Settlement(AnnotationStatus.OPEN, null, null, null);
    }

    /**
     * What a person decides now.
     *
     * @throws Problem.InvalidInput if the reason says nothing or too much
     */
    public static Settlement of(AnnotationStatus status, String reason, UUID personId) {
        if (reason == null || reason.isBlank()) {
            throw new Problem.InvalidInput("reason", "Say why, in a few words that the others can follow.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Problem.InvalidInput("reason", "A reason holds at most " + LONGEST_REASON + " characters.");
        }
        return new Settlement(status, reason.strip(), personId, Moment.now());
    }

    /** What a person brings back from the log: the reason may be missing where the thread was never touched. */
    static Settlement again(AnnotationState state) {
        return new Settlement(state.status(), state.reason(), state.settledBy(), state.settledAt());
    }

    public AnnotationStatus status() {
        return status;
    }

    /** Why, or null while nobody has decided. */
    public String reason() {
        return reason;
    }

    /** Who decided, or null while nobody has. */
    public UUID personId() {
        return personId;
    }

    /** When, or null while nobody has decided. */
    public Instant at() {
        return at;
    }
}
