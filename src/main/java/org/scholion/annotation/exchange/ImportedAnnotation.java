package org.scholion.annotation.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** An annotation that was made of an import. */
@Entity
@IdClass(ImportedAnnotation.Key.class)
@Table(name = "annotation_import_entry")
public class ImportedAnnotation {
    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    private int ordinal;

    @Column(name = "annotation_id", updatable = false)
    private UUID annotationId;

    protected ImportedAnnotation() {}

    ImportedAnnotation(UUID importId, int ordinal, UUID annotationId) {
        this.importId = importId;
        this.ordinal = ordinal;
        this.annotationId = annotationId;
    }

    public UUID annotationId() {
        return annotationId;
    }

    /** The key of an entry, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID importId;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(importId, ordinal);
        }
    }
}
