package org.scholion.bibliography.imports;

import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A file of works that somebody brings. It is given, then read, then kept or discarded; what was kept may be undone. Only
 * keeping and undoing touch the bibliography, each in one transaction.
 */
@Entity
@Table(name = "bibliography_import")
public class Import {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "raw_sha256", updatable = false)
    private String rawSha256;

    private String format;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "summary_json")
    private String summaryJson;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "committed_at")
    private Instant keptAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    protected Import() {}

    /**
     * @param format the format that the person named, or null to find it out
     * @param rawSha256 SHA-256 of the file's bytes
     */
    Import(UUID projectId, UUID personId, String fileName, String format, String rawSha256) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.personId = personId;
        this.fileName = fileName;
        this.format = format;
        this.rawSha256 = rawSha256;
        this.state = ImportState.GIVEN;
        this.createdAt = Moment.now();
        summarise(Summary.NOTHING);
    }

    private void summarise(Summary summary) {
        summaryJson = summary.json();
    }

    void read(String readFormat, Summary summary) {
        require(ImportState.GIVEN);
        format = readFormat;
        state = ImportState.READ;
        summarise(summary);
    }

    void keep(int added, int updated) {
        require(ImportState.READ);
        state = ImportState.KEPT;
        keptAt = Moment.now();
        summarise(summary().whenKept(added, updated));
    }

    void undo(int stillThere) {
        require(ImportState.KEPT);
        state = ImportState.UNDONE;
        undoneAt = Moment.now();
        summarise(summary().whenUndone(stillThere));
    }

    void discard() {
        if (state == ImportState.KEPT || state == ImportState.UNDONE) {
            throw new Problem.Conflict("state", "This import was kept; undo it instead.");
        }
        state = ImportState.DISCARDED;
    }

    /** @throws Problem.Conflict unless it has come exactly so far */
    void require(ImportState needed) {
        if (state != needed) {
            throw new Problem.Conflict(
                    "state",
                    switch (state) {
                        case GIVEN -> "The file is not read yet.";
                        case READ -> "The file is read, but nothing of it is kept.";
                        case KEPT -> "This import is kept already.";
                        case UNDONE -> "This import is undone already.";
                        case DISCARDED -> "This import is discarded.";
                    });
        }
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** Who brought it. */
    public UUID personId() {
        return personId;
    }

    public String fileName() {
        return fileName;
    }

    /** SHA-256 of the file's bytes. */
    public String rawSha256() {
        return rawSha256;
    }

    /** The name of its format; null while nobody knows. */
    public String format() {
        return format;
    }

    public ImportState state() {
        return state;
    }

    public Summary summary() {
        try (JsonReader reader = JSON.createReader(new StringReader(summaryJson))) {
            return Summary.of(reader.readObject());
        }
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public Instant undoneAt() {
        return undoneAt;
    }

    public long version() {
        return version;
    }
}
