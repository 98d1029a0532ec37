package org.scholion.document;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** One text of a document: what a reader of a certain version made of certain bytes. Never changed once made. */
@Entity
@Table(name = "revision")
public class Revision {
    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Column(updatable = false)
    private int number;

    @Column(name = "raw_sha256", updatable = false)
    private String rawSha256;

    @Column(name = "raw_name", updatable = false)
    private String rawName;

    @Column(updatable = false)
    private String reader;

    @Column(name = "reader_version", updatable = false)
    private int readerVersion;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private String text;

    @Column(name = "length_cp", updatable = false)
    private int length;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Revision() {}

    /**
     * @param number 1 for the first text of the document
     * @param rawSha256 hash of the bytes that were read
     * @param rawName name of the file that they came in
     * @param createdBy who brought it
     */
    public Revision(Document document, int number, String rawSha256, String rawName, ReadText read, UUID createdBy) {
        this.id = TimeOrderedId.next();
        this.documentId = document.id();
        this.number = number;
        this.rawSha256 = rawSha256;
        this.rawName = rawName;
        this.reader = read.reader();
        this.readerVersion = read.readerVersion();
        this.text = read.text();
        this.length = read.text().codePointCount(0, read.text().length());
        this.createdBy = createdBy;
        this.createdAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    public String rawSha256() {
        return rawSha256;
    }

    public String rawName() {
        return rawName;
    }

    public String reader() {
        return reader;
    }

    public int readerVersion() {
        return readerVersion;
    }

    /** The canonical text. */
    public String text() {
        return text;
    }

    /** Length of the text in code points. */
    public int length() {
        return length;
    }

    /** Who brought it. */
    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
