package org.scholion.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** The row of a relation of a concept to another of its vocabulary. */
@Entity
@IdClass(ConceptTie.Key.class)
@Table(name = "concept_tie")
public class ConceptTie {
    /** SKOS Reference, section 8. */
    public enum Kind {
        /** The other one is broader. */
        BROADER,
        /** They have to do with each other. */
        RELATED
    }

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concept_id")
    private Concept concept;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    @Column(name = "other_id")
    private UUID otherId;

    protected ConceptTie() {}

    ConceptTie(Concept concept, Kind kind, UUID otherId) {
        this.concept = concept;
        this.kind = kind;
        this.otherId = otherId;
    }

    Kind kind() {
        return kind;
    }

    UUID otherId() {
        return otherId;
    }

    /** The key of a relation, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID concept;
        private Kind kind;
        private UUID otherId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(concept, kind, otherId);
        }
    }
}
