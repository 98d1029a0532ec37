package org.scholion.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/**
 * An article, source or edition that a project works on. It is made when its first raw bytes arrive; each later text is
 * a new {@link Revision}, and what people anchored to the former ones stays anchored to them.
 */
@Entity
@Table(name = "document")
public class Document {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String slug;

    @Column(name = "current_revision_id")
    private UUID currentRevisionId;

    @Embedded
    private Description description;

    @Column(name = "work_id")
    private UUID workId;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Document() {}

    public Document(UUID projectId, String slug, Description description, UUID createdBy) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.slug = slug;
        this.description = description;
        this.createdBy = createdBy;
        this.createdAt = Moment.now();
        this.updatedAt = createdAt;
    }

    /** Makes a revision the one that is read and annotated from now on. */
    public void advanceTo(Revision revision) {
        this.currentRevisionId = revision.id();
        this.updatedAt = Moment.now();
    }

    public void describe(Description corrected) {
        this.description = corrected;
        this.updatedAt = Moment.now();
    }

    /** Says whose text it is: that of a work, or with null that of none. */
    public void declareTextOf(UUID work) {
        this.workId = work;
        this.updatedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public String slug() {
        return slug;
    }

    public UUID currentRevisionId() {
        return currentRevisionId;
    }

    public Description description() {
        return description;
    }

    /** The work whose text it is, or null. */
    public UUID workId() {
        return workId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
