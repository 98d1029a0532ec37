package org.scholion.sourcenote.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.scholion.bibliography.finding.CitedWorks;

/** The works that the documents' own notes cite. */
@ApplicationScoped
public class JpaWorksOfNotes implements CitedWorks {
    private final EntityManager entities;

    @Inject
    public JpaWorksOfNotes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Collection<UUID> cited(UUID projectId) {
        return entities.createQuery(
                        "select distinct r.workId from NoteReference r, Work w"
                                + " where r.workId = w.id and w.projectId = :project",
                        UUID.class)
                .setParameter("project", projectId)
                .getResultList();
    }
}
