package org.scholion.edition;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.TimeOrderedId;

/**
 * A published edition of a document: what was shown to the project and approved at that moment, frozen as a snapshot
 * whose hash names it. Never changed; a wrong one is followed by another.
 */
@Entity
@Table(name = "edition")
public class Edition {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String licence;

    @Column(updatable = false)
    private String statement;

    @Column(name = "snapshot_sha256", updatable = false)
    private String snapshotSha256;

    @Column(updatable = false)
    private String toolchain;

    @Column(name = "missing_json", updatable = false)
    private String missingJson;

    @Column(updatable = false)
    private int annotations;

    @Column(updatable = false)
    private int claims;

    @Column(updatable = false)
    private int citations;

    @Column(name = "published_by", updatable = false)
    private UUID publishedBy;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Edition() {}

    Edition(EditionDraft draft, String snapshotSha256, List<MissingFields> missing, UUID publishedBy) {
        Snapshot snapshot = draft.snapshot();
        EditionHead head = draft.head();
        this.id = head.id();
        this.documentId = snapshot.document().id();
        this.revisionId = snapshot.revision().id();
        this.number = head.number();
        this.title = head.title();
        this.licence = head.form().licence();
        this.statement = head.form().statement();
        this.snapshotSha256 = snapshotSha256;
        this.toolchain = Toolchain.description();
        this.missingJson = new JsonText()
                .withObjects("works", missing.stream().map(MissingFields::state).toList())
                .toString();
        this.annotations = snapshot.annotations().size();
        this.claims = snapshot.claims().size();
        this.citations = snapshot.citationCount();
        this.publishedBy = publishedBy;
        this.publishedAt = draft.content().publishedAt();
    }

    static UUID newId() {
        return TimeOrderedId.next();
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    /** 1 for the first edition of the document. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String licence() {
        return licence;
    }

    /** What was changed or added, as the licence asks for. */
    public String statement() {
        return statement;
    }

    /** SHA-256 of the frozen content. */
    public String snapshotSha256() {
        return snapshotSha256;
    }

    /** The programs that made the files, with their versions. */
    public String toolchain() {
        return toolchain;
    }

    /** What was unknown of the works cited when it was published. */
    public List<MissingFields> missing() {
        try (JsonReader reader = JSON.createReader(new StringReader(missingJson))) {
            return reader.readObject().getJsonArray("works").getValuesAs(JsonObject.class).stream()
                    .map(stored -> new MissingFields(
                            stored.getString("key"),
                            stored.getString("label"),
                            stored.getJsonArray("fields").getValuesAs(JsonString::getString)))
                    .toList();
        }
    }

    public int annotations() {
        return annotations;
    }

    public int claims() {
        return claims;
    }

    public int citations() {
        return citations;
    }

    public UUID publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
