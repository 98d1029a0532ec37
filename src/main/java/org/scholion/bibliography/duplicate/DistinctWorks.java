package org.scholion.bibliography.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;
import org.scholion.shared.Moment;

/** That a person said of two works that they are two, so that they are not proposed again. */
@Entity
@IdClass(DistinctWorks.Key.class)
@Table(name = "distinct_works")
public class DistinctWorks {
    @Id
    @Column(name = "first_id")
    private UUID firstId;

    @Id
    @Column(name = "second_id")
    private UUID secondId;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected DistinctWorks() {}

    DistinctWorks(UUID projectId, UUID one, UUID other, UUID personId) {
        this.projectId = projectId;
        this.firstId = one.compareTo(other) < 0 ? one : other;
        this.secondId = one.compareTo(other) < 0 ? other : one;
        this.personId = personId;
        this.decidedAt = Moment.now();
    }

    /** The smaller of the two ids. */
    public UUID firstId() {
        return firstId;
    }

    public UUID secondId() {
        return secondId;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The key of a pair, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID firstId;
        private UUID secondId;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(firstId, secondId);
        }
    }
}
