package org.scholion.vocabulary.skos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** What an import did to one concept. */
@Entity
@IdClass(ImportedConcept.Key.class)
@Table(name = "vocabulary_import_concept")
public class ImportedConcept {
    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    @Column(name = "concept_id")
    private UUID conceptId;

    @Column(name = "before_json", updatable = false)
    private String beforeJson;

    @Column(name = "after_json", updatable = false)
    private String afterJson;

    protected ImportedConcept() {}

    /** @param beforeJson null if the import made it */
    ImportedConcept(UUID importId, UUID conceptId, String beforeJson, String afterJson) {
        this.importId = importId;
        this.conceptId = conceptId;
        this.beforeJson = beforeJson;
        this.afterJson = afterJson;
    }

    UUID conceptId() {
        return conceptId;
    }

    String beforeJson() {
        return beforeJson;
    }

    String afterJson() {
        return afterJson;
    }

    /** The key of a concept in an import, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID importId;
        private UUID conceptId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(importId, conceptId);
        }
    }
}
