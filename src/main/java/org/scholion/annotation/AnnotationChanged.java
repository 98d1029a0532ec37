package org.scholion.annotation;

import java.util.Set;
import java.util.UUID;

/**
 * News for the pages that show a document: an annotation came, changed or went.
 *
 * @param annotationId the highlight or note, also where a reply to it came, changed or went; null if many changed at once
 * @param readers who sees it, or saw it before: {@link Readership#PROJECT}, its author's id, or both
 * @param thread whether its replies changed rather than itself
 */
public record AnnotationChanged(UUID documentId, UUID annotationId, Set<UUID> readers, boolean thread) {
    public AnnotationChanged {
        readers = Set.copyOf(readers);
    }

    /** Whether people other than its author see it, or saw it. */
    public boolean shared() {
        return readers.contains(Readership.PROJECT);
    }
}
