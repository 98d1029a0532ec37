package org.scholion.news;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.scholion.annotation.Readership;

/**
 * News was kept, in the transaction of what it tells of.
 *
 * @param objectId the annotation or claim; null for {@link Topic#ALL}
 * @param readers {@link Readership#PROJECT}, people who see it by themselves, or both
 * @param at when it was kept; its transaction ends later
 */
public record NewsKept(UUID documentId, Topic topic, UUID objectId, Set<UUID> readers, Instant at) {
    public NewsKept {
        readers = Set.copyOf(readers);
    }

    /** Whether everybody of the project may know. */
    public boolean isForAll() {
        return readers.contains(Readership.PROJECT);
    }

    /** Whether it is told to a person by themselves, because they see what others do not. */
    public boolean isFor(UUID personId) {
        return readers.contains(personId);
    }
}
