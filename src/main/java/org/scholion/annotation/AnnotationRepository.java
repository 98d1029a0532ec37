package org.scholion.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where anchors and annotations are kept. */
public interface AnnotationRepository {

    void add(Anchor anchor);

    void add(Annotation annotation);

    /** An annotation with its targets, deleted ones left out. */
    Optional<Annotation> find(UUID id);

    /**
     * The annotations of a document that a person may see, with their targets, the oldest first; one more than asked
     * for, to tell whether there is a next page.
     */
    List<Annotation> findVisible(UUID documentId, UUID personId, Page.Request page);

    /**
     * Where the annotations of a document lie that a person may see, the oldest first.
     *
     * @param after id of the last one that is known, or null
     * @param limit how many at most
     */
    List<Mark> findMarks(UUID documentId, UUID personId, UUID after, int limit);

    /** Of these annotations of a document those that a person may see, with their targets, in any order. */
    List<Annotation> findVisible(UUID documentId, UUID personId, Collection<UUID> ids);

    /** All annotations of a document that the project may see, with their targets, the oldest first. */
    List<Annotation> findShared(UUID documentId);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
