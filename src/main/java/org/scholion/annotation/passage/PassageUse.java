package org.scholion.annotation.passage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Something that points at words. Implementations are beans of the rooms that have such things. */
public interface PassageUse {

    /**
     * Placements of what a person may see, in a revision and in some of the states, by the anchor's id; one more than
     * asked for, to tell whether there is a next page.
     */
    List<Used> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page);

    /** The placement of an anchor in a revision, if one of these things points at it and the person may see that. */
    Optional<Used> find(UUID anchorId, UUID revisionId, UUID personId);

    /** How many placements of what a person may see each revision of a document has in each state. */
    Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId);

    /**
     * A placement with what points at its words.
     *
     * @param type "annotation" or "claim"
     * @param id of the annotation or claim
     * @param shared whether others than its author see it
     * @param words what is said about the passage; empty for a bare highlight
     */
    record Used(Placement placement, String type, UUID id, UUID authorId, boolean shared, String words) {}
}
