package org.scholion.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/** A list of concepts to tag with, one narrower than another (a concept scheme of SKOS). A deleted one stays, unseen. */
@Entity
@Table(name = "vocabulary")
public class Vocabulary {
    /** Longest title and IRI in characters. */
    public static final int LONGEST_TITLE = 300;

    public static final int LONGEST_IRI = 500;

    /** Longest description in characters. */
    public static final int LONGEST_DESCRIPTION = 10_000;

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String iri;
    private String title;
    private String description;
    private String extra;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private long version;

    protected Vocabulary() {}

    /** @param iri by which it is known outside, or null to give it one of its own */
    public Vocabulary(UUID projectId, String iri, String title, String description) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.iri = iri == null ? "urn:uuid:" + id : iri;
        this.extra = "";
        this.createdAt = Moment.now();
        write(title, description);
    }

    /**
     * Calls it otherwise.
     *
     * @throws Problem.InvalidInput if it has no title, or one that is too long
     */
    public final void write(String newTitle, String newDescription) {
        String stripped = newTitle == null ? "" : newTitle.strip();
        if (stripped.isEmpty() || stripped.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput("title", "A vocabulary needs a title.");
        }
        if (stripped.length() > LONGEST_TITLE) {
            throw new Problem.InvalidInput("title", "A title has at most " + LONGEST_TITLE + " characters.");
        }
        String words = newDescription == null ? "" : newDescription.strip();
        if (words.length() > LONGEST_DESCRIPTION || words.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(
                    "description", "A description has at most " + LONGEST_DESCRIPTION + " characters.");
        }
        this.title = stripped;
        this.description = words;
        this.updatedAt = Moment.now();
    }

    /** Keeps what a file said beyond what is known here, as Turtle. */
    public void keep(String newExtra) {
        this.extra = newExtra;
        this.updatedAt = Moment.now();
    }

    /** Takes it out of sight, or brings it back. */
    public void setDeleted(boolean deleted) {
        this.deletedAt = deleted ? Moment.now() : null;
        this.updatedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public String iri() {
        return iri;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** What a file said beyond what is known here, as Turtle; may be empty. */
    public String extra() {
        return extra;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }

    /** The vocabulary as the change log keeps it. */
    public String state() {
        return new JsonText()
                .with("title", title)
                .with("description", description)
                .with("deleted", isDeleted())
                .toString();
    }
}
