package org.scholion.bibliography.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** A citation style that somebody brought to a project. Its rules never change; another version is another style. */
@Entity
@Table(name = "project_style")
public class ProjectStyle {
    /** Begins the names of all of them, so that none is taken for a packaged style. */
    static final String PREFIX = "own-";

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String title;

    @Column(name = "csl_xml", updatable = false)
    private String cslXml;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Version
    private long version;

    protected ProjectStyle() {}

    ProjectStyle(UUID projectId, StyleInfo info, String cslXml, UUID addedBy) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.name = info.id();
        this.title = info.title();
        this.cslXml = cslXml;
        this.addedBy = addedBy;
        this.addedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** What people and programs call it in the project: "own-…". */
    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    /** The style's XML as it came. */
    public String cslXml() {
        return cslXml;
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long version() {
        return version;
    }

    /** The style as the log of changes keeps it. */
    String state() {
        return new JsonText()
                .with("name", name)
                .with("title", title)
                .with("csl", cslXml)
                .build()
                .toString();
    }
}
