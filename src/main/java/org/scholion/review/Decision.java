package org.scholion.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** What a reviewer decided on a citation as it then was. Never changed: a later round adds another. */
@Entity
@Table(name = "decision")
public class Decision {
    @Id
    private UUID id;

    @Column(name = "citation_id", updatable = false)
    private UUID citationId;

    @Column(name = "citation_version", updatable = false)
    private long citationVersion;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(updatable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", updatable = false)
    private CitationStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", updatable = false)
    private CitationStatus to;

    @Column(name = "answers_json", updatable = false)
    private String answersJson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Consulted consulted;

    @Column(updatable = false)
    private String reason;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected Decision() {}

    Decision(Citation citation, String contentHash, int round, Verdict verdict, UUID personId) {
        this.id = TimeOrderedId.next();
        this.citationId = citation.id();
        this.citationVersion = citation.version();
        this.contentHash = contentHash;
        this.round = round;
        this.outcome = verdict.outcome();
        this.from = citation.status();
        this.to = verdict.outcome().leadsFrom(citation.status());
        this.answersJson =
                verdict.answers() == null ? null : verdict.answers().state().toString();
        this.consulted = verdict.consulted();
        this.reason = verdict.reason();
        this.personId = personId;
        this.decidedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID citationId() {
        return citationId;
    }

    /** 1 for the first decision on the citation. */
    public int round() {
        return round;
    }

    public Outcome outcome() {
        return outcome;
    }

    public CitationStatus from() {
        return from;
    }

    public CitationStatus to() {
        return to;
    }

    /** The four answers as a JSON object, or null. */
    public String answersJson() {
        return answersJson;
    }

    public Consulted consulted() {
        return consulted;
    }

    public String reason() {
        return reason;
    }

    public UUID personId() {
        return personId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** SHA-256 of the citation, claim and work that were judged. */
    public String contentHash() {
        return contentHash;
    }
}
