package org.scholion.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Anchor;
import org.scholion.document.Document;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A sentence that somebody states about one or more passages of a document, so that it can be supported or contradicted
 * by works. Seen by its author only until one of its citations is proposed.
 */
@Entity
@Table(name = "claim")
public class Claim {
    /** Longest statement in characters. */
    public static final int LONGEST_STATEMENT = 4000;

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    private String statement;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(updatable = false)
    private boolean demonstration;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    // Read at once, the whole claim would be compared with a copy of itself at the end of every transaction.
    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "claim_passage",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "anchor_id"))
    @OrderColumn(name = "ordinal")
    private List<Anchor> passages = new ArrayList<>();

    @Version
    private long version;

    protected Claim() {}

    Claim(Document document, UUID authorId, String statement, List<Anchor> passages, boolean demonstration) {
        this.id = TimeOrderedId.next();
        this.projectId = document.projectId();
        this.documentId = document.id();
        this.authorId = authorId;
        this.visibility = Visibility.PRIVATE;
        this.demonstration = demonstration;
        this.createdAt = Moment.now();
        state(statement);
        pointAt(passages);
    }

    /**
     * Words the claim anew.
     *
     * @throws Problem.InvalidInput if nothing or too much is said
     */
    final void state(String newStatement) {
        if (newStatement == null || newStatement.isBlank()) {
            throw new Problem.InvalidInput("statement", "A claim is a sentence.");
        }
        if (newStatement.length() > LONGEST_STATEMENT || newStatement.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(
                    "statement", "A claim is a sentence of at most " + LONGEST_STATEMENT + " characters.");
        }
        this.statement = newStatement.strip();
        this.updatedAt = Moment.now();
    }

    /**
     * Rests the claim on other passages.
     *
     * @throws Problem.InvalidInput if there is none
     */
    final void pointAt(List<Anchor> newPassages) {
        if (newPassages.isEmpty()) {
            throw new Problem.InvalidInput("passages", "A claim rests on at least one passage.");
        }
        passages.clear();
        passages.addAll(newPassages);
        this.updatedAt = Moment.now();
    }

    /** Shows the claim to the project; what was shown stays shown. */
    void show() {
        if (visibility != Visibility.PROJECT) {
            this.visibility = Visibility.PROJECT;
            this.updatedAt = Moment.now();
        }
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID documentId() {
        return documentId;
    }

    public String statement() {
        return statement;
    }

    public UUID authorId() {
        return authorId;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Whether it came with the demonstration, made from the articles' own notes. */
    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The passages that it rests on, in the order of the claim. */
    public List<Anchor> passages() {
        return List.copyOf(passages);
    }

    public long version() {
        return version;
    }

    public boolean isVisibleTo(UUID personId) {
        return visibility == Visibility.PROJECT || authorId.equals(personId);
    }

    /** The claim as the change log keeps it and as its citations' hashes see it. */
    JsonText content() {
        return new JsonText()
                .with("statement", statement)
                .withObjects("passages", passages.stream().map(Anchor::state).toList());
    }
}
