package org.scholion.bibliography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.scholion.bibliography.key.KeyPattern;

/** How a project's new citation keys are made, where somebody chose it. */
@Entity
@Table(name = "project_key_pattern")
public class ProjectKeyPattern {
    @Id
    @Column(name = "project_id")
    private UUID projectId;

    private String pattern;

    @Version
    private long version;

    protected ProjectKeyPattern() {}

    ProjectKeyPattern(UUID projectId, KeyPattern pattern) {
        this.projectId = projectId;
        this.pattern = pattern.text();
    }

    void choose(KeyPattern chosen) {
        this.pattern = chosen.text();
    }

    public KeyPattern pattern() {
        return KeyPattern.of(pattern);
    }

    public long version() {
        return version;
    }
}
