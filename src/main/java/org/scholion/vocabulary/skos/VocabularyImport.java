package org.scholion.vocabulary.skos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/** A file of concepts that was taken over: what it changed is kept, so that it can be taken back as a whole. */
@Entity
@Table(name = "vocabulary_import")
public class VocabularyImport {
    @Id
    private UUID id;

    @Column(name = "vocabulary_id", updatable = false)
    private UUID vocabularyId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    @Column(updatable = false)
    private boolean made;

    @Column(name = "before_json", updatable = false)
    private String beforeJson;

    @Column(name = "after_json", updatable = false)
    private String afterJson;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    protected VocabularyImport() {}

    /**
     * @param made whether the vocabulary was made for it
     * @param beforeJson title, description and further statements before
     * @param afterJson the same after
     */
    VocabularyImport(
            UUID vocabularyId, UUID personId, String fileName, boolean made, String beforeJson, String afterJson) {
        this.id = TimeOrderedId.next();
        this.vocabularyId = vocabularyId;
        this.personId = personId;
        this.fileName = fileName;
        this.importedAt = Moment.now();
        this.made = made;
        this.beforeJson = beforeJson;
        this.afterJson = afterJson;
    }

    /**
     * Notes that it was taken back.
     *
     * @throws Problem.Conflict if it was before
     */
    void undo(UUID by) {
        if (undoneAt != null) {
            throw new Problem.Conflict("This import was undone already.");
        }
        this.undoneBy = by;
        this.undoneAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID vocabularyId() {
        return vocabularyId;
    }

    public UUID personId() {
        return personId;
    }

    public String fileName() {
        return fileName;
    }

    public Instant importedAt() {
        return importedAt;
    }

    boolean made() {
        return made;
    }

    String beforeJson() {
        return beforeJson;
    }

    String afterJson() {
        return afterJson;
    }

    /** Who took it back, or null. */
    public UUID undoneBy() {
        return undoneBy;
    }

    /** When it was taken back, or null. */
    public Instant undoneAt() {
        return undoneAt;
    }
}
