package org.scholion.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.shared.CompositeKey;

/** A point in a revision's text at which a page of its source begins. It takes no room in the text. */
@Entity
@IdClass(Milestone.Key.class)
@Table(name = "milestone")
public class Milestone {
    /** What begins. */
    public enum Unit {
        PAGE
    }

    @Id
    @Column(name = "revision_id")
    private UUID revisionId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private String label;

    @Column(name = "at_cp")
    private int at;

    protected Milestone() {}

    Milestone(UUID revisionId, int ordinal, ReadMilestone read) {
        this.revisionId = revisionId;
        this.ordinal = ordinal;
        this.unit = Unit.PAGE;
        this.label = read.label();
        this.at = read.at();
    }

    /** Place among the revision's milestones, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public Unit unit() {
        return unit;
    }

    /** What the source prints as the page's number, or null. */
    public String label() {
        return label;
    }

    /** First code point of the page. */
    public int at() {
        return at;
    }

    /** The key of a milestone, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID revisionId;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(revisionId, ordinal);
        }
    }
}
