package org.scholion.bibliography.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** That a work is in a collection. */
@Entity
@IdClass(CollectionWork.Key.class)
@Table(name = "collection_work")
public class CollectionWork {
    @Id
    @Column(name = "collection_id")
    private UUID collectionId;

    @Id
    @Column(name = "work_id")
    private UUID workId;

    protected CollectionWork() {}

    CollectionWork(UUID collectionId, UUID workId) {
        this.collectionId = collectionId;
        this.workId = workId;
    }

    public UUID collectionId() {
        return collectionId;
    }

    public UUID workId() {
        return workId;
    }

    /** The key of such a tie, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID collectionId;
        private UUID workId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(collectionId, workId);
        }
    }
}
