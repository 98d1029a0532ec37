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

/** Where a work names a contributor. */
@Entity
@IdClass(Contribution.Key.class)
@Table(name = "work_name")
public class Contribution {
    @Id
    @Column(name = "work_id")
    private UUID workId;

    @Id
    private String role;

    @Id
    private int ordinal;

    @Column(name = "name_id")
    private UUID nameId;

    protected Contribution() {}

    public UUID workId() {
        return workId;
    }

    /** A name variable of CSL: "author". */
    public String role() {
        return role;
    }

    /** Place in the list of that role, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public UUID nameId() {
        return nameId;
    }

    /** The key of a contribution, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID workId;
        private String role;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(workId, role, ordinal);
        }
    }
}
