package org.scholion.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.bibliography.item.Locator;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A tie between a claim and a work: where in the work, in which words, and what they do to the claim. Its author drafts
 * and proposes it; another person decides; only an approved one enters an edition. Its status changes by explicit acts
 * alone: saving never approves.
 */
@Entity
@Table(name = "citation")
public class Citation {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claim_id", updatable = false)
    private Claim claim;

    @Column(name = "work_id")
    private UUID workId;

    @Column(name = "source_note_id")
    private UUID sourceNoteId;

    @Column(name = "locator_label")
    private String locatorLabel;

    @Column(name = "locator_value")
    private String locatorValue;

    private String quote;

    private String translation;

    @Enumerated(EnumType.STRING)
    @Column(name = "quote_check")
    private QuoteCheck quoteCheck;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Embedded
    private Standing standing;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(updatable = false)
    private boolean demonstration;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Citation() {}

    Citation(Claim claim, UUID authorId, CitedSource source) {
        this.id = TimeOrderedId.next();
        this.claim = claim;
        this.authorId = authorId;
        this.demonstration = claim.isDemonstration();
        this.standing = Standing.draft();
        this.createdAt = Moment.now();
        cite(source);
    }

    /** Ties the claim to another place or in other words. */
    final void cite(CitedSource source) {
        this.workId = source.workId();
        this.locatorLabel = source.locator() == null ? null : source.locator().label();
        this.locatorValue = source.locator() == null ? null : source.locator().value();
        this.quote = source.quote();
        this.translation = source.translation();
        this.stance = source.stance();
        this.sourceNoteId = source.sourceNoteId();
        this.updatedAt = Moment.now();
    }

    /**
     * Puts it before the reviewers.
     *
     * @throws Problem.Conflict if it is not the author's turn
     */
    void propose() {
        standing.propose();
        this.updatedAt = Moment.now();
    }

    /**
     * Takes it back for good.
     *
     * @throws Problem.InvalidInput if no reason is given
     * @throws Problem.Conflict if it is withdrawn already
     */
    void withdraw(String reason) {
        standing.withdraw(reason);
        this.updatedAt = Moment.now();
    }

    /**
     * Takes note that something it rests on changed: an approved one is no longer checked; one that waits gets a new
     * version, so that a decision on what was there before is refused.
     *
     * @return whether it lost an approval
     */
    boolean loseApproval() {
        if (status().mayBeDecided() || status() == CitationStatus.APPROVED) {
            this.updatedAt = Moment.now();
        }
        return standing.loseApproval();
    }

    /**
     * Records the outcome of a review; for the room of review only.
     *
     * @param outcome the new status
     * @param checkedContent hash of what was checked
     * @throws Problem.Conflict if it does not wait for a decision
     */
    public void decide(CitationStatus outcome, String checkedContent) {
        standing.decide(outcome, checkedContent);
        this.updatedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public UUID workId() {
        return workId;
    }

    /** The source note that it was taken over from, or null. */
    public UUID sourceNoteId() {
        return sourceNoteId;
    }

    /** Where in the work; null for the work as a whole. */
    public Locator locator() {
        return locatorValue == null ? null : new Locator(locatorLabel, locatorValue);
    }

    /** The work's own words, verbatim, or null. */
    public String quote() {
        return quote;
    }

    public String translation() {
        return translation;
    }

    /** Takes note of whether the quotation was found; null where there was nothing to look up or to look in. */
    void checked(QuoteCheck outcome) {
        quoteCheck = outcome;
    }

    /** Whether the quotation stands in a text of the work that is here; null where there is none of either. */
    public QuoteCheck quoteCheck() {
        return quoteCheck;
    }

    public Stance stance() {
        return stance;
    }

    public CitationStatus status() {
        return standing.status();
    }

    public UUID authorId() {
        return authorId;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Why it was withdrawn, or null. */
    public String withdrawalReason() {
        return standing.withdrawalReason();
    }

    /** When it came before the reviewers last, or null. */
    public Instant proposedAt() {
        return standing.proposedAt();
    }

    public long version() {
        return version;
    }

    /** Drafts are seen by their author only. */
    public boolean isVisibleTo(UUID personId) {
        return authorId.equals(personId) || proposedAt() != null;
    }

    /** What the reviewer judges, apart from the claim and the work. */
    JsonText content() {
        return new JsonText()
                .with("work", workId)
                .with("locatorLabel", locatorLabel)
                .with("locatorValue", locatorValue)
                .with("quote", quote)
                .with("translation", translation)
                .with("stance", stance);
    }

    /** Everything that a reviewer judges but the work: the citation and its claim, as JSON. */
    public String judgedContent() {
        return content().with("claim", claim.content().build()).toString();
    }

    /** The citation as the change log keeps it. */
    public String state() {
        return content()
                .with("status", status())
                .with("reason", withdrawalReason())
                .toString();
    }
}
