package org.scholion.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.shared.CompositeKey;

/** That a person has a role in a project. */
@Entity
@IdClass(Membership.Key.class)
@Table(name = "membership")
public class Membership {
    @Id
    @Column(name = "project_id")
    private UUID projectId;

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    protected Membership() {}

    public Membership(UUID projectId, UUID personId, Role role) {
        this.projectId = projectId;
        this.personId = personId;
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** The key of a membership, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID projectId;
        private UUID personId;
        private Role role;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(projectId, personId, role);
        }
    }
}
