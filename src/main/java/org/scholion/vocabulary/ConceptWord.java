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
import org.scholion.shared.Cut;
import org.scholion.shared.Folding;

/** The row of a label of a concept, with the form in which it is looked up. */
@Entity
@IdClass(ConceptWord.Key.class)
@Table(name = "concept_label")
public class ConceptWord {
    private static final int LONGEST_FOLD = 600;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concept_id")
    private Concept concept;

    @Id
    @Enumerated(EnumType.STRING)
    private LabelKind kind;

    @Id
    @Column(name = "lang")
    private String language;

    @Id
    @Column(name = "label")
    private String text;

    @Column(updatable = false)
    private String fold;

    protected ConceptWord() {}

    ConceptWord(Concept concept, ConceptLabel label) {
        this.concept = concept;
        this.kind = label.kind();
        this.language = label.language();
        this.text = label.text();
        this.fold = Cut.to(Folding.fold(text), LONGEST_FOLD);
    }

    /** The label that it holds. */
    ConceptLabel label() {
        return new ConceptLabel(kind, language, text);
    }

    /** The key of a label, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID concept;
        private LabelKind kind;
        private String language;
        private String text;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(concept, kind, language, text);
        }
    }
}
