package org.scholion.bibliography.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.Dependents;

/** Works that somebody attached a file to must not vanish, and the file with them. */
@ApplicationScoped
public class WorksWithFiles implements Dependents {
    private final AttachmentRepository attachments;

    @Inject
    public WorksWithFiles(AttachmentRepository attachments) {
        this.attachments = attachments;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> workIds) {
        return attachments.findAttachedAmong(workIds);
    }
}
