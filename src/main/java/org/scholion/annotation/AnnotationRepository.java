package org.scholion.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** All annotations of a document that the project may see, with their targets, the oldest first. */
    List<Annotation> findShared(UUID documentId);

    /** Annotations that a person may see with their placements in a revision, like {@link PassageUse#find}. */
    List<Placed> findPlaced(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page);

    /** The annotation that points at an anchor now, with the anchor's placement in a revision, if the person may see it. */
    Optional<Placed> findPlaced(UUID anchorId, UUID revisionId, UUID personId);

    /** How many annotations that a person may see stand how in each revision of a document. */
    Map<UUID, Map<PlacementState, Long>> countPlaced(UUID documentId, UUID personId);

    /** An annotation and the placement of what it points at. */
    record Placed(Placement placement, Annotation annotation) {}

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
