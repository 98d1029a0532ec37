package org.scholion.bibliography.contributor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** A word under which a contributor is looked up. */
@Entity
@IdClass(NameWord.Key.class)
@Table(name = "name_word")
public class NameWord {
    @Id
    @Column(name = "name_id")
    private UUID nameId;

    @Id
    private String word;

    @Column(name = "project_id")
    private UUID projectId;

    protected NameWord() {}

    public UUID nameId() {
        return nameId;
    }

    /** Folded; in the letters of the name or in Latin ones. */
    public String word() {
        return word;
    }

    /** The key of a word, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID nameId;
        private String word;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(nameId, word);
        }
    }
}
