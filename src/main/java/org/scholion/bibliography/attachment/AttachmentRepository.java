package org.scholion.bibliography.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where attachments are kept. */
public interface AttachmentRepository {

    void add(Attachment attachment);

    void remove(Attachment attachment);

    Optional<Attachment> find(UUID id);

    /** The attachments of a work and of all works that went into it, the oldest first. */
    List<Attachment> findByWork(UUID workId);

    /** Those of some works that files are attached to, by their own ids. */
    Set<UUID> findAttachedAmong(Collection<UUID> workIds);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
