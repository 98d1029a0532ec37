package org.scholion.bibliography.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.blob.Blob;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** A file that belongs to a work. Its bytes are a blob; equal files of several works share one. */
@Entity
@Table(name = "attachment")
public class Attachment {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "work_id", updatable = false)
    private UUID workId;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    private String label;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Version
    private long version;

    protected Attachment() {}

    Attachment(Work work, Blob blob, AttachmentType type, String fileName, String label, Actor actor) {
        this.id = TimeOrderedId.next();
        this.projectId = work.projectId();
        this.workId = work.id();
        this.sha256 = blob.sha256();
        this.mediaType = type.mediaType();
        this.fileName = fileName;
        this.label = label;
        this.size = blob.size();
        this.addedBy = actor.id();
        this.addedAt = Moment.now();
    }

    void rename(String newLabel) {
        label = newLabel;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The work that it was added to, which may be merged into another by now. */
    public UUID workId() {
        return workId;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public AttachmentType type() {
        return AttachmentType.of(mediaType).orElseThrow();
    }

    /** The name of the file as it was sent. */
    public String fileName() {
        return fileName;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Length in bytes. */
    public long size() {
        return size;
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long version() {
        return version;
    }

    String state() {
        return new JsonText()
                .with("work", workId)
                .with("label", label)
                .with("fileName", fileName)
                .with("mediaType", mediaType)
                .with("sha256", sha256)
                .with("size", size)
                .toString();
    }
}
