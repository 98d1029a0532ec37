package org.scholion.bibliography.finding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/** A fix of findings as one act, with what each work said before and after. */
@Entity
@Table(name = "finding_fix")
public class BulkFix {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "fixed_at", updatable = false)
    private Instant fixedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "finding_fix_work", joinColumns = @JoinColumn(name = "fix_id"))
    private List<FixedWork> works = new ArrayList<>();

    protected BulkFix() {}

    BulkFix(UUID projectId, Actor actor, List<FixedWork> works) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.personId = actor.id();
        this.fixedAt = Moment.now();
        this.works = new ArrayList<>(works);
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    List<FixedWork> works() {
        return List.copyOf(works);
    }

    /** @throws Problem.Conflict if it is undone already */
    void undo() {
        if (undoneAt != null) {
            throw new Problem.Conflict("These corrections are undone already.");
        }
        undoneAt = Moment.now();
    }

    /** One work before and after. */
    @Embeddable
    public static class FixedWork {
        @Column(name = "work_id")
        private UUID workId;

        @Column(name = "before_json")
        private String beforeJson;

        @Column(name = "after_json")
        private String afterJson;

        protected FixedWork() {}

        FixedWork(UUID workId, CslItem before, CslItem after) {
            this.workId = workId;
            this.beforeJson = before.toJson();
            this.afterJson = after.toJson();
        }

        UUID workId() {
            return workId;
        }

        CslItem before() {
            return CslItem.fromJson(beforeJson);
        }

        CslItem after() {
            return CslItem.fromJson(afterJson);
        }
    }
}
