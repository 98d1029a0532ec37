package org.scholion.bibliography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** A key by which a work is or was cited in a project. A former key keeps leading to its work. */
@Entity
@IdClass(WorkKey.Key.class)
@Table(name = "work_key")
public class WorkKey {
    @Id
    @Column(name = "project_id")
    private UUID projectId;

    @Id
    private String citekey;

    @Column(name = "work_id")
    private UUID workId;

    @Column(name = "in_use")
    private boolean inUse;

    private boolean pinned;

    protected WorkKey() {}

    WorkKey(Work work, String citekey) {
        this.projectId = work.projectId();
        this.citekey = citekey;
        this.workId = work.id();
        this.inUse = true;
    }

    /** Makes it a former key. */
    void retire() {
        this.inUse = false;
        this.pinned = false;
    }

    /** Makes it the present key. */
    void use(boolean isPinned) {
        this.inUse = true;
        this.pinned = isPinned;
    }

    public String citekey() {
        return citekey;
    }

    public UUID workId() {
        return workId;
    }

    /** Whether it is the work's present key rather than a former one. */
    public boolean isInUse() {
        return inUse;
    }

    /** Whether a person chose it, so that no pattern changes it. */
    public boolean isPinned() {
        return pinned;
    }

    /** The key of a key, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID projectId;
        private String citekey;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(projectId, citekey);
        }
    }
}
