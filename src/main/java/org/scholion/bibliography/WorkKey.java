package org.scholion.bibliography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

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

    /** The key of a key, as JPA wants it. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID projectId;
        private String citekey;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.projectId, projectId)
                    && Objects.equals(key.citekey, citekey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(projectId, citekey);
        }
    }
}
