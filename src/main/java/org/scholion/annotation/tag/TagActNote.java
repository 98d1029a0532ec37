package org.scholion.annotation.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** What an act on many notes did to one of them. */
@Entity
@IdClass(TagActNote.Key.class)
@Table(name = "tag_act_note")
public class TagActNote {
    @Id
    @Column(name = "act_id")
    private UUID actId;

    @Id
    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "before_json", updatable = false)
    private String beforeJson;

    @Column(name = "after_json", updatable = false)
    private String afterJson;

    protected TagActNote() {}

    TagActNote(UUID actId, UUID annotationId, String beforeJson, String afterJson) {
        this.actId = actId;
        this.annotationId = annotationId;
        this.beforeJson = beforeJson;
        this.afterJson = afterJson;
    }

    UUID annotationId() {
        return annotationId;
    }

    /** The tags before, as {@code {"tags": […]}}. */
    String beforeJson() {
        return beforeJson;
    }

    String afterJson() {
        return afterJson;
    }

    /** The key of a note in an act, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID actId;
        private UUID annotationId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(actId, annotationId);
        }
    }
}
