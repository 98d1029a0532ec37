package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;

/** Works that a document's own notes cite must not vanish, and count as cited. */
@ApplicationScoped
public class NotedWorks implements Dependents {
    private final SourceNoteRepository notes;

    @Inject
    public NotedWorks(SourceNoteRepository notes) {
        this.notes = notes;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> workIds) {
        return notes.findNotedAmong(workIds);
    }

    @Override
    @Transactional
    public Collection<UUID> cited(UUID projectId) {
        return notes.findNoted(projectId);
    }
}
