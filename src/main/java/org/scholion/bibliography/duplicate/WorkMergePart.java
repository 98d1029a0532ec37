package org.scholion.bibliography.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** A work that went into another by a merge. */
@Entity
@IdClass(WorkMergePart.Key.class)
@Table(name = "work_merge_part")
public class WorkMergePart {
    @Id
    @Column(name = "merge_id")
    private UUID mergeId;

    @Id
    @Column(name = "work_id")
    private UUID workId;

    private UUID formerly;

    protected WorkMergePart() {}

    WorkMergePart(UUID mergeId, UUID workId, UUID formerly) {
        this.mergeId = mergeId;
        this.workId = workId;
        this.formerly = formerly;
    }

    public UUID mergeId() {
        return mergeId;
    }

    public UUID workId() {
        return workId;
    }

    /** The work that it had gone into before and that went on with it; null for a work that was one of its own. */
    public UUID formerly() {
        return formerly;
    }

    /** The key of a part, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID mergeId;
        private UUID workId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(mergeId, workId);
        }
    }
}
