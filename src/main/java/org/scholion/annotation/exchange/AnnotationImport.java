package org.scholion.annotation.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/** A file of annotations that somebody brought to a document: looked at first, then kept, then perhaps taken back. */
@Entity
@Table(name = "annotation_import")
public class AnnotationImport {
    private static final int LONGEST_NAME = 400;

    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String format;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String content;

    @Column(name = "brought_at", updatable = false)
    private Instant broughtAt;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Version
    private long version;

    protected AnnotationImport() {}

    AnnotationImport(UUID documentId, UUID personId, String fileName, String format, String content) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.personId = personId;
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.format = format;
        this.content = content;
        this.state = ImportState.READ;
        this.broughtAt = Moment.now();
    }

    /** Remembers that it was kept; the file is not needed any more. */
    void keep() {
        require(ImportState.READ, "This import is kept already.");
        state = ImportState.KEPT;
        content = "";
        keptAt = Moment.now();
    }

    void undo() {
        require(ImportState.KEPT, "There is nothing of this import to take back.");
        state = ImportState.UNDONE;
    }

    void require(ImportState needed, String otherwise) {
        if (state != needed) {
            throw new Problem.Conflict(otherwise);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID personId() {
        return personId;
    }

    public String fileName() {
        return fileName;
    }

    /** "jsonld", "csv" or "hypothesis". */
    public String format() {
        return format;
    }

    public ImportState state() {
        return state;
    }

    String content() {
        return content;
    }

    public Instant broughtAt() {
        return broughtAt;
    }

    /** When it was kept; null while it is not. */
    public Instant keptAt() {
        return keptAt;
    }
}
