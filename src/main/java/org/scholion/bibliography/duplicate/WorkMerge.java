package org.scholion.bibliography.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/** That works were made one, with the surviving work's record before and after. Stays when it is undone. */
@Entity
@Table(name = "work_merge")
public class WorkMerge {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "survivor_id", updatable = false)
    private UUID survivorId;

    @Column(name = "before_csl", updatable = false)
    private String beforeCsl;

    @Column(name = "before_provenance", updatable = false)
    private String beforeProvenance;

    @Column(name = "after_csl")
    private String afterCsl;

    @Column(name = "after_provenance")
    private String afterProvenance;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    protected WorkMerge() {}

    /** @param survivor as it is before the merge */
    WorkMerge(Work survivor, UUID personId) {
        this.id = TimeOrderedId.next();
        this.projectId = survivor.projectId();
        this.survivorId = survivor.id();
        this.beforeCsl = survivor.state();
        this.beforeProvenance = survivor.provenance();
        this.personId = personId;
        this.mergedAt = Moment.now();
    }

    /** @param survivor as it is after the merge */
    void conclude(Work survivor) {
        this.afterCsl = survivor.state();
        this.afterProvenance = survivor.provenance();
    }

    void undo(UUID person) {
        this.undoneBy = person;
        this.undoneAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID survivorId() {
        return survivorId;
    }

    /** The survivor's record before. */
    CslItem before() {
        return CslItem.fromJson(beforeCsl);
    }

    Map<String, FieldOrigin> originsBefore() {
        return Work.origins(beforeProvenance);
    }

    /** The survivor's record as the merge made it. */
    CslItem after() {
        return CslItem.fromJson(afterCsl);
    }

    Map<String, FieldOrigin> originsAfter() {
        return Work.origins(afterProvenance);
    }

    public UUID personId() {
        return personId;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** Who undid it, or null. */
    public UUID undoneBy() {
        return undoneBy;
    }

    /** When it was undone, or null. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
