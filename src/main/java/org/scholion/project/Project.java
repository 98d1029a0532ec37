package org.scholion.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** A group of people at work on some documents with one bibliography. Seen by its members only. */
@Entity
@Table(name = "project")
public class Project {
    @Id
    private UUID id;

    private String slug;

    private String name;

    private String visibility;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Project() {}

    public Project(String slug, String name) {
        this.id = TimeOrderedId.next();
        this.slug = slug;
        this.name = name;
        this.visibility = "members";
        this.createdAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
