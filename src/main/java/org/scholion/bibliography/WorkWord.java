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

/** A word under which a work is looked up. Derived from its record and its keys. */
@Entity
@IdClass(WorkWord.Key.class)
@Table(name = "work_word")
public class WorkWord {
    @Id
    @Column(name = "work_id")
    private UUID workId;

    @Id
    private String word;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "place")
    private int rank;

    protected WorkWord() {}

    /** The key of a word, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID workId;
        private String word;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(workId, word);
        }
    }
}
