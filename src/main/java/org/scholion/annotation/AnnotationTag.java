package org.scholion.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** The row of a tag on an annotation. */
@Entity
@IdClass(AnnotationTag.Key.class)
@Table(name = "annotation_tag")
public class AnnotationTag {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "annotation_id")
    private Annotation annotation;

    @Id
    private String slot;

    private String word;

    @Column(name = "concept_id", updatable = false)
    private UUID conceptId;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    protected AnnotationTag() {}

    AnnotationTag(Annotation annotation, NoteTag tag) {
        this.annotation = annotation;
        this.slot = tag.slot();
        this.word = tag.word();
        this.conceptId = tag.conceptId();
        this.projectId = tag.projectId();
    }

    /** Spells it otherwise; the slot stays. */
    void spell(String newWord) {
        this.word = newWord;
    }

    String slot() {
        return slot;
    }

    /** The tag that it holds. */
    NoteTag tag() {
        return new NoteTag(projectId, slot, word, conceptId);
    }

    /** The key of a tag on an annotation, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID annotation;
        private String slot;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(annotation, slot);
        }
    }
}
