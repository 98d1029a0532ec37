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
import org.scholion.shared.Tag;

/** A word on a work. */
@Entity
@IdClass(WorkTag.Key.class)
@Table(name = "work_tag")
public class WorkTag {
    @Id
    @Column(name = "work_id")
    private UUID workId;

    @Id
    private String fold;

    private String word;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    protected WorkTag() {}

    WorkTag(UUID projectId, UUID workId, Tag tag) {
        this.projectId = projectId;
        this.workId = workId;
        this.fold = tag.fold();
        this.word = tag.word();
    }

    /** Spells it otherwise; the fold stays. */
    void spell(String newWord) {
        this.word = newWord;
    }

    public UUID workId() {
        return workId;
    }

    public String fold() {
        return fold;
    }

    public String word() {
        return word;
    }

    /** The key of a tag on a work, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID workId;
        private String fold;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(workId, fold);
        }
    }
}
