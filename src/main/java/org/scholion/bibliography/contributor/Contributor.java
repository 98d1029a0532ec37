package org.scholion.bibliography.contributor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A person or body that works of a project name. Its id comes from its spellings, so that names are one contributor
 * exactly where all their spellings are equal, letters' case and accents aside. Derived from the works' records.
 */
@Entity
@Table(name = "name")
public class Contributor {
    @Id
    private UUID id;

    @Column(name = "project_id")
    private UUID projectId;

    private String label;

    @Column(name = "label_key")
    private String labelKey;

    private boolean literal;

    protected Contributor() {}

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** One of the spellings, in filing order: that of the first work that named it. */
    public String label() {
        return label;
    }

    /** What it is filed under, folded. */
    public String labelKey() {
        return labelKey;
    }

    /** Whether it is a body, or a name in one piece. */
    public boolean isLiteral() {
        return literal;
    }
}
