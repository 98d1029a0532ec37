package org.scholion.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.scholion.shared.TimeOrderedId;

/** That something on a document is another for some readers. Says nothing of what it is now. Never updated. */
@Entity
@Table(name = "news")
public class NewsItem {
    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Column(name = "readers_id", updatable = false)
    private UUID readersId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Topic topic;

    @Column(name = "object_id", updatable = false)
    private UUID objectId;

    protected NewsItem() {}

    /**
     * @param readersId {@link org.scholion.annotation.Readership#PROJECT} or the one person who may know
     * @param objectId the annotation or claim; null for {@link Topic#ALL}
     */
    public NewsItem(UUID documentId, UUID readersId, Topic topic, UUID objectId) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.readersId = readersId;
        this.topic = topic;
        this.objectId = objectId;
    }

    /** Sorts by the time that the act was done, not by when its transaction ended. */
    public UUID id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    /** The annotation or claim, or null. */
    public UUID objectId() {
        return objectId;
    }
}
