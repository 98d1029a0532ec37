package org.scholion.bibliography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.identifier.Scheme;
import org.scholion.shared.CompositeKey;
import org.scholion.shared.Cut;

/** An identifier that a work's record gives, in the form by which it is looked up. Derived from the record. */
@Entity
@IdClass(WorkIdentifier.Key.class)
@Table(name = "work_identifier")
public class WorkIdentifier {
    /** In chars. */
    private static final int LONGEST = 400;

    @Id
    @Column(name = "work_id")
    private UUID workId;

    @Id
    private int ordinal;

    private String scheme;

    private String canonical;

    private String raw;

    private boolean valid;

    protected WorkIdentifier() {}

    WorkIdentifier(UUID workId, int ordinal, ReadIdentifier read) {
        this.workId = workId;
        this.ordinal = ordinal;
        this.scheme = read.scheme().name();
        this.raw = cut(read.raw());
        this.canonical = cut(read.canonical().orElse(read.raw()));
        this.valid = read.verdict().isValid();
    }

    private static String cut(String words) {
        return Cut.to(words, LONGEST);
    }

    public UUID workId() {
        return workId;
    }

    public int ordinal() {
        return ordinal;
    }

    public Scheme scheme() {
        return Scheme.valueOf(scheme);
    }

    /** The form in which equal identifiers are equal strings; as written where it is not valid. */
    public String canonical() {
        return canonical;
    }

    public String raw() {
        return raw;
    }

    public boolean isValid() {
        return valid;
    }

    /** The key of an identifier, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID workId;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(workId, ordinal);
        }
    }
}
