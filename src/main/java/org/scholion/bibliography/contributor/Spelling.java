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

/** One spelling of a contributor. */
@Entity
@IdClass(Spelling.Key.class)
@Table(name = "name_variant")
public class Spelling {
    @Id
    @Column(name = "name_id")
    private UUID nameId;

    @Id
    @Column(name = "fold_key")
    private String foldKey;

    @Column(name = "project_id")
    private UUID projectId;

    private String spelling;

    private String script;

    private String language;

    protected Spelling() {}

    public UUID nameId() {
        return nameId;
    }

    /** By which spellings are compared; see {@link NameSpellings#foldKey}. */
    public String foldKey() {
        return foldKey;
    }

    /** As works have it, in filing order: "Wang, Ke". */
    public String spelling() {
        return spelling;
    }

    /** ISO 15924: "Hani"; "Zzzz" where it has no letters. */
    public String script() {
        return script;
    }

    /** Language tag, or the empty string where no work says it. */
    public String language() {
        return language;
    }

    /** The key of a spelling, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID nameId;
        private String foldKey;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(nameId, foldKey);
        }
    }
}
